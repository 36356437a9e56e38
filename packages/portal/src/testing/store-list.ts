import type { Client } from '@foyer/contract';
import { toSortKey } from '@foyer/contract/rules';
import { namesInOrder } from '@foyer/contract/spec';
import { describe, expect, test } from 'vitest';
import type { ListQuery } from '../store/list-query.ts';
import type { PortalStore } from '../store/portal-store.ts';
import {
  clientRecord,
  insertPerson,
  invitation,
  listQuery,
  memberRecord,
  openFirm,
} from './store-fixtures.ts';

export function testList(store: () => PortalStore): void {
  const names = async (firmId: string, changes: Partial<ListQuery>): Promise<string[]> =>
    (await store().reads(firmId).listClients(listQuery(changes))).items.map((client) => client.name);

  const small = async (): Promise<string> => {
    const firmId = await openFirm(store());
    await store().transaction(firmId, async (tx) => {
      await insertPerson(tx, {
        id: 'zoe',
        name: 'Zoë Quinn',
        email: 'z.quinn@northmail.example',
        account: { status: 'active', lastLoginAt: '2026-10-03T08:00:00.000Z' },
      });
      await insertPerson(tx, { id: 'ben', name: 'Ben', email: null });
      await insertPerson(tx, {
        id: 'adam',
        name: 'adam',
        email: '100%_@fastpost.example',
        account: { status: 'active', lastLoginAt: '2026-11-01T08:00:00.000Z' },
      });
      await tx.insertClient(
        clientRecord({
          id: 'cl_trust',
          kind: 'entity',
          name: 'Émile Trust',
          plan: 'starter',
          assignedStaff: [],
          createdAt: '2026-01-01T00:00:00.000Z',
        }),
      );
      await tx.insertMember(
        memberRecord({
          id: 'mb_guest',
          clientId: 'cl_trust',
          role: 'guest',
          name: { given: 'Priya', family: 'Raman' },
          email: null,
        }),
      );
      await tx.saveInvitation(
        invitation({ id: 'iv_guest', memberId: 'mb_guest', expiresAt: '2026-11-25T09:00:00.000Z' }),
      );
      await tx.insertClient(clientRecord({ id: 'cl_hidden', name: 'Hidden', hidden: true }));
    });
    return firmId;
  };

  describe('list', () => {
    test('sorts forty names in both directions', async () => {
      const firmId = await openFirm(store());
      await store().transaction(firmId, async (tx) => {
        for (const [n, name] of [...namesInOrder].reverse().entries())
          await tx.insertClient(clientRecord({ id: `cl_${n}`, name }));
      });
      expect(await names(firmId, {})).toEqual(namesInOrder);
      expect(await names(firmId, { sort: { by: 'name', descending: true } })).toEqual(
        [...namesInOrder].reverse(),
      );
    });

    test.each([false, true])(
      'returns every client once when paging by cursor (descending: %s)',
      async (descending) => {
        const firmId = await openFirm(store());
        await store().transaction(firmId, async (tx) => {
          for (const n of [5, 3, 1, 4, 2, 0])
            await tx.insertClient(clientRecord({ id: `cl_${n}`, name: n < 4 ? 'Same' : `Other ${n}` }));
        });
        const sort = { by: 'name', descending } as const;
        const seen: string[] = [];
        let last: Client | undefined;
        do {
          const after: ListQuery['after'] =
            last === undefined ? null : { key: toSortKey(last.name), id: last.id };
          const { items, total } = await store()
            .reads(firmId)
            .listClients(listQuery({ sort, limit: 2, after }));
          expect(total).toBe(6);
          seen.push(...items.map((client) => client.id));
          last = items.at(-1);
        } while (last !== undefined);
        const ascending = ['cl_4', 'cl_5', 'cl_0', 'cl_1', 'cl_2', 'cl_3'];
        expect(seen).toEqual(descending ? ascending.reverse() : ascending);
      },
    );

    test('returns a page by offset', async () => {
      const firmId = await small();
      expect(await names(firmId, { offset: 1, limit: 2 })).toEqual(['Ben', 'Émile Trust']);
      expect(await names(firmId, { offset: 4, limit: 2 })).toEqual([]);
    });

    test('searches names, members and addresses, ignores case and diacritics, and treats wildcards literally', async () => {
      const firmId = await small();
      expect(await names(firmId, { search: 'zoe' })).toEqual(['Zoë Quinn']);
      expect(await names(firmId, { search: 'priya raman' })).toEqual(['Émile Trust']);
      expect(await names(firmId, { search: 'quinn@north' })).toEqual(['Zoë Quinn']);
      expect(await names(firmId, { search: '100%_' })).toEqual(['adam']);
      expect(await names(firmId, { search: '%' })).toEqual(['adam']);
      expect(await names(firmId, { search: '\\' })).toEqual([]);
      expect(await names(firmId, { search: 'emile trustpriya' })).toEqual([]);
    });

    test('filters by plan, kind, staff, visibility and expiry', async () => {
      const firmId = await small();
      expect(await names(firmId, { plan: 'starter' })).toEqual(['Émile Trust']);
      expect(await names(firmId, { kind: 'entity' })).toEqual(['Émile Trust']);
      expect(await names(firmId, { staffId: 'st_nora' })).toEqual(['adam', 'Ben', 'Zoë Quinn']);
      expect(await names(firmId, { hidden: true })).toEqual(['Hidden']);
      expect(await names(firmId, { expiresBefore: '2026-11-25T09:00:00.000Z' })).toEqual(['Émile Trust']);
      expect(await names(firmId, { expiresBefore: '2026-11-25T08:59:59.999Z' })).toEqual([]);
    });
  });
}
