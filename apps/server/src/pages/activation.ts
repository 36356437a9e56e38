import type { Accepted, Activation, ProblemDetails } from '@foyer/contract';
import { fullName } from '@foyer/contract/rules';
import type { Portal, PortalStore } from '@foyer/portal';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { Callers } from '../http/callers.ts';
import { answerDeadLink } from './dead-link.ts';
import { findLinkFirm } from './link-firm.ts';
import { isOwnForm, readForm } from './own-form.ts';
import { answerPage } from './page.ts';
import { action, field, mailto, nextForm } from './parts.ts';
import { callPortal, faultAt } from './portal-call.ts';

/** What pages are made with. */
export interface PageDeps {
  portal: Pick<Portal, 'fetch' | 'findReminders' | 'stopReminders'>;
  store: PortalStore;
  callers: Callers;
  /** The origin that members see. */
  publicOrigin: () => string;
}

/** The pages behind the link in the mail. Opening one changes nothing, however often mail scanners do; only the button does. */
export function activationPages({ portal, callers, store, publicOrigin }: PageDeps): Hono {
  const pages = new Hono();

  pages.get('/activate/:token', async (context) => {
    const token = context.req.param('token');
    const answer = await callPortal({ portal, callers }, context, 'activation.get', { params: { token } });
    if (!answer.ok) return answerDeadLink(context, answer.problem, await findLinkFirm(store, token));
    return answerForm(context, 200, answer.result, { displayName: fullName(answer.result.name), problem: null });
  });

  pages.post('/activate/:token', async (context) => {
    if (!isOwnForm(context, publicOrigin())) return answerForeignForm(context);
    const token = context.req.param('token');
    const { displayName = '', password = '' } = await readForm(context, ['displayName', 'password']);
    // Read first: afterwards the link is used up, and only the page before knows who sent it.
    const before = await callPortal({ portal, callers }, context, 'activation.get', { params: { token } });
    if (!before.ok) return answerDeadLink(context, before.problem, await findLinkFirm(store, token));
    const answer = await callPortal({ portal, callers }, context, 'activation.accept', { params: { token }, body: { displayName, password } });
    if (answer.ok) return answerActive(context, before.result, answer.result);
    const { problem } = answer;
    if (problem.code === 'password-weak' || problem.code === 'validation') return answerForm(context, 422, before.result, { displayName, problem });
    return answerDeadLink(context, problem, await findLinkFirm(store, token));
  });

  pages.post('/activate/:token/renew', async (context) => {
    if (!isOwnForm(context, publicOrigin())) return answerForeignForm(context);
    const answer = await callPortal({ portal, callers }, context, 'activation.renew', { params: { token: context.req.param('token') } });
    return answer.ok ? answerRenewal(context) : answerDeadLink(context, answer.problem, null);
  });
  return pages;
}

function answerForm(
  context: Context, status: 200 | 422, { firm, name, email, invitedBy, passwordMinLength }: Activation, typed: { displayName: string; problem: ProblemDetails | null },
): Response | Promise<Response> {
  const fault = (pointer: string): string | null => typed.problem && faultAt(typed.problem, pointer);
  const heading = 'Activate your account';
  const nameFault = fault('/displayName');
  return answerPage(context, status, {
    title: status === 422 ? `Not yet: ${heading}` : heading,
    firm: firm.name,
    heading,
    lead: html`For <bdi>${email}</bdi>`,
    body: html`<form method="post" action="${context.req.path}">
<input type="email" name="username" value="${email}" autocomplete="username" hidden>
${field({
  name: 'displayName', label: 'Your name', type: 'text', value: typed.displayName, autocomplete: 'name', maxLength: 200,
  error: nameFault === null ? null : 'Write the name that you want to be greeted by.',
})}
${field({
  name: 'password', label: 'Password', type: 'password', autocomplete: 'new-password', maxLength: 4_096,
  hint: `${passwordMinLength} characters or more. A short sentence is good.`, error: fault('/password'),
})}
<button class="button primary full">Activate account</button>
</form>
<p class="note">Not ${name.given || fullName(name)}? Write to <a href="${mailto(invitedBy.email, `${firm.name}: this is not me`)}">${invitedBy.name}</a>.</p>`,
  });
}

function answerActive(context: Context, { firm, invitedBy }: Activation, { email, form, continueUrl }: Accepted): Response | Promise<Response> {
  const signIn = `/sign-in?firm=${encodeURIComponent(firm.id)}`;
  const heading = 'Your account is active';
  return answerPage(context, 200, {
    title: heading,
    firm: firm.name,
    heading,
    lead: html`You can sign in with <bdi>${email}</bdi> from now on.`,
    body: html`${form === null ? '' : nextForm(form.name, `From ${invitedBy.name}`)}
<div class="actions">
${continueUrl === null ? '' : action(continueUrl, form === null ? 'Go to the portal' : 'Open the form', 'primary')}
${action(signIn, 'Sign in', continueUrl === null ? 'primary' : 'plain')}
</div>`,
  });
}

/** The same for every link, dead, alive or made up: what comes of it is for the mailbox to tell. */
const answerRenewal = (context: Context): Response | Promise<Response> =>
  answerPage(context, 200, {
    title: 'Your request is on its way', firm: null, heading: 'Your request is on its way',
    lead: html`If this link was sent to you, a new one follows by e-mail: at once, or when your adviser has seen your request. Look in your junk folder too.`,
    body: null,
  });

/** For a form that came from another site. */
export const answerForeignForm = (context: Context): Response | Promise<Response> =>
  answerPage(context, 403, {
    title: 'Not from here', firm: null, heading: 'This form came from another site', lead: html`Nothing was changed. Open the link from your e-mail instead.`, body: null,
  });
