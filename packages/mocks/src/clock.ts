import { systemClock, type Clock } from '@foyer/portal';

/** A clock whose time you set. `sleep` waits in real time: advancing the clock must not fire every heartbeat at once. */
export interface MockClock extends Clock {
  /** Advances the clock. @param ms milliseconds */
  advance(ms: number): void;
  /** Sets the clock. @param instant an RFC 3339 timestamp or epoch milliseconds */
  set(instant: string | number): void;
}

/**
 * Creates a clock that is stopped until you advance or set it.
 * @param start an RFC 3339 timestamp or epoch milliseconds
 * @param timeSource a clock to run with, such as the system's; without one the clock is stopped
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
