import { hashToken, parseAddress } from '@foyer/contract/rules';
import type { Clock, RateLimiter } from '@foyer/portal';
import type { FirmRecord } from '@foyer/portal/store';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { StaffAccounts } from '../auth/staff-accounts.ts';
import { expiredCookie, readSessionCookie, sessionCookie } from '../auth/staff-session.ts';
import { respondWithForeignForm, type PageDeps } from './activation.ts';
import { findFirm } from './find-firm.ts';
import { isSameOriginForm, readForm } from './form-request.ts';
import { respondWithPage } from './page.ts';
import { setRetryAfter, toMinutes } from './parts.ts';
import { resolveLocale } from './locale.ts';
import { respondWithSignInForm } from './sign-in-form.ts';
import type { PageMessages } from './messages/index.ts';

/** Dependencies of the staff sign-in. */
export interface StaffSignInDeps extends Pick<PageDeps, 'store' | 'callers' | 'publicOrigin'> {
  accounts: StaffAccounts;
  rateLimiter: RateLimiter;
  clock: Pick<Clock, 'now'>;
}

const ATTEMPTS_PER_ADDRESS = { max: 10, windowSeconds: 900 };
// Higher, because an office shares one address.
const ATTEMPTS_PER_CALLER = { max: 100, windowSeconds: 900 };

/** The sign-in page of staff, for the portal page that the server serves. */
export function staffSignInPages({
  store,
  callers,
  publicOrigin,
  accounts,
  rateLimiter,
  clock,
}: StaffSignInDeps): Hono {
  const pages = new Hono();

  pages.get('/staff/sign-in', async (context) => {
    const firm = await findFirm(store, context.req.query('firm'));
    return firm === null
      ? respondWithNoFirm(context)
      : respondWithForm(context, 200, firm, { email: '', error: () => null });
  });

  pages.post('/staff/sign-in', async (context) => {
    if (!isSameOriginForm(context, publicOrigin())) return respondWithForeignForm(context);
    const fields = await readForm(context, ['firm', 'email', 'password']);
    const firm = await findFirm(store, fields.firm);
    if (firm === null) return respondWithNoFirm(context);
    const { email = '', password = '' } = fields;
    const address = parseAddress(email);
    const canonical = address.ok ? address.canonical : email;
    const now = clock.now();
    const key = `staff:${await hashToken(`${firm.id}\n${canonical}`)}`;
    const tooMany = (seconds: number): Response | Promise<Response> => {
      setRetryAfter(context, seconds);
      return respondWithForm(context, 429, firm, {
        email,
        error: ({ signIn, wait }) => signIn.tooMany(wait(toMinutes(seconds))),
      });
    };
    const verdict = await rateLimiter.take(key, ATTEMPTS_PER_ADDRESS, now);
    if (!verdict.ok) return tooMany(verdict.retryAfterSeconds);
    const attempt = await callers.attempt(context, 'staff', ATTEMPTS_PER_CALLER, () =>
      accounts.signIn(firm.id, canonical, password, now),
    );
    if (!attempt.ok) return tooMany(attempt.retryAfterSeconds);
    const secret = attempt.result;
    if (secret === null)
      return respondWithForm(context, 422, firm, { email, error: ({ signIn }) => signIn.wrong });
    await rateLimiter.reset(key);
    context.header('set-cookie', sessionCookie(secret));
    context.header('cache-control', 'no-store');
    return context.redirect('/', 303);
  });

  pages.post('/staff/sign-out', async (context) => {
    if (!isSameOriginForm(context, publicOrigin())) return respondWithForeignForm(context);
    const secret = readSessionCookie(context.req.raw.headers);
    if (secret !== null) await accounts.signOut(secret);
    context.header('set-cookie', expiredCookie);
    return context.redirect('/staff/sign-in', 303);
  });
  return pages;
}

function respondWithForm(
  context: Context,
  status: 200 | 422 | 429,
  firm: FirmRecord,
  { email, error }: { email: string; error: (messages: PageMessages) => string | null },
): Response | Promise<Response> {
  const page = resolveLocale(context, { firm: firm.locale });
  const { staffSignIn: t } = page.messages;
  return respondWithSignInForm(context, status, page, {
    firm,
    email,
    error: error(page.messages),
    title: t.title(firm.name),
    heading: t.heading,
    note: t.noPassword(html`<code dir="ltr">foyer-server create-staff</code>`),
  });
}

function respondWithNoFirm(context: Context): Response | Promise<Response> {
  const {
    messages: { staffSignIn: t, signIn },
    locale,
  } = resolveLocale(context, {});
  return respondWithPage(context, 404, {
    lang: locale,
    title: signIn.heading,
    firm: null,
    heading: t.noFirm,
    lead: t.noFirmLead(html`<code dir="ltr">?firm=</code>`),
    body: null,
  });
}
