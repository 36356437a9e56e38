import { clientSortKeys, type Client } from '@foyer/contract';
import { sortKeyOf, type ParsedSort } from '@foyer/contract/rules';
import { sortCases, sortedClients } from '@foyer/contract/spec';
import { describe, expect, test } from 'vitest';
import type { ListQuery } from '../store/list-query.ts';
import type { FirmTransaction, PortalStore } from '../store/portal-store.ts';
import { selectClients } from '../store/select-clients.ts';
import { clientRecord, invitation, listQuery, memberRecord, NOW, openFirm } from './store-fixtures.ts';

/** Inserts a client with its members; each account gets an address of its own. */
async function insertWithMembers(tx: FirmTransaction, { members, ...record }: Client): Promise<void> {
  await tx.insertClient(record);
  for (const { account, invitation: sent, ...member } of members) {
    const email = `${member.id}@people.example`;
    const credentials = await tx.ensureAccount(email, `ac_${member.id}`);
    if (account !== null)
      await tx.saveAccount({ ...credentials, account: { ...account, id: credentials.account.id, email } });
    await tx.insertMember({ ...member, clientId: record.id, email, accountId: credentials.account.id });
    if (sent !== null) await tx.saveInvitation({ ...sent, id: `iv_${member.id}`, memberId: member.id });
  }
}

const sorts: readonly ParsedSort[] = clientSortKeys.flatMap((by) => [
  { by, descending: false },
  { by, descending: true },
]);

/** Tests the order of the client list by every key. */
export function testSorting(store: () => PortalStore): void {
  const idsOf = async (firmId: string, changes: Partial<ListQuery>): Promise<string[]> =>
    (await store().reads(firmId).listClients(listQuery(changes))).items.map(({ id }) => id);

  const idsByCursor = async (firmId: string, sort: ParsedSort, limit: number): Promise<string[]> => {
    const seen: string[] = [];
    let after: ListQuery['after'] = null;
    for (;;) {
      const items: readonly Client[] = await store()
        .reads(firmId)
        .listClientsPage(listQuery({ sort, limit, after }));
      seen.push(...items.map(({ id }) => id));
      const last = items.at(-1);
      if (last === undefined) return seen;
      after = { key: sortKeyOf(last, sort.by, Date.parse(NOW)), id: last.id };
    }
  };

  const withFive = async (): Promise<string> => {
    const firmId = await openFirm(store());
    await store().transaction(firmId, async (tx) => {
      for (const client of sortedClients.toReversed()) await insertWithMembers(tx, client);
    });
    return firmId;
  };

  describe('sorting', () => {
    test.each(sortCases)(
      'by $by: as a whole, in pages by cursor and by offset, with clients without a value last',
      async ({ by, ascending, descending }) => {
        const firmId = await withFive();
        for (const [sort, expected] of [
          [{ by, descending: false }, ascending],
          [{ by, descending: true }, descending],
        ] as const) {
          expect(await idsOf(firmId, { sort })).toEqual(expected);
          expect(await idsByCursor(firmId, sort, 1)).toEqual(expected);
          expect(await idsByCursor(firmId, sort, 2)).toEqual(expected);
          expect(await idsOf(firmId, { sort, offset: 2, limit: 2 })).toEqual(expected.slice(2, 4));
          expect(
            (
              await store().transaction(firmId, (tx) =>
                tx.listClientsPage(listQuery({ sort, limit: 3, offset: 1 })),
              )
            ).map(({ id }) => id),
          ).toEqual(expected.slice(1, 4));
        }
      },
    );

    test.each(sorts)('by $by (descending: $descending) lists equal clients by id', async (sort) => {
      const firmId = await openFirm(store());
      await store().transaction(firmId, async (tx) => {
        for (const n of [3, 1, 4, 0, 2]) await tx.insertClient(clientRecord({ id: `cl_${n}` }));
      });
      const ids = ['cl_0', 'cl_1', 'cl_2', 'cl_3', 'cl_4'];
      expect(await idsByCursor(firmId, sort, 2)).toEqual(sort.descending ? ids.toReversed() : ids);
    });

    test('follows a send, a resend, a revoked invitation, a login, a removed member and a changed plan', async () => {
      const firmId = await withFive();
      const resent = invitation({
        id: 'iv_mb_2',
        memberId: 'mb_2',
        sentAt: '2026-11-22T08:00:00.000Z',
        expiresAt: '2026-12-22T08:00:00.000Z',
        sendCount: 2,
      });
      const changes: ((tx: FirmTransaction) => Promise<unknown>)[] = [
        (tx) => tx.saveInvitation(resent),
        (tx) =>
          tx.saveInvitation({ ...resent, status: 'revoked', revokedAt: NOW, revokedReason: 'by-staff' }),
        (tx) => tx.insertMember(memberRecord({ id: 'mb_6', clientId: 'cl_empty' })),
        (tx) => tx.saveInvitation(invitation({ id: 'iv_6', memberId: 'mb_6' })),
        (tx) =>
          tx.saveDeliveries([
            invitation({
              id: 'iv_6',
              memberId: 'mb_6',
              delivery: { status: 'bounced', at: NOW, reason: null },
            }),
          ]),
        async (tx) => {
          const credentials = await tx.ensureAccount('mb_1@people.example', 'ac_new');
          await tx.saveAccount({
            ...credentials,
            account: { ...credentials.account, status: 'active', lastLoginAt: NOW },
          });
        },
        (tx) => tx.removeMember('mb_5'),
        (tx) => tx.updateClients([clientRecord({ id: 'cl_active', plan: 'pro', name: 'Bea' })]),
        (tx) => tx.removeMember('mb_3'),
      ];
      for (const change of changes) {
        await store().transaction(firmId, change);
        const all = (await store().reads(firmId).listClients(listQuery())).items;
        for (const sort of sorts)
          expect({ sort, ids: await idsOf(firmId, { sort }) }).toEqual({
            sort,
            ids: selectClients(all, listQuery({ sort })).items.map(({ id }) => id),
          });
      }
    });

    test('sorts by status as of the time of the query', async () => {
      const firmId = await withFive();
      const sort = { by: 'status', descending: false } as const;
      const expired = '2026-12-20T09:00:00.000Z';
      expect((await idsOf(firmId, { sort })).indexOf('cl_waiting')).toBe(2);
      expect(await idsOf(firmId, { sort, now: expired })).toEqual([
        'cl_bounced',
        'cl_expired',
        'cl_waiting',
        'cl_active',
        'cl_empty',
      ]);
      expect(
        await idsOf(firmId, { sort, now: expired, limit: 1, after: { key: '1', id: 'cl_expired' } }),
      ).toEqual(['cl_waiting']);
    });
  });
}
