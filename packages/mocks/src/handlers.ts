import { API_PREFIX } from '@foyer/contract';
import { http, HttpResponse, type HttpHandler } from 'msw';
import type { MockPortal } from './create-mock-portal.ts';

/**
 * Returns MSW handlers for a mock portal. They match its origin only, so that several portals can be mocked at once.
 * @example
 * const server = setupServer(...mockHandlers(mockPortal));
 */
export const mockHandlers = (mockPortal: MockPortal): HttpHandler[] => [
  http.all(`${mockPortal.origin}${API_PREFIX}/*`, async ({ request }) => {
    try {
      return await mockPortal.fetch(request);
    } catch {
      // An `offline` fault: MSW would turn a thrown error into a 500 response.
      return HttpResponse.error();
    }
  }),
];
