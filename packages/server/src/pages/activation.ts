import type { AcceptResult, Activation, ProblemDetails } from '@foyer/contract';
import { fullName, checkPassword } from '@foyer/contract/rules';
import type { Portal } from '@foyer/portal';
import type { PortalStore } from '@foyer/portal/store';
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

/** Dependencies of the pages. */
export interface PageDeps {
  portal: Pick<Portal, 'fetch' | 'findReminders' | 'stopReminders'>;
  store: PortalStore;
  callers: Callers;
  /** The public origin of the server. */
  publicOrigin: () => string;
}

/** The pages behind the activation link. GET changes nothing, because mail scanners open links; only the form does. */
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
    // Read before accepting: afterwards the link is used, and its sender can no longer be read.
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

/** The submitted form. The password is only measured, never rendered. */
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
  const { activation: t, weakPassword } = messages;
  const nameError = problem && errorsAt(problem, '/displayName').length > 0 ? t.nameMissing : null;
  const passwordErrors =
    problem === null
      ? []
      : errorsAt(problem, '/password').map(({ code, detail }) =>
          passwordMessage(weakPassword, { code, detail, password, passwordMinLength }),
        );
  return respondWithPage(context, status, {
    lang: locale,
    title: status === 422 ? t.notYet(t.heading) : t.heading,
    firm: firm.name,
    heading: t.heading,
    lead: t.forAddress(html`<bdi>${email}</bdi>`),
    body: html`<form method="post" action="${context.req.path}">
        <input type="email" name="username" value="${email}" autocomplete="username" hidden />
        ${field({ name: 'displayName', label: t.name, type: 'text', value: displayName, autocomplete: 'name', maxLength: 200, error: nameError })}
        ${field({
          name: 'password',
          label: t.password,
          type: 'password',
          autocomplete: 'new-password',
          maxLength: 4_096,
          hint: t.passwordHint(passwordMinLength),
          error: passwordErrors.length === 0 ? null : messages.invalidLink.sentences(passwordErrors),
        })}
        <button class="button primary full">${t.submit}</button>
      </form>
      <p class="note">
        ${t.notYou(name.given || fullName(name), html`<a href="${mailto(invitedBy.email, t.notMeSubject(firm.name))}">${invitedBy.name}</a>`)}
      </p>`,
  });
}

/** Translates a password error. The portal's detail is in English, so the rule is applied again for the missing length. */
function passwordMessage(
  t: PageMessages['weakPassword'],
  {
    code,
    detail,
    password,
    passwordMinLength,
  }: { code: string; detail: string; password: string; passwordMinLength: number },
): string {
  switch (code) {
    case 'too-short': {
      const error = checkPassword(password, {
        policy: { passwordMinLength },
        userInputs: [],
        isCommon: () => false,
      }).find((one) => one.code === 'too-short');
      return t.tooShort(error?.missing ?? passwordMinLength);
    }
    case 'too-long':
      return t.tooLong;
    case 'contains-name':
      return t.containsName;
    case 'common':
      return t.common;
    default:
      return detail;
  }
}

function respondWithSuccess(
  context: Context,
  { messages: { activation: t, signIn }, locale }: PageLocale,
  { firm, invitedBy }: Activation,
  { email, form, continueUrl }: AcceptResult,
): Response | Promise<Response> {
  const signInAt = `/sign-in?firm=${encodeURIComponent(firm.id)}`;
  return respondWithPage(context, 200, {
    lang: locale,
    title: t.active,
    firm: firm.name,
    heading: t.active,
    lead: t.activeLead(html`<bdi>${email}</bdi>`),
    body: html`${form === null ? '' : formTeaser(t.next(form.name), t.from(invitedBy.name))}
      <div class="actions">
        ${continueUrl === null ? '' : buttonLink(continueUrl, form === null ? t.toPortal : t.openForm, 'primary')}
        ${buttonLink(signInAt, signIn.heading, continueUrl === null ? 'primary' : 'plain')}
      </div>`,
  });
}

/** The same for every link, valid or not, so that it reveals nothing. Therefore in the browser's language, not the member's. */
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

/** Rejects a form that another site submitted. */
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
