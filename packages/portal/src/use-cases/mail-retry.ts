import { SECOND } from '@foyer/contract/rules';

// One minute, five, a quarter of an hour, one hour, then every four hours: a little over a day in all.
const DELAYS = [60, 300, 900, 3_600, 14_400, 14_400, 14_400, 14_400, 14_400];

/**
 * When a mail that a relay deferred is tried again.
 * @param attempts how many tries there have been
 * @returns epoch milliseconds, or null when it is given up
 */
export function nextAttempt(attempts: number, now: number): number | null {
  const wait = DELAYS[attempts - 1];
  return wait === undefined ? null : now + wait * SECOND;
}
