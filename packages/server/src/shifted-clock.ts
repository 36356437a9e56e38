import type { Clock } from '@foyer/portal';

/** A clock that is ahead of another by `offset` milliseconds; waiting takes as long as ever. */
export const shiftedClock = (clock: Clock, offset: number): Clock => ({
  now: () => clock.now() + offset,
  sleep: (ms, signal) => clock.sleep(ms, signal),
});
