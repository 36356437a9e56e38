import { setupWorker } from 'msw/browser';
import type { MockPortal } from './create-mock-portal.ts';
import { mockHandlers } from './handlers.ts';

export { mockHandlers };

/**
 * An MSW worker in front of mock portals, for pages in development.
 * @example await setupMockWorker(mockPortal).start()
 */
export const setupMockWorker = (...mockPortals: MockPortal[]): ReturnType<typeof setupWorker> =>
  setupWorker(...mockPortals.flatMap(mockHandlers));
