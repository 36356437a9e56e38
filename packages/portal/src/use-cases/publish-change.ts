import type { Client, EventType } from '@foyer/contract';
import { toTimestamp } from '@foyer/contract/rules';
import type { FirmTransaction } from '../store/portal-store.ts';
import type { ClientRecord } from '../store/records.ts';
import type { ListQuery } from '../store/list-query.ts';
import { toListQuery } from './list-clients.ts';

/**
 * Ends every change of a client: raises its version, and puts the whole client into the feed, in the same transaction.
 * @param changes the client's own fields that change with it
 * @returns the client as it now is
 */
export async function publishChange(
  tx: FirmTransaction,
  clientId: string,
  type: Extract<EventType, 'client.changed' | 'member.changed' | 'member.removed'>,
  now: number,
  changes: Partial<ClientRecord> = {},
): Promise<Client> {
  const changed = await tx.client(clientId);
  if (changed === null) throw new Error(`${clientId} vanished within its own transaction`);
  const { members, ...record } = changed;
  const next = { ...record, ...changes, version: record.version + 1 };
  await tx.updateClient(next, record.version);
  const client = { ...next, members };
  await tx.appendEvents([{ type, at: toTimestamp(now), clientId, client }]);
  return client;
}

/** The same for many clients that this transaction holds. @param change the own fields of each that change with it */
export async function publishChanges(
  tx: FirmTransaction,
  clientIds: readonly string[],
  type: Extract<EventType, 'client.changed' | 'member.changed'>,
  now: number,
  change: (client: Client) => Partial<ClientRecord> = () => ({}),
): Promise<void> {
  if (clientIds.length === 0) return;
  const clients = (await tx.listClientsPage(queryByIds(clientIds, now))).map((client) => ({
    ...client,
    ...change(client),
    version: client.version + 1,
  }));
  await tx.updateClients(clients.map(ownFields));
  await tx.appendEvents(
    clients.map((client) => ({ type, at: toTimestamp(now), clientId: client.id, client })),
  );
}

function ownFields(client: Client): ClientRecord {
  const { members: _members, ...own } = client;
  return own;
}

/** All clients of these ids, hidden or not. */
export const queryByIds = (ids: readonly string[], now: number): ListQuery => ({
  ...toListQuery({}, now),
  hidden: null,
  ids,
  limit: ids.length,
});
