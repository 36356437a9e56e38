import type { ProblemCode, ProblemDetails } from '@foyer/contract';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { readerOf, type LinkContext } from './link-context.ts';
import { respondWithPage, formatDate, type Html } from './page.ts';
import { buttonLink, mailto, toMinutes, setRetryAfter } from './parts.ts';
import { resolveLocale, type PageLocale } from './locale.ts';
import type { PageMessages } from './messages/index.ts';

/** What is wrong, in words, and what can be done about it. */
interface Explanation {
  status: 404 | 410 | 429 | 500;
  heading: string;
  lead: string;
  /** `sign-in` where an account is there already, `renew` where a new link is the remedy, `write` where only the firm can help. */
  remedy: 'sign-in' | 'renew' | 'write' | 'none';
}

/** What the words are made from. */
interface Facts {
  /** The day, or null when no moment is known. */
  on: string | null;
  /** Who can help. */
  who: string;
  days: number | null;
  /** How long to wait, in words. */
  wait: string;
  /** Whether a new link comes by itself, or the firm is asked for it. */
  renewal: 'ask-firm' | 'send';
}

type Messages = PageMessages['invalidLink'];

const explanations: Partial<Record<ProblemCode, (say: Messages, facts: Facts) => Explanation>> = {
  'invitation-expired': (say, { on, who, days, renewal }) => ({
    status: 410,
    heading: say.expired(on),
    remedy: 'renew',
    lead: say.sentences([
      ...(days === null ? [] : [say.worksFor(days)]),
      renewal === 'send' ? say.canBeSent : say.ask(who),
    ]),
  }),
  'invitation-replaced': (say, { on }) => ({
    status: 410,
    heading: say.replaced(on),
    lead: say.replacedLead,
    remedy: 'renew',
  }),
  'invitation-used': (say) => ({ status: 410, ...say.used, remedy: 'sign-in' }),
  'invitation-revoked': (say, { on, who }) => ({
    status: 410,
    heading: say.revoked(on),
    lead: say.revokedLead(who),
    remedy: 'write',
  }),
  'rate-limited': (say, { wait }) => ({
    status: 429,
    heading: say.tooMany,
    lead: say.tooManyLead(wait),
    remedy: 'none',
  }),
  'not-found': (say) => ({ status: 404, ...say.unknown, remedy: 'none' }),
};

const unexpectedError = (say: Messages): Explanation => ({ status: 500, ...say.trouble, remedy: 'none' });

/** A page of its own for each way in which a link can be dead, in the language of whoever the link was for. */
export function respondWithInvalidLink(
  context: Context,
  { code, at, retryAfter = 60 }: ProblemDetails,
  found: LinkContext | null,
): Response | Promise<Response> {
  const voice = resolveLocale(context, readerOf(found));
  const { messages, locale } = voice;
  const { status, heading, lead, remedy } = (explanations[code] ?? unexpectedError)(messages.invalidLink, {
    on: at === undefined || found === null ? null : formatDate(at, { locale, timeZone: found.firm.timeZone }),
    who: found?.contact.name ?? messages.invalidLink.adviser,
    days: found?.firm.policy.activationDays ?? null,
    wait: messages.wait(toMinutes(retryAfter)),
    renewal: found?.firm.policy.linkRenewal ?? 'ask-firm',
  });
  if (status === 429) setRetryAfter(context, retryAfter);
  const body = renderRemedy(remedy, found, `${context.req.path}/renew`, voice);
  return respondWithPage(context, status, {
    lang: locale,
    title: heading,
    firm: found?.firm.name ?? null,
    heading,
    lead: html`${lead}`,
    body,
  });
}

function renderRemedy(
  remedy: Explanation['remedy'],
  found: LinkContext | null,
  renewAt: string,
  { messages: { invalidLink: say, signIn } }: PageLocale,
): Html | null {
  if (found === null || remedy === 'none') return null;
  if (remedy === 'sign-in')
    return html`<div class="actions">
      ${buttonLink(`/sign-in?firm=${encodeURIComponent(found.firm.id)}`, signIn.heading, 'primary')}
    </div>`;
  const renew =
    remedy === 'renew'
      ? html`<form method="post" action="${renewAt}">
          <button class="button primary">
            ${found.firm.policy.linkRenewal === 'send' ? say.sendNew : say.askForNew}
          </button>
        </form>`
      : '';
  return html`<div class="actions">
    ${renew}${buttonLink(mailto(found.contact.email, say.mailSubject(found.firm.name)), say.writeTo(found.contact.name))}
  </div>`;
}
