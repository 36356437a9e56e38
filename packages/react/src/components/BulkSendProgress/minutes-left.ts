/** How many recipients were pending at a moment. */
export interface ProgressSample {
  /** The server's time in epoch milliseconds. */
  at: number;
  pending: number;
}

/**
 * Estimates the minutes left from the pace between two samples.
 * @returns at least 1; null while there is no pace
 * @example
 * estimateMinutesLeft({ at: 0, pending: 300 }, { at: 60_000, pending: 200 }) // 2
 */
export function estimateMinutesLeft(first: ProgressSample, now: ProgressSample): number | null {
  const done = first.pending - now.pending;
  const elapsed = now.at - first.at;
  return done <= 0 || elapsed <= 0 || now.pending === 0
    ? null
    : Math.max(1, Math.round((now.pending * elapsed) / done / 60_000));
}
