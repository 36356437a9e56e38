import { SECOND } from '@foyer/contract/rules';

// 1, 5 and 15 minutes, an hour, then every four hours: a little over a day in total.
const DELAYS = [60, 300, 900, 3_600, 14_400, 14_400, 14_400, 14_400, 14_400];

/**
 * Returns when to retry a deferred mail.
 * @param attempts the number of attempts so far
 * @returns epoch milliseconds, or `null` after the last attempt
 */
export function nextAttempt(attempts: number, now: number): number | null {
  const wait = DELAYS[attempts - 1];
  return wait === undefined ? null : now + wait * SECOND;
}
