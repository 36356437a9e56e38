import { existsSync } from 'node:fs';
import path from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { respondWithPage } from './page.ts';

// Strict on purpose: it proves that the components inject neither styles nor scripts.
const POLICY =
  "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'";

/**
 * Serves the built demo page.
 * @param folder null, or not built: a page with links
 */
export function demoPages(folder: string | null): Hono {
  const pages = new Hono();
  if (folder !== null && existsSync(path.join(folder, 'index.html'))) {
    pages.use('*', async (context, next) => {
      await next();
      if (!context.finalized || !context.res.ok) return;
      context.header('content-security-policy', POLICY);
      context.header('x-content-type-options', 'nosniff');
      // Built assets have a hash in their name; the page has not.
      context.header(
        'cache-control',
        context.req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    });
    pages.use('*', serveStatic({ root: folder }));
    return pages;
  }
  pages.get('/', (context) =>
    respondWithPage(context, 200, {
      lang: 'en',
      title: 'Foyer',
      firm: null,
      heading: 'The server is running',
      lead:
        folder === null
          ? null
          : html`The demo page has not been built yet: stop the server and run <code>npm start</code> in the
              repository.`,
      body: html`<ul class="lines">
        <li><a href="/inbox">Inbox</a></li>
        <li><a href="/sign-in">Sign in as a client</a></li>
        <li><a href="/openapi.json">OpenAPI document</a></li>
      </ul>`,
    }),
  );
  return pages;
}
