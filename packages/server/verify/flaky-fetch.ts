/** A fetch of which a share of calls fails: half before the request is sent, half after the response. */
export interface FlakyFetch {
  fetch: typeof globalThis.fetch;
  /** Numbers of calls and failures. */
  calls(): { made: number; failed: number };
}

/** @param every one of so many calls fails */
export function createFlakyFetch(every: number): FlakyFetch {
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
