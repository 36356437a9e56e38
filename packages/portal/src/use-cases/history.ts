import type { Client, StaffRef, TimelineActor, TimelineHappening } from '@foyer/contract';
import { toTimestamp } from '@foyer/contract/rules';
import type { FirmTransaction } from '../store/portal-store.ts';

/** When something happened, and who did it. */
export interface Deed {
  now: number;
  by: TimelineActor;
}

/** Done by somebody of the firm. */
export const byStaff = ({ id, name }: StaffRef): TimelineActor => ({ kind: 'staff', id, name });

/** Writes into a member's history, in the transaction that does it. */
export const record = (tx: FirmTransaction, memberId: string, { now, by }: Deed, ...happenings: readonly TimelineHappening[]): Promise<void> =>
  tx.appendHistory(happenings.map((happening) => ({ memberId, entry: { at: toTimestamp(now), by, ...happening } })));

/** Writes what happened to an account into the history of every member who signs in with it. */
export async function recordForAccount(tx: FirmTransaction, accountId: string, clients: readonly Client[], { now, by }: Deed, happening: TimelineHappening): Promise<void> {
  const members = clients.flatMap((client) => client.members).filter(({ account }) => account?.id === accountId);
  await tx.appendHistory(members.map(({ id }) => ({ memberId: id, entry: { at: toTimestamp(now), by, ...happening } })));
}
