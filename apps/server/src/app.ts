import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openapiDocument } from '@foyer/contract/openapi';
import type { Clock } from '@foyer/portal';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import { demoPages } from './http/demo.ts';
import { requestLog } from './http/request-log.ts';
import { describeFailure, type Log } from './log.ts';
import type { Inbox } from './mail/inbox.ts';
import { activationPages, type PageDeps } from './pages/activation.ts';
import { inboxPages } from './pages/inbox.ts';
import { answerPage } from './pages/page.ts';
import { signInPages } from './pages/sign-in.ts';

/** What the server's routes are made from. */
export interface AppDeps extends PageDeps {
  clock: Pick<Clock, 'now'>;
  log: Log;
  logRequests: boolean;
  /** Only in development. */
  inbox: Inbox | null;
  /** The demo page's own way in; null in production, where it is never served. */
  staffToken: string | null;
  demoFolder: string;
}

const MAX_FORM = 65_536;
const styles = readFileSync(path.join(import.meta.dirname, 'pages', 'pages.css'), 'utf8');

/** Everything that the server answers: the portal under /v1, pages for members, and what development needs. */
export function createApp(deps: AppDeps): Hono {
  const { portal, store, clock, log, logRequests, inbox, staffToken, demoFolder } = deps;
  const app = new Hono();
  if (logRequests) app.use('*', requestLog(log, clock));

  app.all('/v1/*', (context) => portal.fetch(context.req.raw));
  const openapi = openapiDocument();
  app.get('/openapi.json', (context) => context.json(openapi));
  app.get('/healthz', (context) => context.text('ok'));
  app.get('/readyz', async (context) => {
    const ready = await store.firmIds().then(() => true, () => false);
    return context.text(ready ? 'ready' : 'the database does not answer', ready ? 200 : 503);
  });
  if (staffToken !== null) app.get('/config.json', (context) => context.json({ baseUrl: '', token: staffToken }, 200, { 'cache-control': 'no-store' }));

  // Browsers ask for it on every page; there is none.
  app.get('/favicon.ico', (context) => context.body(null, 204));
  app.get('/assets/pages.css', (context) => context.body(styles, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }));
  app.use('/activate/*', bodyLimit({ maxSize: MAX_FORM }));
  app.use('/sign-in', bodyLimit({ maxSize: MAX_FORM }));
  app.route('/', activationPages(deps));
  app.route('/', signInPages(deps));
  if (inbox !== null) app.route('/', inboxPages(inbox));
  app.route('/', demoPages(demoFolder));

  app.notFound((context) =>
    answerPage(context, 404, { title: 'Not found', firm: null, heading: 'There is nothing here', lead: html`Check the address, or begin at <a href="/">the start</a>.`, body: null }));
  app.onError((thrown, context) => {
    log(describeFailure(thrown));
    return answerPage(context, 500, { title: 'Error', firm: null, heading: 'Something went wrong here', lead: html`Please try again in a minute.`, body: null });
  });
  return app;
}
