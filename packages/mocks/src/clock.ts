import { systemClock, type Clock } from '@foyer/portal';

/** A clock that stands still until it is turned. Waiting is real: a heartbeat must not come all at once. */
export interface MockClock extends Clock {
  /** Turns the clock on by so many milliseconds. */
  advance(ms: number): void;
  /** Sets the clock, as an RFC 3339 timestamp or in epoch milliseconds. */
  set(instant: string | number): void;
}

/**
 * @param start an RFC 3339 timestamp or epoch milliseconds
 * @param onTurn hears that the clock was turned
 */
export function createMockClock(start: string | number, onTurn: () => void = () => undefined): MockClock {
  const read = (instant: string | number): number => (typeof instant === 'number' ? instant : Date.parse(instant));
  let now = read(start);
  return {
    now: () => now,
    sleep: systemClock.sleep,
    advance(ms) {
      now += ms;
      onTurn();
    },
    set(instant) {
      now = read(instant);
      onTurn();
    },
  };
}
