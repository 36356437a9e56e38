/** A way to a server on which every so many calls fail: half of them before the server hears of it, half after it has done the work. */
export interface FlakyWay {
  fetch: typeof globalThis.fetch;
  /** How many calls were made, and how many of them failed. */
  calls(): { made: number; failed: number };
}

/** @param every the share that fails, as in one out of so many */
export function createFlakyWay(every: number): FlakyWay {
  let made = 0;
  let failed = 0;
  return {
    calls: () => ({ made, failed }),
    async fetch(input, init) {
      made += 1;
      if (made % every !== 0) return fetch(input, init);
      failed += 1;
      if (failed % 2 === 0)
        return new Response('<h1>Bad gateway</h1>', {
          status: 502,
          headers: { 'content-type': 'text/html' },
        });
      await (await fetch(input, init)).arrayBuffer();
      throw new TypeError('The connection was reset');
    },
  };
}
