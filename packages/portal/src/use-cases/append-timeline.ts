import type { Client, StaffRef, TimelineActor, TimelineEntryType } from '@foyer/contract';
import { toTimestamp } from '@foyer/contract/rules';
import type { FirmTransaction } from '../store/portal-store.ts';
import type { TimelineRecord } from '../store/records.ts';

/** When something happened, and who did it. */
export interface Attribution {
  now: number;
  by: TimelineActor;
}

/** Done by somebody of the firm. */
export const byStaff = ({ id, name }: StaffRef): TimelineActor => ({ kind: 'staff', id, name });

/** Writes into a member's history, in the transaction that does it. */
export const appendTimeline = (
  tx: FirmTransaction,
  memberId: string,
  deed: Attribution,
  ...happenings: readonly TimelineEntryType[]
): Promise<void> => tx.appendTimeline(toTimelineEntries(memberId, deed, ...happenings));

/** What happened to a member, as it is written down. */
export const toTimelineEntries = (
  memberId: string,
  { now, by }: Attribution,
  ...happenings: readonly TimelineEntryType[]
): TimelineRecord[] =>
  happenings.map((happening) => ({ memberId, entry: { at: toTimestamp(now), by, ...happening } }));

/** Writes what happened to an account into the history of every member who signs in with it. */
export async function appendTimelineForAccount(
  tx: FirmTransaction,
  accountId: string,
  clients: readonly Client[],
  { now, by }: Attribution,
  happening: TimelineEntryType,
): Promise<void> {
  const members = clients
    .flatMap((client) => client.members)
    .filter(({ account }) => account?.id === accountId);
  await tx.appendTimeline(
    members.map(({ id }) => ({ memberId: id, entry: { at: toTimestamp(now), by, ...happening } })),
  );
}
