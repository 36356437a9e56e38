import { setupServer } from 'msw/node';
import type { MockPortal } from './create-mock-portal.ts';
import { mockHandlers } from './handlers.ts';

export { mockHandlers };

/**
 * Creates an MSW server that answers requests to the portals, for tests in Node.
 * @example
 * const server = setupMockServer(mockPortal);
 * beforeAll(() => server.listen());
 * afterAll(() => server.close());
 */
export const setupMockServer = (...mockPortals: MockPortal[]): ReturnType<typeof setupServer> =>
  setupServer(...mockPortals.flatMap(mockHandlers));
