import type { Items, Member, TimelineActor, TimelineEntry, TimelineEntryType } from '@foyer/contract';
import type { FirmReads } from '../store/portal-store.ts';
import { requireMember } from './find-member.ts';
import { byStaff } from './append-timeline.ts';
import { getClient } from './directory.ts';

const LIMIT = 500;

/** What happened to a member, the latest first. @throws Problem `not-found` */
export async function getTimeline(
  reads: FirmReads,
  { clientId, memberId }: { clientId: string; memberId: string },
): Promise<Items<TimelineEntry>> {
  const member = requireMember(await getClient(reads, clientId), memberId);
  return { items: withRecordedEntries(await reads.timeline(memberId, LIMIT), member) };
}

/**
 * Fills a history up with what the member's own records tell: of members who were brought in before there was a history, or with an account
 * that they had already. What stands in the history is never said twice.
 */
export function withRecordedEntries(history: readonly TimelineEntry[], member: Member): TimelineEntry[] {
  const isKnown = (entry: TimelineEntry): boolean =>
    history.some((known) => known.type === entry.type && known.at === entry.at);
  const remembered = recordedEntries(member).filter((entry) => !isKnown(entry));
  if (remembered.length === 0) return [...history];
  return [...history, ...remembered].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

function recordedEntries({ account, email, invitation }: Member): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  const add = (at: string | null, by: TimelineActor, happening: TimelineEntryType): void => {
    if (at !== null) entries.push({ at, by, ...happening });
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
