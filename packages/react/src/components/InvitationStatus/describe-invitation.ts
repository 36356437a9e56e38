import { isJustSent as isFresh } from '@foyer/sdk/rules';
import { formatDate } from '../../messages/index.ts';
import { getStatusNote } from './status-note.ts';
import type { DescribeContext, InvitationDescription, InvitationView } from './invitation-view.ts';

/**
 * The words, the dot and the note of a status at a moment.
 * @param view the status and its facts
 * @param context the clock, the words and the firm's way to write dates
 * @example
 * describeInvitation({ status: 'waiting', sentAt, expiresAt }, { now, messages, timeZone, locale }).words
 */
export function describeInvitation(view: InvitationView, context: DescribeContext): InvitationDescription {
  return { ...wordsOf(view, context), ...getStatusNote(view, context) };
}

/** Accepted by the portal less than a minute ago, whatever the mail did since. */
function isJustSent({ status, sentAt }: InvitationView, now: number): boolean {
  return (status === 'queued' || status === 'waiting') && !!sentAt && isFresh({ sentAt }, now);
}

function wordsOf(
  view: InvitationView,
  context: DescribeContext,
): Pick<InvitationDescription, 'tone' | 'dot' | 'words' | 'short'> {
  const { status: say } = context.messages;
  const { short } = say;
  const dated = (iso: string | null | undefined, withDate: (on: string) => string, without: string) =>
    iso ? withDate(formatDate(iso, context)) : without;

  if (isJustSent(view, context.now))
    return { tone: 'info', dot: 'just-sent', words: say.justSent, short: short.justSent };
  switch (view.status) {
    case 'no-email':
      return { tone: 'neutral', dot: 'no-email', words: say.noEmail, short: short.noEmail };
    case 'not-invited':
      return { tone: 'neutral', dot: 'not-invited', words: say.notInvited, short: short.notInvited };
    case 'queued':
      return view.delivery?.status === 'deferred'
        ? { tone: 'caution', dot: 'queued', words: say.delayed, short: short.delayed }
        : { tone: 'info', dot: 'queued', words: say.sending, short: short.sending };
    case 'waiting':
      return {
        tone: 'caution',
        dot: 'waiting',
        words: dated(view.sentAt, say.waiting, short.waiting),
        short: short.waiting,
      };
    case 'undeliverable':
      return { tone: 'critical', dot: 'undeliverable', words: say.undeliverable, short: short.undeliverable };
    case 'expired':
      return {
        tone: 'critical',
        dot: 'expired',
        words: dated(view.expiresAt, say.expired, short.expired),
        short: short.expired,
      };
    case 'revoked':
      return {
        tone: 'neutral',
        dot: 'revoked',
        words: dated(view.revokedAt, say.revokedOn, say.revoked),
        short: short.revoked,
      };
    case 'active':
      return {
        tone: 'positive',
        dot: 'active',
        words: view.lastLoginAt
          ? say.lastLoggedIn(formatDate(view.lastLoginAt, context))
          : dated(view.activatedAt, say.activated, say.active),
        short: short.active,
      };
    case 'disabled':
      return { tone: 'neutral', dot: 'disabled', words: say.disabled, short: short.disabled };
    default:
      return { tone: 'neutral', dot: 'not-invited', words: say.unknown, short: short.unknown };
  }
}
