import type { FirmTransaction } from '../portal-store.ts';
import { AddressTakenError, ExternalIdTakenError, VersionConflictError } from '../store-errors.ts';
import { leaveAccount } from './account-writes.ts';
import type { FirmTables } from './firm-tables.ts';
import { saveOutcome } from './save-outcome.ts';
import type { Table } from './table.ts';

/** Writes clients and their members. */
export const createClientWrites = (tables: FirmTables) =>
  ({
    async insertClient(client) {
      setExternalId(tables.clientIdByExternalId, null, client);
      tables.clients.set(client.id, client);
    },
    async updateClient(client, expectedVersion) {
      const stored = tables.clients.get(client.id);
      if (stored?.version !== expectedVersion)
        throw new VersionConflictError(
          `${client.id} is at ${String(stored?.version)}, not at ${expectedVersion}`,
        );
      setExternalId(tables.clientIdByExternalId, stored, client);
      tables.clients.set(client.id, client);
    },
    async updateClients(clients) {
      for (const client of clients) {
        setExternalId(tables.clientIdByExternalId, tables.clients.get(client.id) ?? null, client);
        tables.clients.set(client.id, client);
      }
    },
    async incrementVersions(clientIds) {
      for (const id of clientIds) {
        const client = tables.clients.get(id);
        if (client !== undefined) tables.clients.set(id, { ...client, version: client.version + 1 });
      }
    },
    async insertMember(member) {
      if (member.accountId !== null) {
        const others = (tables.memberIdsByAccount.get(member.accountId) ?? []).map((id) =>
          tables.members.get(id),
        );
        if (member.role === 'owner' && others.some((other) => other?.role === 'owner'))
          throw new AddressTakenError(member.accountId);
      }
      setExternalId(tables.memberIdByExternalId, null, member);
      if (member.accountId !== null) push(tables.memberIdsByAccount, member.accountId, member.id);
      push(tables.memberIdsByClient, member.clientId, member.id);
      tables.members.set(member.id, member);
    },
    async updateMember(member) {
      const before = tables.members.get(member.id);
      if (before === undefined) return;
      const others = (tables.memberIdsByAccount.get(member.accountId ?? '') ?? []).map((id) =>
        tables.members.get(id),
      );
      if (
        member.role === 'owner' &&
        others.some((other) => other?.role === 'owner' && other.id !== member.id)
      )
        throw new AddressTakenError(member.id);
      setExternalId(tables.memberIdByExternalId, before, member);
      tables.members.set(member.id, member);
      if (before.accountId === member.accountId) return;
      if (member.accountId !== null) push(tables.memberIdsByAccount, member.accountId, member.id);
      leaveAccount(tables, before);
    },
    async removeMember(memberId) {
      const member = tables.members.get(memberId);
      if (member === undefined) return;
      tables.members.delete(memberId);
      if (member.externalId !== null) tables.memberIdByExternalId.delete(member.externalId);
      tables.memberIdsByClient.set(
        member.clientId,
        (tables.memberIdsByClient.get(member.clientId) ?? []).filter((id) => id !== memberId),
      );
      for (const { id, memberId: owner } of tables.invitations.values())
        if (owner === memberId) tables.invitations.delete(id);
      for (const { tokenHash, memberId: owner } of tables.links.values())
        if (owner === memberId) tables.links.delete(tokenHash);
      for (const { id, memberId: owner } of tables.mails.values())
        if (owner === memberId) tables.mails.delete(id);
      for (const outcome of tables.outcomes.values()) {
        if (outcome.memberId !== memberId) continue;
        const ended = outcome.result === 'pending' ? { result: 'skipped' as const, reason: 'removed' } : {};
        saveOutcome(tables, { ...outcome, name: { given: '', family: '' }, email: null, ...ended });
      }
      tables.latestInvitationByMember.delete(memberId);
      tables.timelines.delete(memberId);
      leaveAccount(tables, member);
    },
  }) satisfies Partial<FirmTransaction>;

interface WithExternalId {
  id: string;
  externalId: string | null;
}

/** Indexes the external id of a record. @throws ExternalIdTakenError when another record has it */
function setExternalId(index: Table<string>, before: WithExternalId | null, next: WithExternalId): void {
  if (before?.externalId === next.externalId) return;
  if (next.externalId !== null && (index.get(next.externalId) ?? next.id) !== next.id)
    throw new ExternalIdTakenError(next.externalId);
  if (before !== null && before.externalId !== null) index.delete(before.externalId);
  if (next.externalId !== null) index.set(next.externalId, next.id);
}

/** Adds an id to a list of ids, once. */
function push(table: Table<readonly string[]>, key: string, id: string): void {
  const ids = table.get(key) ?? [];
  if (!ids.includes(id)) table.set(key, [...ids, id]);
}
