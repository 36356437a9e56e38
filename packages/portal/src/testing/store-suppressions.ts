import { describe, expect, test } from 'vitest';
import type { PortalStore } from '../store/portal-store.ts';
import type { Suppression } from '../store/records.ts';
import { insertPerson, memberRecord, NOW, openFirm } from './store-fixtures.ts';

const TOM = 'tom@northmail.example';
const BOUNCED: Suppression = { cause: 'bounced', reason: '550 No such user', at: NOW };
const COMPLAINED: Suppression = { cause: 'complained', reason: null, at: '2026-11-23T09:00:00.000Z' };

export function testSuppressions(store: () => PortalStore): void {
  /** Tom owns a client and is a guest at Ann's. */
  const withPeople = async (): Promise<string> => {
    const firmId = await openFirm(store());
    await store().transaction(firmId, async (tx) => {
      await insertPerson(tx, { id: 'tom', name: 'Tom', email: TOM });
      await insertPerson(tx, { id: 'ann', name: 'Ann', email: 'ann@northmail.example' });
      await tx.insertMember(
        memberRecord({ id: 'mb_guest', clientId: 'cl_ann', role: 'guest', accountId: 'ac_tom' }),
      );
      await tx.suppress(TOM, BOUNCED);
    });
    return firmId;
  };
  const listed = async (firmId: string, emails: string[] | 'all' = [TOM, 'ann@northmail.example']) => [
    ...(await store().reads(firmId).suppressions(emails)),
  ];

  describe('suppressions', () => {
    test('returns the suppressed ones of the given addresses, with the latest reason, by firm', async () => {
      const firmId = await withPeople();
      expect(await listed(firmId)).toEqual([[TOM, BOUNCED]]);
      expect(await listed(firmId, ['ann@northmail.example'])).toEqual([]);
      expect(await listed(firmId, [])).toEqual([]);
      expect(await listed(firmId, 'all')).toEqual([[TOM, BOUNCED]]);
      const other = await openFirm(store());
      expect([await listed(other), await listed(other, 'all')]).toEqual([[], []]);
      await store().transaction(firmId, (tx) => tx.suppress(TOM, COMPLAINED));
      expect(await listed(firmId)).toEqual([[TOM, COMPLAINED]]);
    });

    test('deletes a suppression when it is lifted', async () => {
      const firmId = await withPeople();
      await store().transaction(firmId, (tx) => tx.liftSuppression(TOM));
      expect(await listed(firmId)).toEqual([]);
    });

    test('deletes a suppression with the last member who has the address, and stores none for an address without a member', async () => {
      const firmId = await withPeople();
      await store().transaction(firmId, (tx) => tx.removeMember('mb_tom'));
      expect(await listed(firmId)).toEqual([[TOM, BOUNCED]]);
      await store().transaction(firmId, (tx) =>
        tx.updateMember(
          memberRecord({ id: 'mb_guest', clientId: 'cl_ann', role: 'guest', email: null, accountId: null }),
        ),
      );
      expect(await listed(firmId)).toEqual([]);
      await store().transaction(firmId, async (tx) => {
        await tx.suppress(TOM, BOUNCED);
        await tx.ensureAccount(TOM, 'ac_new');
      });
      expect(await listed(firmId)).toEqual([]);
    });

    test('keeps a suppression when the member signs in', async () => {
      const firmId = await withPeople();
      await store().transaction(firmId, async (tx) => {
        const credentials = await tx.credentials(TOM);
        if (credentials !== null)
          await tx.saveAccount({ ...credentials, account: { ...credentials.account, lastLoginAt: NOW } });
      });
      expect(await listed(firmId)).toEqual([[TOM, BOUNCED]]);
    });
  });
}
