import type { Portal } from '@foyer/portal';

/** Exports of `app/portal/[...path]/route.ts`. */
export type RouteHandlers = Record<
  'GET' | 'POST' | 'PATCH' | 'DELETE' | 'OPTIONS',
  (request: Request) => Promise<Response>
>;

/**
 * Creates the handlers of a Next.js catch-all route.
 * @param prefix path of the route, such as `/portal`
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
