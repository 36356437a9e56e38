import type { BulkUpdate, BulkUpdateInput, Client, StaffRef, UpdateOutcome } from '@foyer/contract';
import { bulkUpdatePermission } from '@foyer/contract/rules';
import { fieldProblem, Problem } from '../../http/problem.ts';
import type { FirmTransaction } from '../../store/portal-store.ts';
import type { ClientRecord } from '../../store/records.ts';
import { publishChanges } from '../publish-change.ts';
import type { StaffContext } from '../context.ts';
import { requireFirm } from '../issue-invitation.ts';
import { iterateClientPages } from './preflight.ts';
import { resolveSelection, toSelectionQuery, requireAllFound } from './selection.ts';

/**
 * Applies one change to many clients, all or none. Clients without a difference keep their version, and no event is published.
 * @throws Problem `not-found`, `forbidden`, `selection-expired`, `bulk-limit`, `validation` for unknown staff
 */
export async function applyBulkUpdate(
  tx: FirmTransaction,
  context: StaffContext,
  input: BulkUpdateInput,
): Promise<BulkUpdate> {
  const { viewer, now } = context;
  const permission = bulkUpdatePermission(input);
  if (permission === null || !viewer.permissions.includes(permission))
    throw new Problem('forbidden', { detail: `This needs the permission ${permission ?? 'clients.write'}` });
  const choice = await resolveSelection(context, input);
  const query = toSelectionQuery(choice, now);
  const { clients: total } = await tx.countRecipients(query, 'owners');
  requireAllFound(choice, total);
  const { bulkLimit } = (await requireFirm(tx)).policy;
  if (total > bulkLimit)
    throw new Problem('bulk-limit', {
      detail: `These are ${total} clients. One bulk update has at most ${bulkLimit}`,
    });
  const change = await changeOf(tx, input);
  const items: UpdateOutcome[] = [];
  // In order of creation, which no change affects.
  for await (const clients of iterateClientPages(tx, {
    ...query,
    sort: { by: 'createdAt', descending: false },
  })) {
    const changed = clients.filter((client) => differs(client, change(client)));
    const ids = new Set(changed.map(({ id }) => id));
    await publishChanges(tx, [...ids], 'client.changed', now, change);
    items.push(
      ...clients.map(({ id }): UpdateOutcome => ({
        clientId: id,
        result: ids.has(id) ? 'changed' : 'unchanged',
      })),
    );
  }
  const changed = items.filter(({ result }) => result === 'changed').length;
  return { changed, unchanged: items.length - changed, items };
}

type Change = (client: Client) => Partial<ClientRecord>;

async function changeOf(
  tx: FirmTransaction,
  { assignStaff, unassignStaff, plan, hidden }: BulkUpdateInput,
): Promise<Change> {
  if (plan !== undefined) return () => ({ plan });
  if (hidden !== undefined) return () => ({ hidden });
  // Staff who have left the firm can still be unassigned.
  if (unassignStaff !== undefined)
    return ({ assignedStaff }) => ({ assignedStaff: assignedStaff.filter(({ id }) => id !== unassignStaff) });
  const person = await staffMember(tx, assignStaff ?? '');
  return ({ assignedStaff }) =>
    assignedStaff.some(({ id }) => id === person.id) ? {} : { assignedStaff: [...assignedStaff, person] };
}

async function staffMember(tx: FirmTransaction, staffId: string): Promise<StaffRef> {
  const person = (await tx.staff()).find(({ id }) => id === staffId);
  if (person === undefined) throw fieldProblem('/assignStaff', 'not-found', 'There is no such staff member');
  return { id: person.id, name: person.name };
}

const differs = (
  client: Client,
  { plan = client.plan, hidden = client.hidden, assignedStaff = client.assignedStaff }: Partial<ClientRecord>,
): boolean =>
  plan !== client.plan || hidden !== client.hidden || assignedStaff.length !== client.assignedStaff.length;
