import { readFileSync } from 'node:fs';
import { openapiDocument } from '@foyer/contract/openapi';
import type { Clock } from '@foyer/portal';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import { storeCaller } from './http/callers.ts';
import { demoPages } from './pages/demo.ts';
import { observeRequests, type RequestObserver } from './http/request-log.ts';
import { describeError, type Log } from './log.ts';
import type { Inbox } from './mail/inbox.ts';
import { healthRoutes, type Readiness } from './operations/operations-app.ts';
import { activationPages, type PageDeps } from './pages/activation.ts';
import { inboxPages } from './pages/inbox.ts';
import { respondWithPage } from './pages/page.ts';
import { reminderPages } from './pages/reminders.ts';
import { signInPages } from './pages/sign-in.ts';
import { createPageToken, readSessionCookie } from './auth/staff-session.ts';
import { staffSignInPages, type StaffSignInDeps } from './pages/staff-sign-in.ts';
import { resolveLocale } from './pages/locale.ts';
import { packageVersion } from './version.ts';

/** Dependencies of the server's routes. */
export interface AppDeps extends PageDeps, StaffSignInDeps {
  clock: Pick<Clock, 'now'>;
  log: Log;
  /** Called for each response. */
  observer: RequestObserver;
  readiness: Readiness;
  /** Aborted when the process is about to stop. */
  stopping: AbortSignal;
  logRequests: boolean;
  /** Null in production. */
  inbox: Inbox | null;
  /** Token of the demo page; null in production, where staff sign in. */
  staffToken: string | null;
  /** Folder of a built page that is served at the root; null: a list of links. */
  demoFolder: string | null;
}

const MAX_FORM_BYTES = 65_536;
// OWASP Secure Headers.
const SECURITY_HEADERS: readonly [string, string][] = [
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['strict-transport-security', 'max-age=31536000; includeSubDomains'],
  ['cross-origin-opener-policy', 'same-origin'],
];
const NO_STORE = { 'cache-control': 'no-store' };
const styles = readFileSync(new URL('./pages/pages.css', import.meta.url), 'utf8');

/** Adds security headers that a response does not set itself. */
const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of SECURITY_HEADERS)
    if (!context.res.headers.has(name)) context.res.headers.set(name, value);
};

/** Creates all routes of the server: the portal under /v1, pages for members and staff, and in development the inbox. */
export function createApp(deps: AppDeps): Hono {
  const {
    portal,
    callers,
    clock,
    log,
    logRequests,
    observer,
    readiness,
    stopping,
    inbox,
    accounts,
    staffToken,
    demoFolder,
  } = deps;
  const app = new Hono();
  app.use('*', observeRequests({ log: logRequests ? log : null, observer, now: () => performance.now() }));
  app.use('*', securityHeaders);
  app.use('*', storeCaller(callers));

  // An event stream ends when the client disconnects or the process stops.
  app.get('/v1/events', ({ req: { raw } }) =>
    portal.fetch(new Request(raw, { signal: AbortSignal.any([raw.signal, stopping]) })),
  );
  app.all('/v1/*', (context) => portal.fetch(context.req.raw));
  const openapi = openapiDocument(packageVersion());
  app.get('/openapi.json', (context) => context.json(openapi));
  app.route('/', healthRoutes(readiness));
  app.get('/config.json', async (context) => {
    if (staffToken !== null) return context.json({ baseUrl: '', token: staffToken }, 200, NO_STORE);
    const secret = readSessionCookie(context.req.raw.headers);
    const identity = secret === null ? null : await accounts.identify(secret, clock.now());
    return secret === null || identity === null
      ? context.json({ signIn: '/staff/sign-in' }, 401, NO_STORE)
      : context.json(
          { baseUrl: '', token: createPageToken(secret), inboxUrl: null, signOut: '/staff/sign-out' },
          200,
          NO_STORE,
        );
  });

  // Browsers request it with every page.
  app.get('/favicon.ico', (context) => context.body(null, 204));
  app.get('/assets/pages.css', (context) =>
    context.body(styles, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }),
  );
  app.use('/activate/*', bodyLimit({ maxSize: MAX_FORM_BYTES }));
  for (const forms of ['/sign-in', '/staff/*', '/reminders/*'])
    app.use(forms, bodyLimit({ maxSize: MAX_FORM_BYTES }));
  app.route('/', activationPages(deps));
  app.route('/', reminderPages(deps));
  app.route('/', signInPages(deps));
  app.route('/', staffSignInPages(deps));
  if (inbox !== null) app.route('/', inboxPages(inbox));
  app.route('/', demoPages(demoFolder));

  app.notFound((context) => {
    const {
      messages: { nowhere },
      locale,
    } = resolveLocale(context, {});
    return respondWithPage(context, 404, {
      lang: locale,
      title: nowhere.title,
      firm: null,
      heading: nowhere.heading,
      lead: nowhere.lead(html`<a href="/">${nowhere.start}</a>`),
      body: null,
    });
  });
  app.onError((thrown, context) => {
    log(describeError(thrown));
    const {
      messages: { failure, invalidLink },
      locale,
    } = resolveLocale(context, {});
    return respondWithPage(context, 500, {
      lang: locale,
      title: failure.title,
      firm: null,
      heading: invalidLink.trouble.heading,
      lead: html`${failure.lead}`,
      body: null,
    });
  });
  return app;
}
