/** Limits retries, so that an outage does not multiply the load. */
export interface RetryBudget {
  /** Called after a success. */
  deposit(): void;
  /** Called before a retry; returns false if the budget is used up. */
  withdraw(): boolean;
}

const CAPACITY = 10;
// Ten successes pay for one retry. An outage therefore costs at most ten additional requests, however many calls fail.
const DEPOSIT = 0.1;

/** A token bucket; full at the start, so that single failures are always retried. */
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
