import type { Client, EventType } from '@foyer/contract';
import { toTimestamp } from '@foyer/contract/rules';
import type { FirmTransaction } from '../store/portal-store.ts';
import type { ClientRecord } from '../store/records.ts';

/**
 * Ends every change of a client: raises its version, and puts the whole client into the feed, in the same transaction.
 * @param changes the client's own fields that change with it
 * @returns the client as it now is
 */
export async function announce(tx: FirmTransaction, clientId: string, type: Extract<EventType, 'client.changed' | 'member.changed' | 'member.removed'>, now: number, changes: Partial<ClientRecord> = {}): Promise<Client> {
  const changed = await tx.client(clientId);
  if (changed === null) throw new Error(`${clientId} vanished within its own transaction`);
  const { members, ...record } = changed;
  const next = { ...record, ...changes, version: record.version + 1 };
  await tx.updateClient(next, record.version);
  const client = { ...next, members };
  await tx.appendEvent({ type, at: toTimestamp(now), clientId, client });
  return client;
}
