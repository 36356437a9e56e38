import type { Portal } from '@foyer/portal';
import { Hono } from 'hono';

/** Creates a host app with Hono, with the portal mounted below `/portal`. */
export function createHonoHost(portal: Pick<Portal, 'fetch'>): Hono {
  const app = new Hono();
  app.get('/', (context) => context.text('The host'));
  // `mount` removes the prefix, so that the portal receives /v1/….
  app.mount('/portal', portal.fetch);
  return app;
}
