import { formatDate } from '../../messages/index.ts';
import type { DescribeContext, InvitationView, StatusNote } from './invitation-view.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SOON = 3 * DAY;
const neutral = { tone: 'neutral', isUrgent: false } as const;

/**
 * The one note of a status: a reason, a deadline, or how the invitation came about.
 * @param now epoch milliseconds, the server's
 */
export function getStatusNote(view: InvitationView, now: number): StatusNote | null {
  const seconds = view.cooldownUntil ? Math.ceil((Date.parse(view.cooldownUntil) - now) / 1_000) : 0;
  if (seconds > 0 && (view.status === 'queued' || view.status === 'waiting'))
    return { ...neutral, code: 'send-returns', seconds };

  switch (view.status) {
    case 'no-email':
      return { ...neutral, code: 'add-email' };
    case 'queued':
      return view.delivery?.status === 'deferred' && view.delivery.reason
        ? { ...neutral, code: 'delivery-reason', reason: view.delivery.reason }
        : null;
    case 'waiting':
      return getDeadlineNote(view, now);
    case 'undeliverable':
      return view.delivery?.reason
        ? { code: 'delivery-reason', reason: view.delivery.reason, tone: 'critical', isUrgent: true }
        : null;
    case 'revoked':
      return view.revokedReason === 'address-changed' ? { ...neutral, code: 'address-changed' } : null;
    case 'active':
      return view.activatedAt && !view.lastLoginAt ? { ...neutral, code: 'not-logged-in-yet' } : null;
    case 'not-invited':
    case 'expired':
    case 'disabled':
      return null;
    // A status that only a newer portal knows.
    default:
      return null;
  }
}

function getDeadlineNote(
  { expiresAt, nextReminderAt = null, automatic }: InvitationView,
  now: number,
): StatusNote | null {
  const millisecondsLeft = expiresAt ? Date.parse(expiresAt) - now : null;
  // A near deadline matters more than how the invitation came about.
  if (millisecondsLeft !== null && millisecondsLeft <= SOON)
    return { code: 'expires-soon', millisecondsLeft, tone: 'caution', isUrgent: true };
  if (automatic) return { ...neutral, code: 'invited-automatically', isUrgent: true };
  return expiresAt ? { ...neutral, code: 'expires-on', expiresAt, nextReminderAt } : null;
}

/** A note as one sentence. */
export function describeStatusNote(note: StatusNote, context: DescribeContext): string {
  const { statusNote: t } = context.messages;
  switch (note.code) {
    case 'add-email':
      return t.addEmail;
    case 'address-changed':
      return t.addressChanged;
    case 'invited-automatically':
      return t.invitedAutomatically;
    case 'not-logged-in-yet':
      return t.notLoggedInYet;
    case 'send-returns':
      return t.sendReturnsIn(note.seconds);
    case 'delivery-reason':
      return t.deliveryReason(note.reason);
    case 'expires-soon':
      return describeTimeLeft(note.millisecondsLeft, t);
    case 'expires-on': {
      const date = formatDate(note.expiresAt, context);
      return note.nextReminderAt
        ? t.expiresOnWithReminder(date, formatDate(note.nextReminderAt, context))
        : t.expiresOn(date);
    }
  }
}

function describeTimeLeft(left: number, t: DescribeContext['messages']['statusNote']): string {
  if (left <= HOUR) return t.expiresWithinTheHour;
  return left <= DAY ? t.expiresInHours(Math.ceil(left / HOUR)) : t.expiresInDays(Math.ceil(left / DAY));
}
