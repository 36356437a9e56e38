import { formatDate } from '../../messages/index.ts';
import type { DescribeContext, InvitationDescription, InvitationView } from './invitation-view.ts';

type Note = Pick<InvitationDescription, 'note' | 'noteTone' | 'noteUrgent'>;

const hour = 3_600_000;
const day = 24 * hour;
const soon = 3 * day;
const none: Note = { note: null, noteTone: 'neutral', noteUrgent: false };

/** The one line below a status: a reason, a deadline, or how it came about. */
export function getStatusNote(view: InvitationView, context: DescribeContext): Note {
  const { statusNote: say } = context.messages;
  const cooldown = view.cooldownUntil ? Math.ceil((Date.parse(view.cooldownUntil) - context.now) / 1000) : 0;
  if (cooldown > 0 && (view.status === 'queued' || view.status === 'waiting'))
    return plain(say.sendReturnsIn(cooldown));

  switch (view.status) {
    case 'no-email':
      return plain(say.addEmail);
    case 'queued':
      return view.delivery?.status === 'deferred' && view.delivery.reason
        ? plain(say.deliveryReason(view.delivery.reason))
        : none;
    case 'waiting':
      return deadlineOf(view, context);
    case 'undeliverable':
      return view.delivery?.reason
        ? { note: say.deliveryReason(view.delivery.reason), noteTone: 'critical', noteUrgent: true }
        : none;
    case 'revoked':
      return view.revokedReason === 'address-changed' ? plain(say.addressChanged) : none;
    case 'active':
      return view.activatedAt && !view.lastLoginAt ? plain(say.notLoggedInYet) : none;
    case 'not-invited':
    case 'expired':
    case 'disabled':
      return none;
  }
}

function plain(note: string): Note {
  return { note, noteTone: 'neutral', noteUrgent: false };
}

function deadlineOf(view: InvitationView, context: DescribeContext): Note {
  const { statusNote: say } = context.messages;
  const left = view.expiresAt ? Date.parse(view.expiresAt) - context.now : null;
  // A deadline near at hand matters more than how the invitation came about.
  if (left !== null && left <= soon)
    return { note: countdown(left, say), noteTone: 'caution', noteUrgent: true };
  if (view.automatic) return { ...plain(say.invitedAutomatically), noteUrgent: true };
  if (!view.expiresAt) return none;
  const on = formatDate(view.expiresAt, context);
  return plain(
    view.nextReminderAt
      ? say.expiresOnWithReminder(on, formatDate(view.nextReminderAt, context))
      : say.expiresOn(on),
  );
}

function countdown(left: number, say: DescribeContext['messages']['statusNote']): string {
  if (left <= hour) return say.expiresWithinTheHour;
  return left <= day ? say.expiresInHours(Math.ceil(left / hour)) : say.expiresInDays(Math.ceil(left / day));
}
