import type { Client, EventType } from '@foyer/contract';
import { toTimestamp } from '@foyer/contract/rules';
import type { FirmTransaction } from '../store/portal-store.ts';
import type { ClientRecord } from '../store/records.ts';
import type { ListQuery } from '../store/list-query.ts';
import { toListQuery } from './list-clients.ts';

/**
 * Increments a client's version and appends the whole client to the feed, in the transaction of the change.
 * @param changes the client's own fields to change
 * @returns the changed client
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

/** Does the same for many clients. @param change returns the own fields of a client to change */
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

/** Queries clients by id, hidden or not. */
export const queryByIds = (ids: readonly string[], now: number): ListQuery => ({
  ...toListQuery({}, now),
  hidden: null,
  ids,
  limit: ids.length,
});
