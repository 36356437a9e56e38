import type { Portal } from '@foyer/portal';

/** What a file `app/portal/[...path]/route.ts` exports. */
export type RouteHandlers = Record<
  'GET' | 'POST' | 'PATCH' | 'DELETE' | 'OPTIONS',
  (request: Request) => Promise<Response>
>;

/**
 * Makes the handlers of a catch-all route in the style of Next.js: one function a method, each from a Request to a Response.
 * @param prefix where the route lies, such as `/portal`
 * @example
 * // app/portal/[...path]/route.ts
 * export const { GET, POST, PATCH, DELETE, OPTIONS } = createRouteHandlers(portal, '/portal');
 */
export function createRouteHandlers(portal: Pick<Portal, 'fetch'>, prefix: string): RouteHandlers {
  const handle = (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    url.pathname = url.pathname.slice(prefix.length);
    return portal.fetch(new Request(url, request));
  };
  return { GET: handle, POST: handle, PATCH: handle, DELETE: handle, OPTIONS: handle };
}
