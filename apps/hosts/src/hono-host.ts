import type { Portal } from '@foyer/portal';
import { Hono } from 'hono';

/** A host made with Hono: the portal is one more app, mounted where the host likes. */
export function createHonoHost(portal: Pick<Portal, 'fetch'>): Hono {
  const app = new Hono();
  app.get('/', (context) => context.text('The host'));
  // `mount` takes the prefix off, so the portal sees /v1/… as it wants.
  app.mount('/portal', portal.fetch);
  return app;
}
