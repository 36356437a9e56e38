import { describe, expect, test } from 'vitest';
import type { FirmTransaction, PortalStore } from '../store/portal-store.ts';
import { ExternalIdTakenError } from '../store/store-errors.ts';
import { clientRecord, listQuery, memberRecord, openFirm } from './store-fixtures.ts';

/** Tests that external ids are unique among the clients and among the members of a firm. */
export function testExternalIds(store: () => PortalStore): void {
  const withClients = async (): Promise<string> => {
    const firmId = await openFirm(store());
    await store().transaction(firmId, async (tx) => {
      await tx.insertClient(clientRecord({ id: 'cl_1', externalId: 'CRM-1' }));
      await tx.insertClient(clientRecord({ id: 'cl_2', externalId: null }));
      await tx.insertMember(memberRecord({ id: 'mb_1', clientId: 'cl_1', externalId: 'P-1' }));
      await tx.insertMember(memberRecord({ id: 'mb_2', clientId: 'cl_2', externalId: null }));
    });
    return firmId;
  };
  const isTaken = (firmId: string, write: (tx: FirmTransaction) => Promise<unknown>): Promise<boolean> =>
    store()
      .transaction(firmId, write)
      .then(
        () => false,
        (thrown: unknown) => {
          if (thrown instanceof ExternalIdTakenError) return true;
          throw thrown;
        },
      );

  describe('external ids', () => {
    test('are stored with clients and members', async () => {
      const firmId = await withClients();
      const [one, two] = await Promise.all(['cl_1', 'cl_2'].map((id) => store().reads(firmId).client(id)));
      expect([one?.externalId, one?.members[0]?.externalId]).toEqual(['CRM-1', 'P-1']);
      expect([two?.externalId, two?.members[0]?.externalId]).toEqual([null, null]);
    });

    test('are refused when another client of the firm has them, also if it is hidden', async () => {
      const firmId = await withClients();
      const insert = (externalId: string) => (tx: FirmTransaction) =>
        tx.insertClient(clientRecord({ id: 'cl_3', externalId, hidden: true }));
      expect(await isTaken(firmId, insert('CRM-1'))).toBe(true);
      expect(await isTaken(firmId, insert('CRM-3'))).toBe(false);
      const update = (externalId: string | null) => (tx: FirmTransaction) =>
        tx.updateClient(clientRecord({ id: 'cl_2', externalId, version: 1 }), 1);
      expect(await isTaken(firmId, update('CRM-3'))).toBe(true);
      expect(await isTaken(firmId, update('crm-1'))).toBe(false);
    });

    test('are refused when another member of the firm has them', async () => {
      const firmId = await withClients();
      expect(
        await isTaken(firmId, (tx) =>
          tx.insertMember(memberRecord({ id: 'mb_3', clientId: 'cl_2', externalId: 'P-1' })),
        ),
      ).toBe(true);
      expect(
        await isTaken(firmId, (tx) =>
          tx.updateMember(memberRecord({ id: 'mb_2', clientId: 'cl_2', externalId: 'P-1' })),
        ),
      ).toBe(true);
    });

    test('are separate for clients and members, and for firms', async () => {
      const firmId = await withClients();
      expect(
        await isTaken(firmId, async (tx) => {
          await tx.insertClient(clientRecord({ id: 'cl_3', externalId: 'P-1' }));
          await tx.insertMember(memberRecord({ id: 'mb_3', clientId: 'cl_3', externalId: 'CRM-1' }));
        }),
      ).toBe(false);
      await expect(withClients()).resolves.not.toBe(firmId);
    });

    test('leave the transaction usable when an insert is refused', async () => {
      const firmId = await withClients();
      await store().transaction(firmId, async (tx) => {
        await expect(
          tx.insertClient(clientRecord({ id: 'cl_3', externalId: 'CRM-1' })),
        ).rejects.toBeInstanceOf(ExternalIdTakenError);
        await expect(
          tx.insertMember(memberRecord({ id: 'mb_3', clientId: 'cl_2', externalId: 'P-1' })),
        ).rejects.toBeInstanceOf(ExternalIdTakenError);
        await tx.insertClient(clientRecord({ id: 'cl_4', externalId: 'CRM-4' }));
      });
      expect((await store().reads(firmId).listClients(listQuery())).items.map(({ id }) => id)).toEqual([
        'cl_1',
        'cl_2',
        'cl_4',
      ]);
    });

    test('can be used again after a change or the removal of the member', async () => {
      const firmId = await withClients();
      await store().transaction(firmId, async (tx) => {
        await tx.updateClient(clientRecord({ id: 'cl_1', externalId: 'CRM-9', version: 1 }), 1);
        await tx.updateClient(clientRecord({ id: 'cl_2', externalId: 'CRM-1', version: 1 }), 1);
        await tx.removeMember('mb_1');
        await tx.updateMember(memberRecord({ id: 'mb_2', clientId: 'cl_2', externalId: 'P-1' }));
      });
      const client = await store().reads(firmId).client('cl_2');
      expect([client?.externalId, client?.members[0]?.externalId]).toEqual(['CRM-1', 'P-1']);
    });

    test('go to one of several concurrent transactions', async () => {
      const firmId = await withClients();
      const taken = await Promise.all(
        [5, 6, 7, 8].map((n) =>
          isTaken(firmId, (tx) => tx.insertClient(clientRecord({ id: `cl_${n}`, externalId: 'CRM-race' }))),
        ),
      );
      expect(taken.filter((wasTaken) => !wasTaken)).toHaveLength(1);
    });

    test('are found by a search, as a whole or in part', async () => {
      const firmId = await withClients();
      const idsOf = async (search: string): Promise<string[]> =>
        (await store().reads(firmId).listClients(listQuery({ search }))).items.map(({ id }) => id);
      expect([await idsOf('crm-1'), await idsOf('p-1'), await idsOf('rm-'), await idsOf('crm-2')]).toEqual([
        ['cl_1'],
        ['cl_1'],
        ['cl_1'],
        [],
      ]);
      await store().transaction(firmId, (tx) =>
        tx.updateClients([clientRecord({ id: 'cl_2', externalId: 'CRM-2' })]),
      );
      expect(await idsOf('crm-2')).toEqual(['cl_2']);
    });

    test('find clients by their own ids and by those of their members, hidden or not', async () => {
      const firmId = await withClients();
      await store().transaction(firmId, (tx) =>
        tx.updateClients([clientRecord({ id: 'cl_2', externalId: 'CRM-2', hidden: true })]),
      );
      const idsOf = async (...externalIds: string[]): Promise<string[]> =>
        (await store().reads(firmId).clientsWithExternalIds(externalIds)).map(({ id }) => id).sort();
      expect(await idsOf('CRM-2', 'P-1', 'CRM-1')).toEqual(['cl_1', 'cl_2']);
      expect(await idsOf('P-1')).toEqual(['cl_1']);
      expect(await idsOf('crm-1', '')).toEqual([]);
    });
  });
}
