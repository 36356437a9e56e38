import { systemClock, type Clock } from '@foyer/portal';

/** A clock that you turn. Waiting is real: a heartbeat must not come all at once. */
export interface MockClock extends Clock {
  /** Turns the clock on by so many milliseconds. */
  advance(ms: number): void;
  /** Sets the clock, as an RFC 3339 timestamp or in epoch milliseconds. */
  set(instant: string | number): void;
}

/**
 * Makes a clock that stands still until it is turned.
 * @param start an RFC 3339 timestamp or epoch milliseconds
 * @param timeSource a clock to go with: between two turns as much time passes as there. Default: none
 * @example
 * const clock = createMockClock('2026-11-24T09:41:00.000Z');
 * clock.advance(86_400_000);
 */
export function createMockClock(
  start: string | number,
  timeSource: Pick<Clock, 'now'> = { now: () => 0 },
): MockClock {
  const toMs = (instant: string | number): number =>
    typeof instant === 'number' ? instant : Date.parse(instant);
  let offset = toMs(start) - timeSource.now();
  return {
    now: () => timeSource.now() + offset,
    sleep: systemClock.sleep,
    advance(ms) {
      offset += ms;
    },
    set(instant) {
      offset = toMs(instant) - timeSource.now();
    },
  };
}
