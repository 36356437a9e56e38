import type { Clock } from '@foyer/contract';

/** An estimate of the server's clock, used wherever a rule needs the time: the local clock may be wrong. */
export interface ServerClock {
  /** Returns the server's time in epoch milliseconds. */
  now(): number;
  /**
   * Adds the time of one response to the estimate.
   * @param serverTime epoch milliseconds; NaN is ignored
   * @param requestedAt local epoch milliseconds before the request
   * @param respondedAt local epoch milliseconds after the response
   * @param precision milliseconds that the server may have rounded down by
   */
  addSample(serverTime: number, requestedAt: number, respondedAt: number, precision: number): void;
}

/** Estimates the offset as the intersection of the intervals that the samples allow. */
export function createServerClock(clock: Pick<Clock, 'now'>): ServerClock {
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  return {
    now: () => clock.now() + (Number.isFinite(low) ? Math.round((low + high) / 2) : 0),
    addSample(serverTime, requestedAt, respondedAt, precision) {
      const [from, to] = [serverTime - respondedAt, serverTime + precision - requestedAt];
      if (Number.isNaN(from) || from > to) return;
      // Without an overlap one of the clocks was set: only the new sample counts.
      const disjoint = from > high || to < low;
      low = disjoint ? from : Math.max(low, from);
      high = disjoint ? to : Math.min(high, to);
    },
  };
}
