import { hashToken, parseAddress } from '@foyer/contract/rules';
import type { Clock, RateLimiter } from '@foyer/portal';
import type { FirmRecord } from '@foyer/portal/store';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { StaffAccounts } from '../auth/staff-accounts.ts';
import { endedCookie, secretIn, sessionCookie } from '../auth/staff-session.ts';
import { answerForeignForm, type PageDeps } from './activation.ts';
import { findFirm } from './find-firm.ts';
import { isOwnForm, readForm } from './own-form.ts';
import { answerPage } from './page.ts';
import { field, minutesOf, waitFor } from './parts.ts';
import { voiceOf } from './voice.ts';
import type { PageWords } from './words/index.ts';

/** What signing in is made with. */
export interface StaffSignInDeps extends Pick<PageDeps, 'store' | 'callers' | 'publicOrigin'> {
  accounts: StaffAccounts;
  rateLimiter: RateLimiter;
  clock: Pick<Clock, 'now'>;
}

const TRIES = { max: 10, windowSeconds: 900 };
// By address, which an office shares.
const TRIES_FROM = { max: 100, windowSeconds: 900 };

/** Where staff sign in to the portal page that the server itself serves. */
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
      ? answerNoFirm(context)
      : answerForm(context, 200, firm, { email: '', error: () => null });
  });

  pages.post('/staff/sign-in', async (context) => {
    if (!isOwnForm(context, publicOrigin())) return answerForeignForm(context);
    const fields = await readForm(context, ['firm', 'email', 'password']);
    const firm = await findFirm(store, fields.firm);
    if (firm === null) return answerNoFirm(context);
    const { email = '', password = '' } = fields;
    const address = parseAddress(email);
    const canonical = address.ok ? address.canonical : email;
    const now = clock.now();
    const key = `staff:${await hashToken(`${firm.id}\n${canonical}`)}`;
    const tooMany = (seconds: number): Response | Promise<Response> => {
      waitFor(context, seconds);
      return answerForm(context, 429, firm, {
        email,
        error: ({ signIn, wait }) => signIn.tooMany(wait(minutesOf(seconds))),
      });
    };
    const verdict = await rateLimiter.take(key, TRIES, now);
    if (!verdict.ok) return tooMany(verdict.retryAfterSeconds);
    const attempt = await callers.attempt(context, 'staff', TRIES_FROM, () =>
      accounts.signIn(firm.id, canonical, password, now),
    );
    if (!attempt.ok) return tooMany(attempt.retryAfterSeconds);
    const secret = attempt.result;
    if (secret === null)
      return answerForm(context, 422, firm, { email, error: ({ signIn }) => signIn.wrong });
    await rateLimiter.reset(key);
    context.header('set-cookie', sessionCookie(secret));
    context.header('cache-control', 'no-store');
    return context.redirect('/', 303);
  });

  pages.post('/staff/sign-out', async (context) => {
    if (!isOwnForm(context, publicOrigin())) return answerForeignForm(context);
    const secret = secretIn(context.req.raw.headers);
    if (secret !== null) await accounts.signOut(secret);
    context.header('set-cookie', endedCookie);
    return context.redirect('/staff/sign-in', 303);
  });
  return pages;
}

function answerForm(
  context: Context,
  status: 200 | 422 | 429,
  firm: FirmRecord,
  { email, error }: { email: string; error: (words: PageWords) => string | null },
): Response | Promise<Response> {
  const { words, locale } = voiceOf(context, { firm: firm.locale });
  const { staffSignIn: say, signIn } = words;
  return answerPage(context, status, {
    lang: locale,
    title: say.title(firm.name),
    firm: firm.name,
    heading: say.heading,
    lead: null,
    body: html`<form method="post" action="/staff/sign-in">
        <input type="hidden" name="firm" value="${firm.id}" />
        ${field({ name: 'email', label: signIn.email, type: 'email', value: email, autocomplete: 'username', maxLength: 320 })}
        ${field({ name: 'password', label: signIn.password, type: 'password', autocomplete: 'current-password', maxLength: 4_096, error: error(words) })}
        <button class="button primary full">${signIn.submit}</button>
      </form>
      <p class="note">${say.noPassword(html`<code dir="ltr">foyer-server create-staff</code>`)}</p>`,
  });
}

function answerNoFirm(context: Context): Response | Promise<Response> {
  const {
    words: { staffSignIn: say, signIn },
    locale,
  } = voiceOf(context, {});
  return answerPage(context, 404, {
    lang: locale,
    title: signIn.heading,
    firm: null,
    heading: say.noFirm,
    lead: say.noFirmLead(html`<code dir="ltr">?firm=</code>`),
    body: null,
  });
}
