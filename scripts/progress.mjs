// Reports that a long step is still running: one plain line every few seconds, also where the output is no terminal.

/** @typedef {{ now(): number, every(ms: number, run: () => void): () => void }} ProgressClock `every` returns a function that stops it */

const INTERVAL_MS = 5_000;

/** @type {ProgressClock} */
const systemClock = {
  now: () => Date.now(),
  every(ms, run) {
    const timer = setInterval(run, ms);
    timer.unref();
    return () => clearInterval(timer);
  },
};

/**
 * @param {string} step such as `Installing dependencies`
 * @param {number} ms since it began
 */
export const progressLine = (step, ms) => `${step}: ${Math.round(ms / 1_000)} s`;

/**
 * Prints a line at once, then one every five seconds with the elapsed time.
 * @param {string} step
 * @param {{ clock?: ProgressClock, print?: (line: string) => void }} [options]
 * @returns {() => void} ends it; may be called more than once
 */
export function startProgress(step, { clock = systemClock, print = console.log } = {}) {
  const start = clock.now();
  print(`${step} …`);
  return clock.every(INTERVAL_MS, () => print(progressLine(step, clock.now() - start)));
}
