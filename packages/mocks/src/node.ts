import { setupServer } from 'msw/node';
import type { MockPortal } from './create-mock-portal.ts';
import { mockHandlers } from './handlers.ts';

export { mockHandlers };

/**
 * An MSW server in front of mock portals, for tests in Node.
 * @example
 * const server = setupMockServer(mockPortal)
 * beforeAll(() => server.listen())
 */
export const setupMockServer = (...mockPortals: MockPortal[]): ReturnType<typeof setupServer> =>
  setupServer(...mockPortals.flatMap(mockHandlers));
