import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';

/** Somebody else listens there. */
export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';
}

/** A listening server. */
export interface Listener {
  port: number;
  /** Ends what is under way, streams included. */
  close(): Promise<void>;
}

/** How long answers under way may take after the server was told to close, in milliseconds. */
const GRACE_MS = 250;

/** @param fetch answers; it is told who connected, null when they are gone already @throws PortInUseError */
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
      // Event streams never end by themselves.
      const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await closed;
      clearTimeout(impatience);
    },
  };
}

const isHttpServer = (server: object): server is Server => 'closeAllConnections' in server;
