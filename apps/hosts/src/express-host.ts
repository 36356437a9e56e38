import type { Portal } from '@foyer/portal';
import { getRequestListener } from '@hono/node-server';
import express, { type Express } from 'express';

/** A host made with Express. The portal reads bodies itself, so it comes before whatever parses them. */
export function createExpressHost(portal: Pick<Portal, 'fetch'>): Express {
  const app = express();
  // `use` takes the prefix off the address that the listener reads.
  app.use('/portal', getRequestListener(portal.fetch));
  app.use(express.json());
  app.post('/echo', (request, response) => {
    response.json(request.body);
  });
  app.get('/', (_request, response) => {
    response.send('The host');
  });
  return app;
}
