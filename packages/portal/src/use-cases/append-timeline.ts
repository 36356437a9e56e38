import type { Client, StaffRef, TimelineActor, TimelineEntryType } from '@foyer/contract';
import { toTimestamp } from '@foyer/contract/rules';
import type { FirmTransaction } from '../store/portal-store.ts';
import type { TimelineRecord } from '../store/records.ts';

/** When something happened, and who did it. Every timeline entry carries both. */
export interface Attribution {
  now: number;
  by: TimelineActor;
}

/** Attributes an entry to a staff member. */
export const byStaff = ({ id, name }: StaffRef): TimelineActor => ({ kind: 'staff', id, name });

/** Appends to a member's timeline, in the transaction of the change. */
export const appendTimeline = (
  tx: FirmTransaction,
  memberId: string,
  attribution: Attribution,
  ...events: readonly TimelineEntryType[]
): Promise<void> => tx.appendTimeline(toTimelineEntries(memberId, attribution, ...events));

/** Creates the timeline records of a member's events. */
export const toTimelineEntries = (
  memberId: string,
  { now, by }: Attribution,
  ...events: readonly TimelineEntryType[]
): TimelineRecord[] => events.map((event) => ({ memberId, entry: { at: toTimestamp(now), by, ...event } }));

/** Appends an account's event to the timeline of every member with this account. */
export async function appendTimelineForAccount(
  tx: FirmTransaction,
  accountId: string,
  clients: readonly Client[],
  { now, by }: Attribution,
  event: TimelineEntryType,
): Promise<void> {
  const members = clients
    .flatMap((client) => client.members)
    .filter(({ account }) => account?.id === accountId);
  await tx.appendTimeline(
    members.map(({ id }) => ({ memberId: id, entry: { at: toTimestamp(now), by, ...event } })),
  );
}
