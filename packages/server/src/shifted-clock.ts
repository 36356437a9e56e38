import type { Clock } from '@foyer/portal';

/** Returns a clock that is ahead by `offset` milliseconds; sleeping takes the normal time. */
export const shiftedClock = (clock: Clock, offset: number): Clock => ({
  now: () => clock.now() + offset,
  sleep: (ms, signal) => clock.sleep(ms, signal),
});
