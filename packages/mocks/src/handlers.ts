import { API_PREFIX } from '@foyer/contract';
import { http, HttpResponse, type HttpHandler } from 'msw';
import type { MockPortal } from './create-mock-portal.ts';

/**
 * MSW handlers that answer for a mock portal's origin, and for that one only: several portals can be mocked at once.
 * @example setupServer(...mockHandlers(mockPortal))
 */
export const mockHandlers = (mockPortal: MockPortal): HttpHandler[] => [
  http.all(`${mockPortal.origin}${API_PREFIX}/*`, async ({ request }) => {
    try {
      return await mockPortal.fetch(request);
    } catch {
      // Nobody answers: a handler that threw would be answered for, with a 500.
      return HttpResponse.error();
    }
  }),
];
