import type { Client } from '@foyer/contract';
import { describe, expect, test } from 'vitest';
import type { ListQuery } from '../store/list-query.ts';
import type { FirmTransaction, PortalStore } from '../store/portal-store.ts';
import {
  clientRecord,
  insertPerson,
  invitation,
  listQuery,
  memberRecord,
  NOW,
  openFirm,
} from './store-fixtures.ts';

const SENT = { status: 'sent', at: NOW, reason: null } as const;
const ENDS = '2026-12-20T09:00:00.000Z';

/** Tests that a store which caches reads never returns stale results. */
export function testListAgain(store: () => PortalStore): void {
  const withTom = async (): Promise<string> => {
    const firmId = await openFirm(store());
    await store().transaction(firmId, (tx) =>
      insertPerson(tx, { id: 'tom', name: 'Tom', email: 'tom@northmail.example' }),
    );
    return firmId;
  };
  const page = async (
    firmId: string,
    changes: Partial<ListQuery> = {},
  ): Promise<{ items: readonly Client[]; total: number }> => {
    const { items, total } = await store().reads(firmId).listClients(listQuery(changes));
    return { items, total };
  };

  describe('repeated list queries', () => {
    const changes: readonly [
      what: string,
      change: (tx: FirmTransaction) => Promise<unknown>,
      seen: (client: Client) => unknown,
      expected: unknown,
    ][] = [
      ['a version', (tx) => tx.incrementVersions(['cl_tom']), ({ version }) => version, 2],
      [
        'staff',
        (tx) => tx.updateClients([clientRecord({ id: 'cl_tom', name: 'Tom', assignedStaff: [] })]),
        ({ assignedStaff }) => assignedStaff,
        [],
      ],
      [
        'a name',
        (tx) =>
          tx.updateMember(
            memberRecord({
              id: 'mb_tom',
              clientId: 'cl_tom',
              name: { given: 'Thomas', family: '' },
              accountId: 'ac_tom',
            }),
          ),
        ({ members }) => members[0]?.name.given,
        'Thomas',
      ],
      [
        'a guest',
        (tx) => tx.insertMember(memberRecord({ id: 'mb_guest', clientId: 'cl_tom', role: 'guest' })),
        ({ members }) => members.length,
        2,
      ],
      ['the removal of a member', (tx) => tx.removeMember('mb_tom'), ({ members }) => members.length, 0],
      [
        'an invitation',
        (tx) => tx.saveInvitation(invitation({ memberId: 'mb_tom' })),
        ({ members }) => members[0]?.invitation?.id,
        'iv_tom',
      ],
      [
        'a login',
        async (tx) => {
          const known = await tx.ensureAccount('tom@northmail.example', 'ac_new');
          await tx.saveAccount({ ...known, account: { ...known.account, lastLoginAt: NOW } });
        },
        ({ members }) => members[0]?.account?.lastLoginAt,
        NOW,
      ],
    ];
    test.each(changes)(
      'returns %s that was committed since the last query',
      async (_what, change, seen, expected) => {
        const firmId = await withTom();
        const before = (await page(firmId)).items.map(seen);
        await store().transaction(firmId, change);
        expect(before).not.toEqual([expected]);
        expect((await page(firmId)).items.map(seen)).toEqual([expected]);
      },
    );

    test('ignores what was rolled back, and counts what was committed, in totals', async () => {
      const firmId = await withTom();
      expect((await page(firmId, { limit: 1 })).total).toBe(1);
      const failed = store().transaction(firmId, async (tx) => {
        await tx.insertClient(clientRecord({ id: 'cl_zoe', name: 'Zoe' }));
        throw new RangeError('no');
      });
      await expect(failed).rejects.toThrow(RangeError);
      expect((await page(firmId, { limit: 1 })).total).toBe(1);
      await store().transaction(firmId, (tx) => tx.insertClient(clientRecord({ id: 'cl_zoe', name: 'Zoe' })));
      expect((await page(firmId, { limit: 1 })).total).toBe(2);
      expect((await page(firmId, { limit: 1, offset: 1 })).items.map(({ id }) => id)).toEqual(['cl_zoe']);
    });

    test('expires an invitation to the millisecond without a write, also when the clock is set back', async () => {
      const firmId = await withTom();
      await store().transaction(firmId, (tx) =>
        tx.saveInvitation(invitation({ memberId: 'mb_tom', expiresAt: ENDS, delivery: SENT })),
      );
      const totals = async (now: string) => [
        (await page(firmId, { status: ['waiting'], now })).total,
        (await page(firmId, { status: ['expired', 'revoked'], now })).total,
      ];
      expect(await totals(NOW)).toEqual([1, 0]);
      expect(await totals('2026-12-20T08:59:59.999Z')).toEqual([1, 0]);
      expect(await totals(ENDS)).toEqual([0, 1]);
      expect(await totals(NOW)).toEqual([1, 0]);
    });

    test('finds clients by status right after a delivery report, and after an account of several clients becomes active', async () => {
      const firmId = await withTom();
      await store().transaction(firmId, async (tx) => {
        await tx.insertClient(clientRecord({ id: 'cl_trust', name: 'Trust' }));
        await tx.insertMember(
          memberRecord({ id: 'mb_guest', clientId: 'cl_trust', role: 'guest', accountId: 'ac_tom' }),
        );
        await tx.saveInvitation(invitation({ memberId: 'mb_tom' }));
      });
      const found = async (status: ListQuery['status']) =>
        (await page(firmId, { status })).items.map(({ id }) => id);
      expect([await found(['queued']), await found(['not-invited']), await found(['active'])]).toEqual([
        ['cl_tom'],
        ['cl_trust'],
        [],
      ]);
      await store().transaction(firmId, (tx) =>
        tx.saveDeliveries([
          invitation({
            memberId: 'mb_tom',
            delivery: { status: 'bounced', at: NOW, reason: 'No such mailbox' },
          }),
        ]),
      );
      expect([await found(['queued']), await found(['undeliverable'])]).toEqual([[], ['cl_tom']]);
      expect((await page(firmId)).items[0]?.members[0]?.invitation).toEqual(
        invitation({
          memberId: 'mb_tom',
          delivery: { status: 'bounced', at: NOW, reason: 'No such mailbox' },
        }),
      );
      await store().transaction(firmId, async (tx) => {
        const known = await tx.ensureAccount('tom@northmail.example', 'ac_new');
        await tx.saveAccount({ ...known, account: { ...known.account, status: 'active' } });
      });
      expect([await found(['undeliverable', 'not-invited']), await found(['active'])]).toEqual([
        [],
        ['cl_tom', 'cl_trust'],
      ]);
    });
  });
}
