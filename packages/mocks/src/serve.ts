import { serve } from '@hono/node-server';
import { createMockPortal, type MockPortal, type MockPortalOptions } from './create-mock-portal.ts';
import { mockControls } from './mock-controls.ts';

/** Options of `servePortal`. */
export interface ServeOptions extends Omit<MockPortalOptions, 'origin'> {
  /**
   * The port to listen on; 0 takes any free port.
   * @default 4301
   */
  port?: number;
  /**
   * The host name to listen on.
   * @default 'localhost'
   */
  host?: string;
}

/** A running server and its mock portal. */
export interface ServedPortal {
  url: string;
  mockPortal: MockPortal;
  close(): Promise<void>;
}

/**
 * Serves a mock portal over HTTP, for tests in any language. Besides `/v1` it serves `/inbox.json`, `/mock/clock` and `/mock/faults`.
 * @throws Error when the port is in use
 * @throws MockStateError when `state` cannot be loaded
 * @example
 * const { url, mockPortal, close } = await servePortal({ scenario: 'busy-portal', port: 0 });
 */
export async function servePortal({
  port = 4301,
  host = 'localhost',
  ...options
}: ServeOptions = {}): Promise<ServedPortal> {
  let handle: (request: Request) => Promise<Response> = () =>
    Promise.resolve(new Response(null, { status: 503 }));
  const { url, close } = await listen(port, host, (request) => handle(request));
  // The origin of the links in its mails is known only once the server listens.
  const mockPortal = await createMockPortal({ ...options, origin: url }).catch(async (thrown: unknown) => {
    await close();
    throw thrown;
  });
  const controls = mockControls(mockPortal);
  handle = async (request) => (await controls(request)) ?? mockPortal.fetch(request);
  return {
    url,
    mockPortal,
    close() {
      mockPortal.close();
      return close();
    },
  };
}

function listen(
  port: number,
  host: string,
  handle: (request: Request) => Promise<Response>,
): Promise<{ url: string; close: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: handle, port, hostname: host }, (address) => {
      const close = (): Promise<void> =>
        new Promise((closed) => {
          server.close(() => closed());
          if ('closeAllConnections' in server) server.closeAllConnections();
        });
      resolve({ url: `http://${host}:${address.port}`, close });
    });
    server.once('error', reject);
  });
}
