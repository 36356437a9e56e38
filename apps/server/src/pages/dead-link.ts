import type { ProblemCode, ProblemDetails } from '@foyer/contract';
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { LinkFirm } from './link-firm.ts';
import { answerPage, formatDate, type Html } from './page.ts';
import { action, mailto } from './parts.ts';

/** What is wrong, in words, and what can be done about it. */
interface Words {
  status: 404 | 410 | 500;
  heading: string;
  lead: string;
  /** `sign-in` where an account is there already, `write` where only the firm can help. */
  remedy: 'sign-in' | 'write' | 'none';
}

/** What the words are made from. */
interface Facts {
  /** ` on 22 Dec 2026`, or nothing when no moment is known. */
  on: string;
  /** Who can help. */
  who: string;
  days: number | null;
}

const wordsByCode: Partial<Record<ProblemCode, (facts: Facts) => Words>> = {
  'invitation-expired': ({ on, who, days }) => ({
    status: 410, heading: `This link expired${on}`, lead: `${days === null ? '' : `Links work for ${days} days. `}Ask ${who} for a new one.`, remedy: 'write',
  }),
  'invitation-replaced': ({ on }) => ({
    status: 410, heading: `A newer e-mail was sent${on}`, lead: 'Please use the link in that one. If you cannot find it, look in your junk folder.', remedy: 'write',
  }),
  'invitation-used': () => ({
    status: 410, heading: 'This account is already active', lead: 'The link has done its work. Sign in with your e-mail and password.', remedy: 'sign-in',
  }),
  'invitation-revoked': ({ on, who }) => ({ status: 410, heading: `This invitation was withdrawn${on}`, lead: `If that surprises you, write to ${who}.`, remedy: 'write' }),
  'not-found': () => ({
    status: 404, heading: 'This link does not work', lead: 'Part of it may be missing: open it from the e-mail once more, or copy the whole address.', remedy: 'none',
  }),
};

const unknownTrouble = (): Words => ({ status: 500, heading: 'Something went wrong here', lead: 'Nothing was changed. Please try again in a minute.', remedy: 'none' });

/** A page of its own for each way in which a link can be dead. */
export function answerDeadLink(context: Context, { code, at }: ProblemDetails, found: LinkFirm | null): Response | Promise<Response> {
  const { status, heading, lead, remedy } = (wordsByCode[code] ?? unknownTrouble)({
    on: at === undefined || found === null ? '' : ` on ${formatDate(at, found.firm)}`,
    who: found?.contact.name ?? 'your adviser',
    days: found?.firm.policy.activationDays ?? null,
  });
  return answerPage(context, status, { title: heading, firm: found?.firm.name ?? null, heading, lead: html`${lead}`, body: remedyOf(remedy, found) });
}

function remedyOf(remedy: Words['remedy'], found: LinkFirm | null): Html | null {
  if (found === null || remedy === 'none') return null;
  if (remedy === 'sign-in') return html`<div class="actions">${action(`/sign-in?firm=${encodeURIComponent(found.firm.id)}`, 'Sign in', 'primary')}</div>`;
  return html`<div class="actions">${action(mailto(found.contact.email, `My ${found.firm.name} account`), `Write to ${found.contact.name}`)}</div>`;
}
