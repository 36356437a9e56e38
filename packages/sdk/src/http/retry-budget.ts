/** Lets an outage be retried, but never multiplied. */
export interface RetryBudget {
  /** Every call that succeeds pays in a little. */
  deposit(): void;
  /** A retry takes one out; false when there is none. */
  withdraw(): boolean;
}

const CAPACITY = 10;
// Ten successes earn one retry. Failures earn none: a lasting outage costs ten requests more, however many calls it meets.
const DEPOSIT = 0.1;

/** A token bucket; full at first, so that single failures are always retried. */
export function createRetryBudget(): RetryBudget {
  let tokens = CAPACITY;
  return {
    deposit() {
      tokens = Math.min(CAPACITY, tokens + DEPOSIT);
    },
    withdraw() {
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
