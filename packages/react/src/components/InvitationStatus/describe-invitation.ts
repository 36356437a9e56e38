import { formatDate } from '../../messages/index.ts';
import { getInvitationStatus } from './invitation-status.ts';
import type {
  DescribeContext,
  InvitationDescription,
  InvitationStatusState,
  InvitationView,
} from './invitation-view.ts';
import { describeStatusNote } from './status-note.ts';

/**
 * Describes a status in the language of the messages: label, dot, tone and note.
 * @param view the status and its facts
 * @param context the clock, the messages and the firm's date format
 * @example
 * describeInvitation({ status: 'waiting', sentAt, expiresAt }, { now, messages, timeZone, locale }).label
 */
export function describeInvitation(view: InvitationView, context: DescribeContext): InvitationDescription {
  const state = getInvitationStatus(view, context.now);
  const { tone, dot, note } = state;
  return {
    tone,
    dot,
    ...getStatusLabels(state, context),
    note: note && describeStatusNote(note, context),
    noteTone: note?.tone ?? 'neutral',
    noteUrgent: note?.isUrgent ?? false,
  };
}

/** The label of a status, and its short form. */
export function getStatusLabels(
  { view, isJustSent }: InvitationStatusState,
  context: DescribeContext,
): Pick<InvitationDescription, 'label' | 'shortLabel'> {
  const { status: t } = context.messages;
  const { short } = t;
  const dated = (iso: string | null | undefined, withDate: (date: string) => string, without: string) =>
    iso ? withDate(formatDate(iso, context)) : without;

  if (isJustSent) return { label: t.justSent, shortLabel: short.justSent };
  switch (view.status) {
    case 'no-email':
      return { label: t.noEmail, shortLabel: short.noEmail };
    case 'not-invited':
      return { label: t.notInvited, shortLabel: short.notInvited };
    case 'queued':
      return view.delivery?.status === 'deferred'
        ? { label: t.delayed, shortLabel: short.delayed }
        : { label: t.sending, shortLabel: short.sending };
    case 'waiting':
      return { label: dated(view.sentAt, t.waiting, short.waiting), shortLabel: short.waiting };
    case 'undeliverable':
      return { label: t.undeliverable, shortLabel: short.undeliverable };
    case 'expired':
      return { label: dated(view.expiresAt, t.expired, short.expired), shortLabel: short.expired };
    case 'revoked':
      return { label: dated(view.revokedAt, t.revokedOn, t.revoked), shortLabel: short.revoked };
    case 'active':
      return {
        label: view.lastLoginAt
          ? t.lastLoggedIn(formatDate(view.lastLoginAt, context))
          : dated(view.activatedAt, t.activated, t.active),
        shortLabel: short.active,
      };
    case 'disabled':
      return { label: t.disabled, shortLabel: short.disabled };
    // A status that only a newer portal knows.
    default:
      return { label: t.unknown, shortLabel: short.unknown };
  }
}
