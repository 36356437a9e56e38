import type { Member, TimelineEntry } from '@foyer/sdk';
import { formatDate, formatTime, type DateStyle, type Messages } from '../../messages/index.ts';

/** One line of a timeline, in words. */
export interface TimelineItem {
  /** RFC 3339. */
  at: string;
  /** When, written out in the firm's zone. */
  when: string;
  words: string;
  /** Who, and what belongs to it. */
  note: string | null;
  /** `next` has not happened yet. */
  tone: 'neutral' | 'positive' | 'critical' | 'next';
}

/** What a line depends on, besides the entry. */
export interface TimelineContext extends DateStyle {
  messages: Pick<Messages, 'timeline'>;
}

type Told = Pick<TimelineItem, 'words' | 'tone'> & { notes?: readonly (string | null)[] };

/**
 * What happened, in words.
 * @example
 * describeEntry(entry, { messages, timeZone, locale }).words // 'Invitation sent again'
 */
export function describeEntry(
  entry: TimelineEntry,
  { messages: { timeline: say }, ...style }: TimelineContext,
): TimelineItem {
  const { words, tone, notes = [] } = tell(entry, say);
  const all = [byWhom(entry, say), ...notes].filter((note) => note !== null);
  return {
    at: entry.at,
    when: say.dateAndTime(formatDate(entry.at, style), formatTime(entry.at, style)),
    words,
    tone,
    note: all.length === 0 ? null : say.notes(all),
  };
}

/** What is to come, as long as the invitation waits: the latest first, like all the rest. */
export function describeUpcoming(
  { invitation }: Pick<Member, 'invitation'>,
  now: number,
  { messages: { timeline: say }, ...style }: TimelineContext,
): TimelineItem[] {
  if (invitation?.status !== 'open' || Date.parse(invitation.expiresAt) <= now) return [];
  // What never arrived is waited for by nobody.
  if (invitation.delivery.status === 'bounced' || invitation.delivery.status === 'blocked') return [];
  const ahead = (at: string, words: string): TimelineItem => ({
    at,
    when: formatDate(at, style),
    words,
    note: null,
    tone: 'next',
  });
  return [
    ahead(invitation.expiresAt, say.linkExpires),
    ...(invitation.nextReminderAt === null ? [] : [ahead(invitation.nextReminderAt, say.nextReminder)]),
  ];
}

// What the member alone can do is not said twice, and the post is nobody's doing.
function byWhom({ type, by }: TimelineEntry, say: Messages['timeline']): string | null {
  switch (type) {
    case 'activated':
    case 'signed-in':
    case 'link-requested':
    case 'delivery':
    case 'form-completed':
      return null;
    default:
      return by.kind === 'staff' ? say.by(by.name) : by.kind === 'member' ? say.byMember : say.byPortal;
  }
}

function tell(entry: TimelineEntry, say: Messages['timeline']): Told {
  switch (entry.type) {
    case 'added':
      return { words: say.added, tone: 'neutral', notes: [say.asRole[entry.role]] };
    case 'notified':
      return { words: say.notified, tone: 'neutral', notes: [say.toAddress(entry.email)] };
    case 'invited':
      return { words: say.invited, tone: 'neutral', notes: [say.toAddress(entry.email)] };
    case 'resent':
      return { words: say.resent, tone: 'neutral', notes: [say.toAddress(entry.email)] };
    case 'reminded':
      return { words: say.reminded, tone: 'neutral', notes: [say.toAddress(entry.email)] };
    case 'delivery':
      return {
        words: say.deliveries[entry.status],
        tone: entry.status === 'bounced' || entry.status === 'blocked' ? 'critical' : 'neutral',
        notes: [entry.reason],
      };
    case 'revoked':
      return {
        words: say.revoked,
        tone: 'neutral',
        notes: [entry.reason === 'address-changed' ? say.addressWasChanged : null],
      };
    case 'address-changed':
      return {
        words: say.addressChanged,
        tone: 'neutral',
        notes: [say.fromTo(entry.from ?? say.noAddress, entry.to ?? say.noAddress)],
      };
    case 'role-changed':
      return {
        words: say.roleChanged,
        tone: 'neutral',
        notes: [say.fromTo(say.roles[entry.from], say.roles[entry.to])],
      };
    case 'link-requested':
      return { words: say.linkRequested, tone: 'neutral', notes: [say.linkRequestedHint] };
    case 'activated':
      return { words: say.activated, tone: 'positive' };
    case 'signed-in':
      return { words: say.signedIn, tone: 'neutral' };
    case 'disabled':
      return { words: say.disabled, tone: 'neutral' };
    case 'enabled':
      return { words: say.enabled, tone: 'neutral' };
    case 'suppression-lifted':
      return { words: say.suppressionLifted, tone: 'neutral', notes: [say.toAddress(entry.email)] };
    case 'form-requested':
      return { words: say.formRequested, tone: 'neutral', notes: [entry.form.name] };
    case 'form-completed':
      return { words: say.formCompleted, tone: 'positive', notes: [entry.form.name] };
    default:
      return { words: say.unknown, tone: 'neutral' };
  }
}
