// One figure of a run.
import { median } from './measure.mjs';

/**
 * @typedef {{ error?: string, [operation: string]: unknown }} Sample
 * @typedef {{ date: string, commit: string, browser: string, machine: string, rounds: number, peers: Record<string, string>, samples: Record<string, Record<string, Sample[]>> }} Result
 */

/**
 * The median of a figure over the rounds; NaN where it was not offered or failed.
 * @param {Sample[]} samples
 * @param {string} where
 */
export function figure(samples, where) {
  const [operation = '', key] = where.split('.');
  return median(
    samples.map((sample) => {
      const found = /** @type {Record<string, number> & { isDone?: boolean } | undefined} */ (
        sample[operation]
      );
      if (found === undefined || found === null || found.isDone === false) return Number.NaN;
      return Number(key === undefined ? found : found[key]);
    }),
  );
}
