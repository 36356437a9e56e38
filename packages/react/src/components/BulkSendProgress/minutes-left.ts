/** How much was to do at a moment. */
export interface ProgressSample {
  /** Epoch milliseconds, the server's. */
  at: number;
  pending: number;
}

/**
 * How many minutes are left at the pace kept since it was first seen; never less than one, null while there is no pace.
 * @example
 * minutesLeft({ at: 0, pending: 300 }, { at: 60_000, pending: 200 }) // 2
 */
export function estimateMinutesLeft(first: ProgressSample, now: ProgressSample): number | null {
  const done = first.pending - now.pending;
  const took = now.at - first.at;
  return done <= 0 || took <= 0 || now.pending === 0
    ? null
    : Math.max(1, Math.round((now.pending * took) / done / 60_000));
}
