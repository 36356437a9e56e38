import { serve } from '@hono/node-server';
import { createMockPortal, type MockPortal, type MockPortalOptions } from './create-mock-portal.ts';
import { mockControls } from './mock-controls.ts';

/** What a mock portal behind a port can be told. */
export interface ServeOptions extends Omit<MockPortalOptions, 'origin'> {
  /** 0 takes any free port. Default 4301. */
  port?: number;
  /** Default `localhost`. */
  host?: string;
}

/** A mock portal behind a socket. */
export interface ServedPortal {
  url: string;
  mockPortal: MockPortal;
  close(): Promise<void>;
}

/**
 * Serves a mock portal over HTTP, for whoever does not write JavaScript; beside `/v1` it answers `/inbox.json` and `/mock/…`.
 * @param options.port default 4301
 * @param options.host default `localhost`
 * @throws Error when the port is taken
 * @throws MockStateError when `state` cannot be opened
 * @example
 * const { url, mockPortal, close } = await servePortal({ scenario: 'busy-portal', port: 0 });
 */
export async function servePortal({
  port = 4301,
  host = 'localhost',
  ...options
}: ServeOptions = {}): Promise<ServedPortal> {
  let answer: (request: Request) => Promise<Response> = () =>
    Promise.resolve(new Response(null, { status: 503 }));
  const { url, end } = await listen(port, host, (request) => answer(request));
  // Only now is it known where the links in its mails must lead.
  const mockPortal = await createMockPortal({ ...options, origin: url }).catch(async (thrown: unknown) => {
    await end();
    throw thrown;
  });
  const controls = mockControls(mockPortal);
  answer = async (request) => (await controls(request)) ?? mockPortal.fetch(request);
  return {
    url,
    mockPortal,
    close() {
      mockPortal.close();
      return end();
    },
  };
}

function listen(
  port: number,
  host: string,
  answer: (request: Request) => Promise<Response>,
): Promise<{ url: string; end: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: answer, port, hostname: host }, (address) => {
      const end = (): Promise<void> =>
        new Promise((ended) => {
          server.close(() => ended());
          if ('closeAllConnections' in server) server.closeAllConnections();
        });
      resolve({ url: `http://${host}:${address.port}`, end });
    });
    server.once('error', reject);
  });
}
