import type { Client, Member, Staff } from '@foyer/contract';
import { recipientsOf } from '@foyer/contract/rules';
import type { ListQuery } from '../list-query.ts';
import type { FirmReads } from '../portal-store.ts';
import { selectClients } from '../select-clients.ts';
import type { Feed } from './feed.ts';
import type { FirmTables } from './firm-tables.ts';

/** Creates the reads of one firm's tables, committed or overlaid. */
export function createFirmReads(tables: FirmTables, feed: Pick<Feed, 'cursor' | 'read'>): FirmReads {
  const memberOf = (memberId: string): Member[] => {
    const record = tables.members.get(memberId);
    if (record === undefined) return [];
    const { accountId, ...own } = record;
    return [
      {
        ...own,
        account: accountId === null ? null : (tables.accounts.get(accountId)?.account ?? null),
        invitation: tables.invitations.get(tables.latestInvitationByMember.get(memberId) ?? '') ?? null,
      },
    ];
  };
  const clientOf = (clientId: string): Client | null => {
    const record = tables.clients.get(clientId);
    return record === undefined
      ? null
      : { ...record, members: (tables.memberIdsByClient.get(clientId) ?? []).flatMap(memberOf) };
  };
  const credentialsOf = (email: string) =>
    tables.accounts.get(tables.accountIdByEmail.get(email) ?? '') ?? null;
  const membersOfAccount = (accountId: string): Member[] =>
    (tables.memberIdsByAccount.get(accountId) ?? []).flatMap(memberOf);

  // With ids, other clients are not visited.
  const select = (query: ListQuery) =>
    selectClients(
      [...new Set(query.ids ?? [...tables.clients.values()].map(({ id }) => id))].flatMap(
        (id) => clientOf(id) ?? [],
      ),
      query,
    );

  return {
    firm: async () => tables.firm.get('firm') ?? null,
    staff: async () =>
      [...tables.staff.values()].map(({ id, name, email, role }): Staff => ({ id, name, email, role })),
    viewer: async (staffId) => tables.staff.get(staffId) ?? null,
    forms: async () => [...tables.forms.values()],
    client: async (clientId) => clientOf(clientId),
    clientOfInvitation: async (invitationId) =>
      tables.members.get(tables.invitations.get(invitationId)?.memberId ?? '')?.clientId ?? null,
    timeline: async (memberId, limit) => (tables.timelines.get(memberId) ?? []).slice(-limit).reverse(),
    clientsOfAccount: async (accountId) => {
      const ids = new Set(membersOfAccount(accountId).map((member) => member.clientId));
      return [...ids].flatMap((id) => clientOf(id) ?? []);
    },
    listClients: async (query) => ({ ...select(query), revision: feed.cursor() }),
    listClientsPage: async (query) => select(query).items,
    async countRecipients(query, recipients) {
      const { items } = select({ ...query, after: null, offset: 0, limit: Number.MAX_SAFE_INTEGER });
      return {
        clients: items.length,
        members: items.reduce((sum, client) => sum + recipientsOf(client, recipients).members.length, 0),
      };
    },
    async clientsNamed(names) {
      const wanted = new Set(names);
      return [...tables.clients.values()].flatMap(({ id, name }) =>
        wanted.has(name) ? (clientOf(id) ?? []) : [],
      );
    },
    async clientsWithExternalIds(externalIds) {
      const ids = externalIds.flatMap((externalId) => [
        tables.clientIdByExternalId.get(externalId) ?? '',
        tables.members.get(tables.memberIdByExternalId.get(externalId) ?? '')?.clientId ?? '',
      ]);
      return [...new Set(ids)].flatMap((id) => clientOf(id) ?? []);
    },
    preflight: async (preflightId) => tables.preflights.get(preflightId) ?? null,
    bulkSend: async (bulkSendId) => tables.bulkSends.get(bulkSendId) ?? null,
    async outcomeCounts(bulkSendId) {
      const counts = { sent: 0, failed: 0, skipped: 0, pending: 0 };
      for (const outcome of tables.outcomes.values())
        if (outcome.bulkSendId === bulkSendId) counts[outcome.result] += 1;
      return counts;
    },
    async outcomes(bulkSendId, { result, after, limit }) {
      const found = [...tables.outcomes.values()].filter(
        (one) =>
          one.bulkSendId === bulkSendId && one.position > after && (result === null || one.result === result),
      );
      return found
        .sort((a, b) => a.position - b.position)
        .slice(0, limit)
        .map((stored) => {
          const { bulkSendId: _bulkSendId, mailId: _mailId, position, ...outcome } = stored;
          return { outcome, position };
        });
    },
    async addressHolder(email) {
      const found = credentialsOf(email);
      if (found === null) return null;
      const owner = membersOfAccount(found.account.id).find((member) => member.role === 'owner');
      const clientName = owner && tables.clients.get(owner.clientId)?.name;
      return {
        account: found.account,
        owner: owner ? { memberId: owner.id, name: owner.name, clientName: clientName ?? '' } : null,
      };
    },
    credentials: async (email) => credentialsOf(email),
    mails: async (mailIds) => mailIds.flatMap((id) => tables.mails.get(id) ?? []),
    async linksOf(sends) {
      if (sends.length === 0) return [];
      const wanted = new Set(sends.map(({ invitationId, sendCount }) => `${invitationId} ${sendCount}`));
      return [...tables.links.values()].filter(({ invitationId, sendCount }) =>
        wanted.has(`${invitationId} ${sendCount}`),
      );
    },
    suppressions: async (emails) =>
      new Map(
        (emails === 'all'
          ? [...tables.accounts.values()].map(({ account: { email } }) => email)
          : emails
        ).flatMap((email) => {
          const suppression = tables.suppressions.get(email);
          return suppression === undefined ? [] : [[email, suppression] as const];
        }),
      ),
    mail: async (mailId) => tables.mails.get(mailId) ?? null,
    lastMailAt: async (kind, memberId) => {
      const moments = [...tables.mails.values()]
        .filter((mail) => mail.kind === kind && mail.memberId === memberId)
        .map(({ createdAt }) => createdAt);
      return moments.sort().at(-1) ?? null;
    },
    feedCursor: async () => feed.cursor(),
    readFeed: async (after, limit) => feed.read(after, limit),
  };
}
