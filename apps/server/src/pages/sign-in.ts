import type { ClientSession, ProblemDetails } from '@foyer/contract';
import type { FirmRecord } from '@foyer/portal';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { answerForeignForm, type PageDeps } from './activation.ts';
import { findFirm } from './find-firm.ts';
import { isOwnForm, readForm } from './own-form.ts';
import { answerPage } from './page.ts';
import { field, waitFor, waitInWords } from './parts.ts';
import { callPortal } from './portal-call.ts';

/** Where members sign in. An address is unique within a firm only, so the firm is part of the link. */
export function signInPages({ portal, callers, store, publicOrigin }: PageDeps): Hono {
  const pages = new Hono();

  pages.get('/sign-in', async (context) => {
    const firm = await findFirm(store, context.req.query('firm'));
    return firm === null ? answerNoFirm(context) : answerForm(context, 200, firm, { email: '', error: null });
  });

  pages.post('/sign-in', async (context) => {
    if (!isOwnForm(context, publicOrigin())) return answerForeignForm(context);
    const fields = await readForm(context, ['firm', 'email', 'password']);
    const firm = await findFirm(store, fields.firm);
    if (firm === null) return answerNoFirm(context);
    const { email = '', password = '' } = fields;
    const answer = await callPortal({ portal, callers }, context, 'login', { body: { firmId: firm.id, email, password } });
    if (answer.ok) return answerSignedIn(context, firm, answer.result);
    if (answer.problem.code === 'rate-limited') waitFor(context, answer.problem.retryAfter);
    return answerForm(context, answer.problem.code === 'rate-limited' ? 429 : 422, firm, { email, error: refusalInWords(answer.problem) });
  });
  return pages;
}

function refusalInWords({ code, retryAfter = 60 }: ProblemDetails): string {
  switch (code) {
    case 'unauthenticated':
    case 'validation':
      return 'The e-mail or the password is wrong.';
    case 'rate-limited':
      return `There were too many tries. ${waitInWords(retryAfter)}`;
    default:
      return 'Something went wrong here. Please try again.';
  }
}

function answerForm(context: Context, status: 200 | 422 | 429, firm: FirmRecord, { email, error }: { email: string; error: string | null }): Response | Promise<Response> {
  return answerPage(context, status, {
    title: `Sign in to ${firm.name}`,
    firm: firm.name,
    heading: 'Sign in',
    lead: null,
    body: html`<form method="post" action="/sign-in">
<input type="hidden" name="firm" value="${firm.id}">
${field({ name: 'email', label: 'E-mail', type: 'email', value: email, autocomplete: 'username', maxLength: 320 })}
${field({ name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password', maxLength: 4_096, error })}
<button class="button primary full">Sign in</button>
</form>
<p class="note">No account yet? Use the link in the e-mail from ${firm.name}.</p>`,
  });
}

function answerSignedIn(context: Context, firm: FirmRecord, { account, clients }: ClientSession): Response | Promise<Response> {
  return answerPage(context, 200, {
    title: 'You are signed in',
    firm: firm.name,
    heading: 'You are signed in',
    lead: html`Hello ${account.displayName}. You can see:`,
    body: html`<ul class="lines">${clients.map(({ name, form }) => html`<li>${name}${form === null ? '' : html`<p class="note">Next: ${form.name}</p>`}</li>`)}</ul>`,
  });
}

const answerNoFirm = (context: Context): Response | Promise<Response> =>
  answerPage(context, 404, {
    title: 'Sign in', firm: null, heading: 'Sign in from your e-mail', lead: html`Open the link in any e-mail from your adviser: it knows which firm is yours.`, body: null,
  });
