import type { ClientSession, ProblemDetails } from '@foyer/contract';
import type { FirmRecord } from '@foyer/portal/store';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { respondWithForeignForm, type PageDeps } from './activation.ts';
import { findFirm } from './find-firm.ts';
import { isSameOriginForm, readForm } from './form-request.ts';
import { respondWithPage } from './page.ts';
import { setRetryAfter, toMinutes } from './parts.ts';
import { callPortal } from './portal-call.ts';
import { respondWithSignInForm } from './sign-in-form.ts';
import { resolveLocale } from './locale.ts';
import type { PageMessages } from './messages/index.ts';

/** The sign-in page of members. The link contains the firm, because addresses are unique within a firm only. */
export function signInPages({ portal, callers, store, publicOrigin }: PageDeps): Hono {
  const pages = new Hono();

  pages.get('/sign-in', async (context) => {
    const firm = await findFirm(store, context.req.query('firm'));
    return firm === null
      ? respondWithNoFirm(context)
      : respondWithForm(context, 200, firm, { email: '', problem: null });
  });

  pages.post('/sign-in', async (context) => {
    if (!isSameOriginForm(context, publicOrigin())) return respondWithForeignForm(context);
    const fields = await readForm(context, ['firm', 'email', 'password']);
    const firm = await findFirm(store, fields.firm);
    if (firm === null) return respondWithNoFirm(context);
    const { email = '', password = '' } = fields;
    const answer = await callPortal({ portal, callers }, context, 'clientSessions.create', {
      body: { firmId: firm.id, email, password },
    });
    if (answer.ok) return respondWithSignedIn(context, firm, answer.result);
    if (answer.problem.code === 'rate-limited') setRetryAfter(context, answer.problem.retryAfter);
    return respondWithForm(context, answer.problem.code === 'rate-limited' ? 429 : 422, firm, {
      email,
      problem: answer.problem,
    });
  });
  return pages;
}

function errorMessage({ signIn: t, wait }: PageMessages, { code, retryAfter = 60 }: ProblemDetails): string {
  switch (code) {
    case 'unauthenticated':
    case 'validation':
      return t.wrong;
    case 'rate-limited':
      return t.tooMany(wait(toMinutes(retryAfter)));
    default:
      return t.trouble;
  }
}

function respondWithForm(
  context: Context,
  status: 200 | 422 | 429,
  firm: FirmRecord,
  { email, problem }: { email: string; problem: ProblemDetails | null },
): Response | Promise<Response> {
  const page = resolveLocale(context, { firm: firm.locale });
  const { signIn: t } = page.messages;
  return respondWithSignInForm(context, status, page, {
    firm,
    email,
    error: problem && errorMessage(page.messages, problem),
    title: t.title(firm.name),
    heading: t.heading,
    note: t.noAccount(firm.name),
  });
}

function respondWithSignedIn(
  context: Context,
  firm: FirmRecord,
  { account, clients }: ClientSession,
): Response | Promise<Response> {
  const {
    messages: { signIn: t, activation },
    locale,
  } = resolveLocale(context, { firm: firm.locale });
  return respondWithPage(context, 200, {
    lang: locale,
    title: t.done,
    firm: firm.name,
    heading: t.done,
    lead: html`${t.doneLead(account.displayName)}`,
    body: html`<ul class="lines">
      ${clients.map(({ name, form }) => html`<li>${name}${form === null ? '' : html`<p class="note">${activation.next(form.name)}</p>`}</li>`)}
    </ul>`,
  });
}

function respondWithNoFirm(context: Context): Response | Promise<Response> {
  const {
    messages: {
      signIn: { heading, noFirm },
    },
    locale,
  } = resolveLocale(context, {});
  return respondWithPage(context, 404, {
    lang: locale,
    title: heading,
    firm: null,
    heading: noFirm.heading,
    lead: html`${noFirm.lead}`,
    body: null,
  });
}
