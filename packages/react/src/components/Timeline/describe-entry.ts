import type { TimelineEntry } from '@foyer/sdk';
import { formatDate, formatTime, type DateStyle, type Messages } from '../../messages/index.ts';
import type { UpcomingEvent } from './upcoming-events.ts';

/** One line of a timeline, in the language of the messages. */
export interface TimelineItem {
  /** RFC 3339. */
  at: string;
  /** Date and time in the firm's time zone. */
  date: string;
  title: string;
  /** Who did it, and further details. */
  note: string | null;
  /** `upcoming` has not happened yet. */
  tone: 'neutral' | 'positive' | 'critical' | 'upcoming';
}

/** What a description depends on, besides the entry. */
export interface TimelineContext extends DateStyle {
  messages: Pick<Messages, 'timeline'>;
}

type EntryDescription = Pick<TimelineItem, 'title' | 'tone'> & { notes?: readonly (string | null)[] };

/**
 * Describes what happened.
 * @example
 * describeEntry(entry, { messages, timeZone, locale }).title // 'Invitation sent again'
 */
export function describeEntry(
  entry: TimelineEntry,
  { messages: { timeline: t }, ...style }: TimelineContext,
): TimelineItem {
  const { title, tone, notes = [] } = describeType(entry, t);
  const all = [describeActor(entry, t), ...notes].filter((note) => note !== null);
  return {
    at: entry.at,
    date: t.dateAndTime(formatDate(entry.at, style), formatTime(entry.at, style)),
    title,
    tone,
    note: all.length === 0 ? null : t.notes(all),
  };
}

/** Describes what will happen. */
export function describeUpcoming(
  { type, at }: UpcomingEvent,
  { messages: { timeline: t }, ...style }: TimelineContext,
): TimelineItem {
  return {
    at,
    date: formatDate(at, style),
    title: type === 'link-expires' ? t.linkExpires : t.nextReminder,
    note: null,
    tone: 'upcoming',
  };
}

// Left out where only the member can have done it, and for deliveries, which have no actor.
function describeActor({ type, by }: TimelineEntry, t: Messages['timeline']): string | null {
  switch (type) {
    case 'activated':
    case 'signed-in':
    case 'link-requested':
    case 'delivery':
    case 'form-completed':
      return null;
    default:
      return by.kind === 'staff' ? t.by(by.name) : by.kind === 'member' ? t.byMember : t.byPortal;
  }
}

function describeType(entry: TimelineEntry, t: Messages['timeline']): EntryDescription {
  switch (entry.type) {
    case 'added':
      return { title: t.added, tone: 'neutral', notes: [t.asRole[entry.role]] };
    case 'notified':
      return { title: t.notified, tone: 'neutral', notes: [t.toAddress(entry.email)] };
    case 'invited':
      return { title: t.invited, tone: 'neutral', notes: [t.toAddress(entry.email)] };
    case 'resent':
      return { title: t.resent, tone: 'neutral', notes: [t.toAddress(entry.email)] };
    case 'reminded':
      return { title: t.reminded, tone: 'neutral', notes: [t.toAddress(entry.email)] };
    case 'delivery':
      return {
        title: t.deliveries[entry.status],
        tone: entry.status === 'bounced' || entry.status === 'blocked' ? 'critical' : 'neutral',
        notes: [entry.reason],
      };
    case 'revoked':
      return {
        title: t.revoked,
        tone: 'neutral',
        notes: [entry.reason === 'address-changed' ? t.addressWasChanged : null],
      };
    case 'address-changed':
      return {
        title: t.addressChanged,
        tone: 'neutral',
        notes: [t.fromTo(entry.from ?? t.noAddress, entry.to ?? t.noAddress)],
      };
    case 'role-changed':
      return {
        title: t.roleChanged,
        tone: 'neutral',
        notes: [t.fromTo(t.roles[entry.from], t.roles[entry.to])],
      };
    case 'link-requested':
      return { title: t.linkRequested, tone: 'neutral', notes: [t.linkRequestedHint] };
    case 'activated':
      return { title: t.activated, tone: 'positive' };
    case 'signed-in':
      return { title: t.signedIn, tone: 'neutral' };
    case 'disabled':
      return { title: t.disabled, tone: 'neutral' };
    case 'enabled':
      return { title: t.enabled, tone: 'neutral' };
    case 'suppression-lifted':
      return { title: t.suppressionLifted, tone: 'neutral', notes: [t.toAddress(entry.email)] };
    case 'form-requested':
      return { title: t.formRequested, tone: 'neutral', notes: [entry.form.name] };
    case 'form-completed':
      return { title: t.formCompleted, tone: 'positive', notes: [entry.form.name] };
    // An entry that only a newer portal knows.
    default:
      return { title: t.unknown, tone: 'neutral' };
  }
}
