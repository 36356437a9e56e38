import type { ProblemCode, ProblemDetails } from '@foyer/contract';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { readerOf, type LinkContext } from './link-context.ts';
import { respondWithPage, formatDate, type Html } from './page.ts';
import { buttonLink, mailto, toMinutes, setRetryAfter } from './parts.ts';
import { resolveLocale, type PageLocale } from './locale.ts';
import type { PageMessages } from './messages/index.ts';

/** Explains why a link is invalid and what the reader can do. */
interface Explanation {
  status: 404 | 410 | 429 | 500;
  heading: string;
  lead: string;
  /** `sign-in` when the account is active, `renew` when a new link helps, `write` when only the firm can help. */
  remedy: 'sign-in' | 'renew' | 'write' | 'none';
}

/** Values for the messages. */
interface Facts {
  /** The formatted date; null when unknown. */
  on: string | null;
  /** Name of the contact. */
  who: string;
  days: number | null;
  /** The formatted waiting time. */
  wait: string;
  /** Whether a new link is sent at once, or requested from the firm. */
  renewal: 'ask-firm' | 'send';
}

type Messages = PageMessages['invalidLink'];

const explanations: Partial<Record<ProblemCode, (t: Messages, facts: Facts) => Explanation>> = {
  'invitation-expired': (t, { on, who, days, renewal }) => ({
    status: 410,
    heading: t.expired(on),
    remedy: 'renew',
    lead: t.sentences([
      ...(days === null ? [] : [t.worksFor(days)]),
      renewal === 'send' ? t.canBeSent : t.ask(who),
    ]),
  }),
  'invitation-replaced': (t, { on }) => ({
    status: 410,
    heading: t.replaced(on),
    lead: t.replacedLead,
    remedy: 'renew',
  }),
  'invitation-used': (t) => ({ status: 410, ...t.used, remedy: 'sign-in' }),
  'invitation-revoked': (t, { on, who }) => ({
    status: 410,
    heading: t.revoked(on),
    lead: t.revokedLead(who),
    remedy: 'write',
  }),
  'rate-limited': (t, { wait }) => ({
    status: 429,
    heading: t.tooMany,
    lead: t.tooManyLead(wait),
    remedy: 'none',
  }),
  'not-found': (t) => ({ status: 404, ...t.unknown, remedy: 'none' }),
};

const unexpectedError = (t: Messages): Explanation => ({ status: 500, ...t.trouble, remedy: 'none' });

/** Responds with a page for each reason why a link is invalid, in the member's language. */
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
  { messages: { invalidLink: t, signIn } }: PageLocale,
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
            ${found.firm.policy.linkRenewal === 'send' ? t.sendNew : t.askForNew}
          </button>
        </form>`
      : '';
  return html`<div class="actions">
    ${renew}${buttonLink(mailto(found.contact.email, t.mailSubject(found.firm.name)), t.writeTo(found.contact.name))}
  </div>`;
}
