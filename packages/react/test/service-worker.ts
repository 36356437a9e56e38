import type { MockPortal } from '@foyer/mocks';
import { mockHandlers, setupMockWorker } from '@foyer/mocks/browser';

async function start() {
  if (!('serviceWorker' in navigator)) throw new Error('A service worker needs https, or localhost.');
  const worker = setupMockWorker();
  // Beside the page, wherever that lies: its script is served from there.
  const url = new URL(`${import.meta.env.BASE_URL}mockServiceWorker.js`, location.href).pathname;
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url } });
  return worker;
}

let started: ReturnType<typeof start> | undefined;

/** The page's own `fetch`, with a worker in the network that answers for this portal. There is one worker a page. */
export async function fetchThroughWorker(mockPortal: MockPortal): Promise<typeof globalThis.fetch> {
  started ??= start();
  (await started).use(...mockHandlers(mockPortal));
  return (input, init) => globalThis.fetch(input, init);
}
