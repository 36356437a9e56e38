import type { CallerAddress, Portal } from '@foyer/portal';
import { getRequestListener } from '@hono/node-server';
import express, { type Express } from 'express';

/** Stores the client address of requests, because the portal receives them without their connection. */
export interface HostCallers {
  record(request: Request, address: string | undefined): void;
  addressOf: CallerAddress;
}

/** @example createPortal({ ...ports, callerAddress: callers.addressOf }) */
export function createHostCallers(): HostCallers {
  const addresses = new WeakMap<Request, string>();
  return {
    record(request, address) {
      if (address !== undefined) addresses.set(request, address);
    },
    addressOf: (request) => addresses.get(request) ?? null,
  };
}

/**
 * Creates a host app with Express. The portal reads request bodies itself, so it is mounted before body parsers.
 * @param callers receives the client address that Express determined
 */
export function createExpressHost(
  portal: Pick<Portal, 'fetch'>,
  callers: Pick<HostCallers, 'record'>,
): Express {
  const app = express();
  // Trust X-Forwarded-For only from a proxy on this machine.
  app.set('trust proxy', 'loopback');
  // `use` removes the prefix from the URL.
  app.use('/portal', (request, response) => {
    const listen = getRequestListener((webRequest) => {
      callers.record(webRequest, request.ip);
      return portal.fetch(webRequest);
    });
    return listen(request, response);
  });
  app.use(express.json());
  app.post('/echo', (request, response) => {
    response.json(request.body);
  });
  app.get('/', (_request, response) => {
    response.send('The host');
  });
  return app;
}
