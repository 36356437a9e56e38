import type { CallerAddress, Portal } from '@foyer/portal';
import { getRequestListener } from '@hono/node-server';
import express, { type Express } from 'express';

/** Remembers where requests came from: the portal gets them without their connection. */
export interface HostCallers {
  note(request: Request, address: string | undefined): void;
  addressOf: CallerAddress;
}

/** @example createPortal({ ...ports, callerAddress: callers.addressOf }) */
export function createHostCallers(): HostCallers {
  const addresses = new WeakMap<Request, string>();
  return {
    note(request, address) {
      if (address !== undefined) addresses.set(request, address);
    },
    addressOf: (request) => addresses.get(request) ?? null,
  };
}

/**
 * A host made with Express. The portal reads bodies itself, so it comes before whatever parses them.
 * @param callers told who calls, as Express knows it
 */
export function createExpressHost(
  portal: Pick<Portal, 'fetch'>,
  callers: Pick<HostCallers, 'note'>,
): Express {
  const app = express();
  // The proxy in front runs on this machine; what others say of themselves is not believed.
  app.set('trust proxy', 'loopback');
  // `use` takes the prefix off the address that the listener reads.
  app.use('/portal', (request, response) => {
    const listen = getRequestListener((asked) => {
      callers.note(asked, request.ip);
      return portal.fetch(asked);
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
