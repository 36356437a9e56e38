import type { AcceptResult, Activation, ProblemDetails } from '@foyer/contract';
import { fullName, checkPassword } from '@foyer/contract/rules';
import type { Portal } from '@foyer/portal';
import type { PortalStore } from '@foyer/portal/store';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { Callers } from '../http/callers.ts';
import { answerDeadLink } from './dead-link.ts';
import { findLinkFirm, readerOf } from './link-firm.ts';
import { isOwnForm, readForm } from './own-form.ts';
import { answerPage } from './page.ts';
import { action, field, mailto, nextForm } from './parts.ts';
import { callPortal, faultsAt } from './portal-call.ts';
import { voiceOf, type PageVoice } from './voice.ts';
import type { PageWords } from './words/index.ts';

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
    const answer = await callPortal({ portal, callers }, context, 'activations.get', { params: { token } });
    const found = await findLinkFirm(store, token);
    if (!answer.ok) return answerDeadLink(context, answer.problem, found);
    return answerForm(context, 200, voiceOf(context, readerOf(found)), answer.result, {
      displayName: fullName(answer.result.name),
      password: '',
      problem: null,
    });
  });

  pages.post('/activate/:token', async (context) => {
    if (!isOwnForm(context, publicOrigin())) return answerForeignForm(context);
    const token = context.req.param('token');
    const { displayName = '', password = '' } = await readForm(context, ['displayName', 'password']);
    // Read first: afterwards the link is used up, and only the page before knows who sent it.
    const before = await callPortal({ portal, callers }, context, 'activations.get', { params: { token } });
    if (!before.ok) return answerDeadLink(context, before.problem, await findLinkFirm(store, token));
    const answer = await callPortal({ portal, callers }, context, 'activations.accept', {
      params: { token },
      body: { displayName, password },
    });
    const found = await findLinkFirm(store, token);
    const voice = voiceOf(context, readerOf(found));
    if (answer.ok) return answerActive(context, voice, before.result, answer.result);
    const { problem } = answer;
    if (problem.code === 'password-weak' || problem.code === 'validation')
      return answerForm(context, 422, voice, before.result, { displayName, password, problem });
    return answerDeadLink(context, problem, found);
  });

  pages.post('/activate/:token/renew', async (context) => {
    if (!isOwnForm(context, publicOrigin())) return answerForeignForm(context);
    const answer = await callPortal({ portal, callers }, context, 'activations.renew', {
      params: { token: context.req.param('token') },
    });
    return answer.ok ? answerRenewal(context) : answerDeadLink(context, answer.problem, null);
  });
  return pages;
}

/** What somebody has put into the form; the password is measured, never shown again. */
interface Typed {
  displayName: string;
  password: string;
  problem: ProblemDetails | null;
}

function answerForm(
  context: Context,
  status: 200 | 422,
  { words, locale }: PageVoice,
  { firm, name, email, invitedBy, passwordMinLength }: Activation,
  { displayName, password, problem }: Typed,
): Response | Promise<Response> {
  const { activation: say, weakPassword } = words;
  const nameFault = problem && faultsAt(problem, '/displayName').length > 0 ? say.nameMissing : null;
  const passwordFaults =
    problem === null
      ? []
      : faultsAt(problem, '/password').map(({ code, detail }) =>
          faultInWords(weakPassword, { code, detail, password, passwordMinLength }),
        );
  return answerPage(context, status, {
    lang: locale,
    title: status === 422 ? say.notYet(say.heading) : say.heading,
    firm: firm.name,
    heading: say.heading,
    lead: say.forAddress(html`<bdi>${email}</bdi>`),
    body: html`<form method="post" action="${context.req.path}">
        <input type="email" name="username" value="${email}" autocomplete="username" hidden />
        ${field({ name: 'displayName', label: say.name, type: 'text', value: displayName, autocomplete: 'name', maxLength: 200, error: nameFault })}
        ${field({
          name: 'password',
          label: say.password,
          type: 'password',
          autocomplete: 'new-password',
          maxLength: 4_096,
          hint: say.passwordHint(passwordMinLength),
          error: passwordFaults.length === 0 ? null : words.deadLink.sentences(passwordFaults),
        })}
        <button class="button primary full">${say.submit}</button>
      </form>
      <p class="note">
        ${say.notYou(name.given || fullName(name), html`<a href="${mailto(invitedBy.email, say.notMeSubject(firm.name))}">${invitedBy.name}</a>`)}
      </p>`,
  });
}

/** The portal says in English what is weak; the rule is asked again for the number that the sentence needs. */
function faultInWords(
  say: PageWords['weakPassword'],
  {
    code,
    detail,
    password,
    passwordMinLength,
  }: { code: string; detail: string; password: string; passwordMinLength: number },
): string {
  switch (code) {
    case 'too-short': {
      const fault = checkPassword(password, {
        policy: { passwordMinLength },
        ownWords: [],
        isCommon: () => false,
      }).find((one) => one.code === 'too-short');
      return say.tooShort(fault?.missing ?? passwordMinLength);
    }
    case 'too-long':
      return say.tooLong;
    case 'contains-name':
      return say.containsName;
    case 'common':
      return say.common;
    default:
      return detail;
  }
}

function answerActive(
  context: Context,
  { words: { activation: say, signIn }, locale }: PageVoice,
  { firm, invitedBy }: Activation,
  { email, form, continueUrl }: AcceptResult,
): Response | Promise<Response> {
  const signInAt = `/sign-in?firm=${encodeURIComponent(firm.id)}`;
  return answerPage(context, 200, {
    lang: locale,
    title: say.active,
    firm: firm.name,
    heading: say.active,
    lead: say.activeLead(html`<bdi>${email}</bdi>`),
    body: html`${form === null ? '' : nextForm(say.next(form.name), say.from(invitedBy.name))}
      <div class="actions">
        ${continueUrl === null ? '' : action(continueUrl, form === null ? say.toPortal : say.openForm, 'primary')}
        ${action(signInAt, signIn.heading, continueUrl === null ? 'primary' : 'plain')}
      </div>`,
  });
}

/** The same for every link, dead, alive or made up: what comes of it is for the mailbox to tell. Hence in the language of the browser, not of the member. */
function answerRenewal(context: Context): Response | Promise<Response> {
  const {
    words: { renewal },
    locale,
  } = voiceOf(context, {});
  return answerPage(context, 200, {
    lang: locale,
    title: renewal.heading,
    firm: null,
    heading: renewal.heading,
    lead: html`${renewal.lead}`,
    body: null,
  });
}

/** For a form that came from another site. */
export function answerForeignForm(context: Context): Response | Promise<Response> {
  const {
    words: { foreignForm },
    locale,
  } = voiceOf(context, {});
  return answerPage(context, 403, {
    lang: locale,
    title: foreignForm.title,
    firm: null,
    heading: foreignForm.heading,
    lead: html`${foreignForm.lead}`,
    body: null,
  });
}
