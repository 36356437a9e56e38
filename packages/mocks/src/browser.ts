import { setupWorker } from 'msw/browser';
import type { MockPortal } from './create-mock-portal.ts';
import { mockHandlers } from './handlers.ts';

export { mockHandlers };

/**
 * Creates an MSW service worker that answers requests to the portals, for pages in development and Storybook.
 * @example
 * await setupMockWorker(mockPortal).start({ onUnhandledFrame: 'bypass' });
 */
export const setupMockWorker = (...mockPortals: MockPortal[]): ReturnType<typeof setupWorker> =>
  setupWorker(...mockPortals.flatMap(mockHandlers));
