// One figure of a run.
import { median } from './measure.mjs';

/**
 * @typedef {{ error?: string, others?: number, [operation: string]: unknown }} Sample
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

/**
 * The median of each round's ratio: candidates of one round ran within minutes of each other.
 * @param {Sample[]} own
 * @param {Sample[]} other
 * @param {string} where
 */
export const ratio = (own, other, where) =>
  median(own.map((sample, round) => figure([sample], where) / figure(other.slice(round, round + 1), where)));
