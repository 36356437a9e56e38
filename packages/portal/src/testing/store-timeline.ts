import type { TimelineEntry } from '@foyer/contract';
import { describe, expect, test } from 'vitest';
import type { PortalStore } from '../store/portal-store.ts';
import { clientRecord, insertPerson, invitation, memberRecord, NOW, openFirm } from './store-fixtures.ts';

const by = { kind: 'staff', id: 'st_nora', name: 'Nora Lindqvist' } as const;
const added = { type: 'added', at: '2026-11-20T09:00:00.000Z', by, role: 'owner' } satisfies TimelineEntry;
const invited: TimelineEntry = {
  type: 'invited',
  at: '2026-11-20T09:00:00.000Z',
  by,
  email: 'tom@northmail.example',
  expiresAt: '2026-12-20T09:00:00.000Z',
  automatic: false,
};
const bounced: TimelineEntry = {
  type: 'delivery',
  at: NOW,
  by: { kind: 'portal' },
  status: 'bounced',
  reason: '550 no such user\n"quoted"',
};

export function testTimeline(store: () => PortalStore): void {
  const withMembers = async (): Promise<string> => {
    const firmId = await openFirm(store());
    await store().transaction(firmId, async (tx) => {
      await tx.insertClient(clientRecord());
      await tx.insertMember(memberRecord());
      await tx.insertMember(memberRecord({ id: 'mb_amelia', role: 'guest', email: null }));
    });
    return firmId;
  };
  const append = (firmId: string, memberId: string, ...entries: TimelineEntry[]): Promise<void> =>
    store().transaction(firmId, (tx) => tx.appendTimeline(entries.map((entry) => ({ memberId, entry }))));

  describe('timeline', () => {
    test('returns the timeline of a member, latest first, in insertion order', async () => {
      const firmId = await withMembers();
      await append(firmId, 'mb_tom', added, invited);
      await append(firmId, 'mb_amelia', { ...added, role: 'guest' });
      await append(firmId, 'mb_tom', bounced);
      expect(await store().reads(firmId).timeline('mb_tom', 10)).toEqual([bounced, invited, added]);
      expect(await store().reads(firmId).timeline('mb_tom', 2)).toEqual([bounced, invited]);
      expect(await store().reads(firmId).timeline('mb_amelia', 10)).toEqual([{ ...added, role: 'guest' }]);
      expect(await store().reads(firmId).timeline('mb_nobody', 10)).toEqual([]);
    });

    test('rolls back timeline entries with their transaction, and separates firms', async () => {
      const [firmId, other] = [await withMembers(), await withMembers()];
      const failed = store().transaction(firmId, async (tx) => {
        await tx.appendTimeline([{ memberId: 'mb_tom', entry: added }]);
        throw new RangeError('no');
      });
      await expect(failed).rejects.toThrow(RangeError);
      await append(other, 'mb_tom', invited);
      expect(await store().reads(firmId).timeline('mb_tom', 10)).toEqual([]);
    });

    test('finds the client of an invitation within its firm', async () => {
      const [firmId, other] = [await withMembers(), await withMembers()];
      await store().transaction(firmId, (tx) => tx.saveInvitation(invitation()));
      expect(await store().reads(firmId).clientOfInvitation('iv_tom')).toBe('cl_okafor');
      expect(await store().reads(firmId).clientOfInvitation('iv_nothing')).toBeNull();
      expect(await store().reads(other).clientOfInvitation('iv_tom')).toBeNull();
    });

    test('ends all sessions of an account, and none of another account', async () => {
      const firmId = await openFirm(store());
      const expiresAt = '2026-12-06T09:00:00.000Z';
      await store().transaction(firmId, async (tx) => {
        await insertPerson(tx, { id: 'tom', name: 'Tom', email: 'tom@northmail.example' });
        await insertPerson(tx, { id: 'ann', name: 'Ann', email: 'ann@northmail.example' });
        for (const [tokenHash, accountId] of [
          ['1', 'ac_tom'],
          ['2', 'ac_tom'],
          ['3', 'ac_ann'],
        ] as const) {
          await tx.insertClientSession({
            tokenHash: `${firmId}-${tokenHash}`,
            accountId,
            createdAt: NOW,
            expiresAt,
          });
        }
      });
      await store().transaction(firmId, (tx) => tx.endClientSessions('ac_tom'));
      const found = await Promise.all(
        ['1', '2', '3'].map((n) => store().accountByClientSession(`${firmId}-${n}`, NOW)),
      );
      expect(found).toEqual([null, null, { firmId, accountId: 'ac_ann' }]);
    });
  });
}
