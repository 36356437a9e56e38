import type { Items, Member, TimelineActor, TimelineEntry, TimelineEntryType } from '@foyer/contract';
import type { FirmReads } from '../store/portal-store.ts';
import { requireMember } from './find-member.ts';
import { byStaff } from './append-timeline.ts';
import { getClient } from './directory.ts';

const LIMIT = 500;

/** Returns a member's timeline, the latest entry first. @throws Problem `not-found` */
export async function getTimeline(
  reads: FirmReads,
  { clientId, memberId }: { clientId: string; memberId: string },
): Promise<Items<TimelineEntry>> {
  const member = requireMember(await getClient(reads, clientId), memberId);
  return { items: withRecordedEntries(await reads.timeline(memberId, LIMIT), member) };
}

/**
 * Adds entries from the member's own records to a timeline: those of members that were added before there was a timeline, or with an existing account.
 * Entries that the timeline already contains are not repeated.
 */
export function withRecordedEntries(timeline: readonly TimelineEntry[], member: Member): TimelineEntry[] {
  const isKnown = (entry: TimelineEntry): boolean =>
    timeline.some((known) => known.type === entry.type && known.at === entry.at);
  const remembered = recordedEntries(member).filter((entry) => !isKnown(entry));
  if (remembered.length === 0) return [...timeline];
  return [...timeline, ...remembered].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

function recordedEntries({ account, email, invitation }: Member): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  const add = (at: string | null, by: TimelineActor, event: TimelineEntryType): void => {
    if (at !== null) entries.push({ at, by, ...event });
  };
  add(account?.lastLoginAt ?? null, { kind: 'member' }, { type: 'signed-in' });
  add(account?.activatedAt ?? null, { kind: 'member' }, { type: 'activated' });
  if (invitation === null) return entries;
  const { sentAt, sentBy, sendCount, expiresAt, automatic, delivery, revokedAt, revokedReason } = invitation;
  if (revokedReason !== null) add(revokedAt, { kind: 'portal' }, { type: 'revoked', reason: revokedReason });
  if (delivery.status !== 'queued')
    add(
      delivery.at,
      { kind: 'portal' },
      { type: 'delivery', status: delivery.status, reason: delivery.reason },
    );
  add(sentAt, byStaff(sentBy), {
    type: sendCount > 1 ? 'resent' : 'invited',
    email: email ?? '',
    expiresAt,
    automatic,
  });
  return entries;
}
