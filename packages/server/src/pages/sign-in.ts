import type { ClientSession, ProblemDetails } from '@foyer/contract';
import type { FirmRecord } from '@foyer/portal/store';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { answerForeignForm, type PageDeps } from './activation.ts';
import { findFirm } from './find-firm.ts';
import { isOwnForm, readForm } from './own-form.ts';
import { answerPage } from './page.ts';
import { field, minutesOf, waitFor } from './parts.ts';
import { callPortal } from './portal-call.ts';
import { voiceOf } from './voice.ts';
import type { PageWords } from './words/index.ts';

/** Where members sign in. An address is unique within a firm only, so the firm is part of the link. */
export function signInPages({ portal, callers, store, publicOrigin }: PageDeps): Hono {
  const pages = new Hono();

  pages.get('/sign-in', async (context) => {
    const firm = await findFirm(store, context.req.query('firm'));
    return firm === null
      ? answerNoFirm(context)
      : answerForm(context, 200, firm, { email: '', problem: null });
  });

  pages.post('/sign-in', async (context) => {
    if (!isOwnForm(context, publicOrigin())) return answerForeignForm(context);
    const fields = await readForm(context, ['firm', 'email', 'password']);
    const firm = await findFirm(store, fields.firm);
    if (firm === null) return answerNoFirm(context);
    const { email = '', password = '' } = fields;
    const answer = await callPortal({ portal, callers }, context, 'clientSessions.create', {
      body: { firmId: firm.id, email, password },
    });
    if (answer.ok) return answerSignedIn(context, firm, answer.result);
    if (answer.problem.code === 'rate-limited') waitFor(context, answer.problem.retryAfter);
    return answerForm(context, answer.problem.code === 'rate-limited' ? 429 : 422, firm, {
      email,
      problem: answer.problem,
    });
  });
  return pages;
}

function refusalInWords({ signIn: say, wait }: PageWords, { code, retryAfter = 60 }: ProblemDetails): string {
  switch (code) {
    case 'unauthenticated':
    case 'validation':
      return say.wrong;
    case 'rate-limited':
      return say.tooMany(wait(minutesOf(retryAfter)));
    default:
      return say.trouble;
  }
}

function answerForm(
  context: Context,
  status: 200 | 422 | 429,
  firm: FirmRecord,
  { email, problem }: { email: string; problem: ProblemDetails | null },
): Response | Promise<Response> {
  const { words, locale } = voiceOf(context, { firm: firm.locale });
  const { signIn: say } = words;
  return answerPage(context, status, {
    lang: locale,
    title: say.title(firm.name),
    firm: firm.name,
    heading: say.heading,
    lead: null,
    body: html`<form method="post" action="/sign-in">
        <input type="hidden" name="firm" value="${firm.id}" />
        ${field({ name: 'email', label: say.email, type: 'email', value: email, autocomplete: 'username', maxLength: 320 })}
        ${field({ name: 'password', label: say.password, type: 'password', autocomplete: 'current-password', maxLength: 4_096, error: problem && refusalInWords(words, problem) })}
        <button class="button primary full">${say.submit}</button>
      </form>
      <p class="note">${say.noAccount(firm.name)}</p>`,
  });
}

function answerSignedIn(
  context: Context,
  firm: FirmRecord,
  { account, clients }: ClientSession,
): Response | Promise<Response> {
  const {
    words: { signIn: say, activation },
    locale,
  } = voiceOf(context, { firm: firm.locale });
  return answerPage(context, 200, {
    lang: locale,
    title: say.done,
    firm: firm.name,
    heading: say.done,
    lead: html`${say.doneLead(account.displayName)}`,
    body: html`<ul class="lines">
      ${clients.map(({ name, form }) => html`<li>${name}${form === null ? '' : html`<p class="note">${activation.next(form.name)}</p>`}</li>`)}
    </ul>`,
  });
}

function answerNoFirm(context: Context): Response | Promise<Response> {
  const {
    words: {
      signIn: { heading, noFirm },
    },
    locale,
  } = voiceOf(context, {});
  return answerPage(context, 404, {
    lang: locale,
    title: heading,
    firm: null,
    heading: noFirm.heading,
    lead: html`${noFirm.lead}`,
    body: null,
  });
}
