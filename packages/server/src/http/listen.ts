import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';

/** Another program listens on the port. */
export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';
}

/** A listening server. */
export interface Listener {
  port: number;
  /** Stops listening and closes all connections, including event streams. */
  close(): Promise<void>;
}

/** How long responses may take after `close`, in milliseconds. */
const GRACE_MS = 250;

/**
 * Serves HTTP.
 * @param fetch receives the request and the address of the peer, null when it has disconnected
 * @throws PortInUseError
 */
export async function listen(
  fetch: (request: Request, connected: string | null) => Response | Promise<Response>,
  { port, host }: { port: number; host: string },
): Promise<Listener> {
  const server = createAdaptorServer({
    fetch: (request, { incoming }) => fetch(request, incoming.socket?.remoteAddress ?? null),
  });
  if (!isHttpServer(server)) throw new Error('Not an HTTP/1 server');
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EADDRINUSE') {
      throw new PortInUseError(
        `Port ${port} is in use by another program. Stop it, or choose another port with PORT.`,
      );
    }
    throw thrown;
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    port: address.port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      // Event streams stay open until they are closed.
      const forceClose = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await closed;
      clearTimeout(forceClose);
    },
  };
}

const isHttpServer = (server: object): server is Server => 'closeAllConnections' in server;
