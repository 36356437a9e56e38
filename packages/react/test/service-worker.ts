import type { MockPortal } from '@foyer/mocks';
import { mockHandlers, setupMockWorker } from '@foyer/mocks/browser';

async function start() {
  if (!('serviceWorker' in navigator)) throw new Error('A service worker needs https, or localhost.');
  const worker = setupMockWorker();
  // Relative to the base URL of the page, which serves the worker script.
  const url = new URL(`${import.meta.env.BASE_URL}mockServiceWorker.js`, location.href).pathname;
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url } });
  return worker;
}

let started: ReturnType<typeof start> | undefined;

/** Returns the `fetch` of the page after registering the portal with the service worker, of which a page has one. */
export async function fetchThroughWorker(mockPortal: MockPortal): Promise<typeof globalThis.fetch> {
  started ??= start();
  (await started).use(...mockHandlers(mockPortal));
  return (input, init) => globalThis.fetch(input, init);
}
