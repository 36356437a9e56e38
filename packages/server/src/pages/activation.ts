import type { AcceptResult, Activation, ProblemDetails } from '@foyer/contract';
import { fullName, checkPassword } from '@foyer/contract/rules';
import type { Portal, PortalStore } from '@foyer/portal';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { Callers } from '../http/callers.ts';
import { respondWithInvalidLink } from './invalid-link.ts';
import { findLinkContext, readerOf } from './link-context.ts';
import { isSameOriginForm, readForm } from './form-request.ts';
import { respondWithPage } from './page.ts';
import { buttonLink, field, mailto, formTeaser } from './parts.ts';
import { callPortal, errorsAt } from './portal-call.ts';
import { resolveLocale, type PageLocale } from './locale.ts';
import type { PageMessages } from './messages/index.ts';

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
    const found = await findLinkContext(store, token);
    if (!answer.ok) return respondWithInvalidLink(context, answer.problem, found);
    return respondWithForm(context, 200, resolveLocale(context, readerOf(found)), answer.result, {
      displayName: fullName(answer.result.name),
      password: '',
      problem: null,
    });
  });

  pages.post('/activate/:token', async (context) => {
    if (!isSameOriginForm(context, publicOrigin())) return respondWithForeignForm(context);
    const token = context.req.param('token');
    const { displayName = '', password = '' } = await readForm(context, ['displayName', 'password']);
    // Read first: afterwards the link is used up, and only the page before knows who sent it.
    const before = await callPortal({ portal, callers }, context, 'activations.get', { params: { token } });
    if (!before.ok)
      return respondWithInvalidLink(context, before.problem, await findLinkContext(store, token));
    const answer = await callPortal({ portal, callers }, context, 'activations.accept', {
      params: { token },
      body: { displayName, password },
    });
    const found = await findLinkContext(store, token);
    const voice = resolveLocale(context, readerOf(found));
    if (answer.ok) return respondWithSuccess(context, voice, before.result, answer.result);
    const { problem } = answer;
    if (problem.code === 'password-weak' || problem.code === 'validation')
      return respondWithForm(context, 422, voice, before.result, { displayName, password, problem });
    return respondWithInvalidLink(context, problem, found);
  });

  pages.post('/activate/:token/renew', async (context) => {
    if (!isSameOriginForm(context, publicOrigin())) return respondWithForeignForm(context);
    const answer = await callPortal({ portal, callers }, context, 'activations.renew', {
      params: { token: context.req.param('token') },
    });
    return answer.ok ? respondWithRenewal(context) : respondWithInvalidLink(context, answer.problem, null);
  });
  return pages;
}

/** What somebody has put into the form; the password is measured, never shown again. */
interface FormInput {
  displayName: string;
  password: string;
  problem: ProblemDetails | null;
}

function respondWithForm(
  context: Context,
  status: 200 | 422,
  { messages, locale }: PageLocale,
  { firm, name, email, invitedBy, passwordMinLength }: Activation,
  { displayName, password, problem }: FormInput,
): Response | Promise<Response> {
  const { activation: say, weakPassword } = messages;
  const nameFault = problem && errorsAt(problem, '/displayName').length > 0 ? say.nameMissing : null;
  const passwordFaults =
    problem === null
      ? []
      : errorsAt(problem, '/password').map(({ code, detail }) =>
          passwordMessage(weakPassword, { code, detail, password, passwordMinLength }),
        );
  return respondWithPage(context, status, {
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
          error: passwordFaults.length === 0 ? null : messages.invalidLink.sentences(passwordFaults),
        })}
        <button class="button primary full">${say.submit}</button>
      </form>
      <p class="note">
        ${say.notYou(name.given || fullName(name), html`<a href="${mailto(invitedBy.email, say.notMeSubject(firm.name))}">${invitedBy.name}</a>`)}
      </p>`,
  });
}

/** The portal says in English what is weak; the rule is asked again for the number that the sentence needs. */
function passwordMessage(
  say: PageMessages['weakPassword'],
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

function respondWithSuccess(
  context: Context,
  { messages: { activation: say, signIn }, locale }: PageLocale,
  { firm, invitedBy }: Activation,
  { email, form, continueUrl }: AcceptResult,
): Response | Promise<Response> {
  const signInAt = `/sign-in?firm=${encodeURIComponent(firm.id)}`;
  return respondWithPage(context, 200, {
    lang: locale,
    title: say.active,
    firm: firm.name,
    heading: say.active,
    lead: say.activeLead(html`<bdi>${email}</bdi>`),
    body: html`${form === null ? '' : formTeaser(say.next(form.name), say.from(invitedBy.name))}
      <div class="actions">
        ${continueUrl === null ? '' : buttonLink(continueUrl, form === null ? say.toPortal : say.openForm, 'primary')}
        ${buttonLink(signInAt, signIn.heading, continueUrl === null ? 'primary' : 'plain')}
      </div>`,
  });
}

/** The same for every link, dead, alive or made up: what comes of it is for the mailbox to tell. Hence in the language of the browser, not of the member. */
function respondWithRenewal(context: Context): Response | Promise<Response> {
  const {
    messages: { renewal },
    locale,
  } = resolveLocale(context, {});
  return respondWithPage(context, 200, {
    lang: locale,
    title: renewal.heading,
    firm: null,
    heading: renewal.heading,
    lead: html`${renewal.lead}`,
    body: null,
  });
}

/** For a form that came from another site. */
export function respondWithForeignForm(context: Context): Response | Promise<Response> {
  const {
    messages: { foreignForm },
    locale,
  } = resolveLocale(context, {});
  return respondWithPage(context, 403, {
    lang: locale,
    title: foreignForm.title,
    firm: null,
    heading: foreignForm.heading,
    lead: html`${foreignForm.lead}`,
    body: null,
  });
}
