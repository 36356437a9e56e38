import type { Client, StaffRef, TimelineActor, TimelineHappening } from '@foyer/contract';
import { toTimestamp } from '@foyer/contract/rules';
import type { FirmTransaction } from '../store/portal-store.ts';
import type { HistoryRecord } from '../store/records.ts';

/** When something happened, and who did it. */
export interface Deed {
  now: number;
  by: TimelineActor;
}

/** Done by somebody of the firm. */
export const byStaff = ({ id, name }: StaffRef): TimelineActor => ({ kind: 'staff', id, name });

/** Writes into a member's history, in the transaction that does it. */
export const record = (
  tx: FirmTransaction,
  memberId: string,
  deed: Deed,
  ...happenings: readonly TimelineHappening[]
): Promise<void> => tx.appendHistory(entriesOf(memberId, deed, ...happenings));

/** What happened to a member, as it is written down. */
export const entriesOf = (
  memberId: string,
  { now, by }: Deed,
  ...happenings: readonly TimelineHappening[]
): HistoryRecord[] =>
  happenings.map((happening) => ({ memberId, entry: { at: toTimestamp(now), by, ...happening } }));

/** Writes what happened to an account into the history of every member who signs in with it. */
export async function recordForAccount(
  tx: FirmTransaction,
  accountId: string,
  clients: readonly Client[],
  { now, by }: Deed,
  happening: TimelineHappening,
): Promise<void> {
  const members = clients
    .flatMap((client) => client.members)
    .filter(({ account }) => account?.id === accountId);
  await tx.appendHistory(
    members.map(({ id }) => ({ memberId: id, entry: { at: toTimestamp(now), by, ...happening } })),
  );
}
