import type { ProblemCode, ProblemDetails } from '@foyer/contract';
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { LinkFirm } from './link-firm.ts';
import { answerPage, formatDate, type Html } from './page.ts';
import { action, mailto, waitFor, waitInWords } from './parts.ts';

/** What is wrong, in words, and what can be done about it. */
interface Words {
  status: 404 | 410 | 429 | 500;
  heading: string;
  lead: string;
  /** `sign-in` where an account is there already, `renew` where a new link is the remedy, `write` where only the firm can help. */
  remedy: 'sign-in' | 'renew' | 'write' | 'none';
}

/** What the words are made from. */
interface Facts {
  /** ` on 22 Dec 2026`, or nothing when no moment is known. */
  on: string;
  /** Who can help. */
  who: string;
  days: number | null;
  /** How long to wait, in seconds. */
  retryAfter: number;
  /** Whether a new link comes by itself, or the firm is asked for it. */
  renewal: 'ask-firm' | 'send';
}

const wordsByCode: Partial<Record<ProblemCode, (facts: Facts) => Words>> = {
  'invitation-expired': ({ on, who, days, renewal }) => ({
    status: 410, heading: `This link expired${on}`, remedy: 'renew',
    lead: `${days === null ? '' : `Links work for ${days} days. `}${renewal === 'send' ? 'You can have a new one sent to you.' : `Ask ${who} for a new one.`}`,
  }),
  'invitation-replaced': ({ on }) => ({
    status: 410, heading: `A newer e-mail was sent${on}`, lead: 'Please use the link in that one. If you cannot find it, look in your junk folder.', remedy: 'renew',
  }),
  'invitation-used': () => ({
    status: 410, heading: 'This account is already active', lead: 'The link has done its work. Sign in with your e-mail and password.', remedy: 'sign-in',
  }),
  'invitation-revoked': ({ on, who }) => ({ status: 410, heading: `This invitation was withdrawn${on}`, lead: `If that surprises you, write to ${who}.`, remedy: 'write' }),
  'rate-limited': ({ retryAfter }) => ({
    status: 429, heading: 'There were too many tries', lead: `The link itself is unharmed. ${waitInWords(retryAfter)}`, remedy: 'none',
  }),
  'not-found': () => ({
    status: 404, heading: 'This link does not work', lead: 'Part of it may be missing: open it from the e-mail once more, or copy the whole address.', remedy: 'none',
  }),
};

const unknownTrouble = (): Words => ({ status: 500, heading: 'Something went wrong here', lead: 'Nothing was changed. Please try again in a minute.', remedy: 'none' });

/** A page of its own for each way in which a link can be dead. */
export function answerDeadLink(context: Context, { code, at, retryAfter = 60 }: ProblemDetails, found: LinkFirm | null): Response | Promise<Response> {
  const { status, heading, lead, remedy } = (wordsByCode[code] ?? unknownTrouble)({
    on: at === undefined || found === null ? '' : ` on ${formatDate(at, found.firm)}`,
    who: found?.contact.name ?? 'your adviser',
    days: found?.firm.policy.activationDays ?? null,
    retryAfter,
    renewal: found?.firm.policy.linkRenewal ?? 'ask-firm',
  });
  if (status === 429) waitFor(context, retryAfter);
  return answerPage(context, status, { title: heading, firm: found?.firm.name ?? null, heading, lead: html`${lead}`, body: remedyOf(remedy, found, `${context.req.path}/renew`) });
}

function remedyOf(remedy: Words['remedy'], found: LinkFirm | null, renewAt: string): Html | null {
  if (found === null || remedy === 'none') return null;
  if (remedy === 'sign-in') return html`<div class="actions">${action(`/sign-in?firm=${encodeURIComponent(found.firm.id)}`, 'Sign in', 'primary')}</div>`;
  const renew = remedy === 'renew'
    ? html`<form method="post" action="${renewAt}"><button class="button primary">${found.firm.policy.linkRenewal === 'send' ? 'Send me a new link' : 'Ask for a new link'}</button></form>`
    : '';
  return html`<div class="actions">${renew}${action(mailto(found.contact.email, `My ${found.firm.name} account`), `Write to ${found.contact.name}`)}</div>`;
}
