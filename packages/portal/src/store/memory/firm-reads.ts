import type { Client, Member, Staff } from '@foyer/contract';
import { compareKeys, memberStatus } from '@foyer/contract/rules';
import { searchKeyOf, sortKeyOf, type ListQuery } from '../list-query.ts';
import type { FirmReads } from '../portal-store.ts';
import type { Feed } from './feed.ts';
import type { FirmTables } from './firm-tables.ts';

/** Reads over one firm's tables, committed or overlaid. */
export function createFirmReads(tables: FirmTables, feed: Pick<Feed, 'cursor' | 'read'>): FirmReads {
  const memberOf = (memberId: string): Member[] => {
    const record = tables.members.get(memberId);
    if (record === undefined) return [];
    const { accountId, ...own } = record;
    return [{
      ...own,
      account: accountId === null ? null : (tables.accounts.get(accountId)?.account ?? null),
      invitation: tables.invitations.get(tables.latestInvitationByMember.get(memberId) ?? '') ?? null,
    }];
  };
  const clientOf = (clientId: string): Client | null => {
    const record = tables.clients.get(clientId);
    return record === undefined ? null : { ...record, members: (tables.memberIdsByClient.get(clientId) ?? []).flatMap(memberOf) };
  };
  const credentialsOf = (email: string) => tables.accounts.get(tables.accountIdByEmail.get(email) ?? '') ?? null;
  const membersOfAccount = (accountId: string): Member[] => (tables.memberIdsByAccount.get(accountId) ?? []).flatMap(memberOf);

  return {
    firm: async () => tables.firm.get('firm') ?? null,
    staff: async () => [...tables.staff.values()].map(({ id, name, email, role }): Staff => ({ id, name, email, role })),
    viewer: async (staffId) => tables.staff.get(staffId) ?? null,
    forms: async () => [...tables.forms.values()],
    client: async (clientId) => clientOf(clientId),
    clientsOfAccount: async (accountId) => {
      const ids = new Set(membersOfAccount(accountId).map((member) => member.clientId));
      return [...ids].flatMap((id) => clientOf(id) ?? []);
    },
    async listClients(query) {
      const all = [...tables.clients.values()].flatMap((record) => clientOf(record.id) ?? []).filter((client) => matches(client, query));
      const ranked = all.map((client) => ({ client, key: sortKeyOf(client, query.sort.by) })).sort((a, b) => inOrder(query, a, b));
      const { after } = query;
      const start = after === null ? query.offset : ranked.findIndex((entry) => inOrder(query, entry, { key: after.key, client: after }) > 0);
      return { total: ranked.length, items: start === -1 ? [] : ranked.slice(start, start + query.limit).map((entry) => entry.client) };
    },
    async addressHolder(email) {
      const found = credentialsOf(email);
      if (found === null) return null;
      const owner = membersOfAccount(found.account.id).find((member) => member.role === 'owner');
      const clientName = owner && tables.clients.get(owner.clientId)?.name;
      return { account: found.account, owner: owner ? { memberId: owner.id, name: owner.name, clientName: clientName ?? '' } : null };
    },
    credentials: async (email) => credentialsOf(email),
    mail: async (mailId) => tables.mails.get(mailId) ?? null,
    feedCursor: async () => feed.cursor(),
    readFeed: async (after, limit) => feed.read(after, limit),
  };
}

function inOrder({ sort }: ListQuery, a: { key: string; client: { id: string } }, b: { key: string; client: { id: string } }): number {
  const order = compareKeys(a.key, b.key) || compareKeys(a.client.id, b.client.id);
  return sort.descending ? -order : order;
}

function matches(client: Client, query: ListQuery): boolean {
  const now = Date.parse(query.now);
  const endsInTime = (member: Member): boolean =>
    member.invitation?.status === 'open' && member.invitation.expiresAt > query.now && member.invitation.expiresAt <= (query.expiresBefore ?? '');
  return (
    client.hidden === query.hidden &&
    (query.plan === null || client.plan === query.plan) &&
    (query.kind === null || client.kind === query.kind) &&
    (query.staffId === null || client.assignedStaff.some((staff) => staff.id === query.staffId)) &&
    (query.status.length === 0 || client.members.some((member) => query.status.includes(memberStatus(member, now)))) &&
    (query.expiresBefore === null || client.members.some(endsInTime)) &&
    (query.search === '' || searchKeyOf(client).includes(query.search))
  );
}
