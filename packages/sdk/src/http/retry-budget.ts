/** Lets an outage be retried, but never multiplied. */
export interface RetryBudget {
  /** Every call pays in a little. */
  deposit(): void;
  /** A retry takes one out; false when there is none. */
  withdraw(): boolean;
}

const CAPACITY = 10;
// Ten calls earn one retry: under a lasting outage the load stays at 1.1 times.
const EARNED_PER_CALL = 0.1;

/** A token bucket; full at first, so that single failures are always retried. */
export function createRetryBudget(): RetryBudget {
  let tokens = CAPACITY;
  return {
    deposit() {
      tokens = Math.min(CAPACITY, tokens + EARNED_PER_CALL);
    },
    withdraw() {
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
