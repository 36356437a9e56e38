import type { Client, ClientChanges, StaffRef } from '@foyer/contract';
import { decideUpdateClient } from '@foyer/contract/rules';
import { requireVersion, type IfMatch } from '../http/if-match.ts';
import { fieldProblem, Problem } from '../http/problem.ts';
import type { FirmTransaction } from '../store/portal-store.ts';
import { publishChange } from './publish-change.ts';
import type { StaffContext } from './context.ts';
import { externalIdProblem } from './external-id.ts';
import { lockClient } from './find-member.ts';

/** A client, and the versions that the change is based on. */
export interface ClientTarget {
  clientId: string;
  ifMatch: IfMatch;
}

/**
 * Changes a client's own fields. Without a difference the version stays and no event is published.
 * @throws Problem `not-found`, `forbidden`, `version-conflict`, `external-id-taken`, `validation` for unknown staff
 */
export async function updateClient(
  tx: FirmTransaction,
  { viewer, now }: StaffContext,
  { clientId, ifMatch }: ClientTarget,
  changes: ClientChanges,
): Promise<Client> {
  const decision = decideUpdateClient(changes, viewer);
  if (!decision.ok)
    throw new Problem('forbidden', { detail: `This needs the permission ${decision.permission}` });
  const client = await lockClient(tx, clientId);
  requireVersion(client, ifMatch);
  const { assignedStaffIds, ...own } = changes;
  const next = {
    ...own,
    ...(assignedStaffIds === undefined ? {} : { assignedStaff: await staffOf(tx, assignedStaffIds) }),
  };
  if (JSON.stringify({ ...client, ...next }) === JSON.stringify(client)) return client;
  return publishChange(tx, clientId, 'client.changed', now, next).catch(externalIdProblem('client', ''));
}

/** Returns the staff members of some ids, without duplicates. @throws Problem `validation` for an unknown id */
export async function staffOf(
  tx: Pick<FirmTransaction, 'staff'>,
  ids: readonly string[],
): Promise<StaffRef[]> {
  const staff = new Map((await tx.staff()).map(({ id, name }) => [id, { id, name }]));
  const named = ids.map((id, index) => {
    const person = staff.get(id);
    if (person === undefined)
      throw fieldProblem(`/assignedStaffIds/${index}`, 'not-found', 'There is no such staff member');
    return person;
  });
  return [...new Set(named)];
}
