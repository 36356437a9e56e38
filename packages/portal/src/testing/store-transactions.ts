import { describe, expect, test } from 'vitest';
import type { PortalStore } from '../store/portal-store.ts';
import { AddressTakenError, VersionConflictError } from '../store/store-errors.ts';
import {
  clientRecord,
  insertPerson,
  invitation,
  link,
  memberRecord,
  nora,
  NOW,
  openFirm,
} from './store-fixtures.ts';

export function testTransactions(store: () => PortalStore): void {
  describe('transactions', () => {
    test('returns records as they were written', async () => {
      const firmId = await openFirm(store());
      await store().transaction(firmId, async (tx) => {
        await tx.insertStaff(nora);
        await tx.insertForm({ id: 'fm_new', name: 'New client questionnaire', description: 'Ten minutes' });
        await tx.insertClient(clientRecord());
        const { account } = await tx.ensureAccount('tom@northmail.example', 'ac_tom');
        await tx.insertMember(memberRecord({ accountId: account.id }));
        await tx.saveInvitation(invitation());
        await tx.insertLink(link(firmId));
      });
      const reads = store().reads(firmId);
      expect(await reads.client('cl_okafor')).toEqual({
        ...clientRecord(),
        members: [
          {
            id: 'mb_tom',
            externalId: null,
            clientId: 'cl_okafor',
            role: 'owner',
            name: { given: 'Tom', family: 'Okafor' },
            email: 'Tom@northmail.example',
            locale: 'en-AU',
            account: {
              id: 'ac_tom',
              email: 'tom@northmail.example',
              status: 'none',
              activatedAt: null,
              lastLoginAt: null,
            },
            invitation: invitation(),
          },
        ],
      });
      expect(await reads.staff()).toEqual([
        { id: 'st_nora', name: 'Nora Lindqvist', email: 'nora@harbourlane.example', role: 'Partner' },
      ]);
      expect(await reads.viewer('st_nora')).toEqual(nora);
      expect(await reads.forms()).toEqual([
        { id: 'fm_new', name: 'New client questionnaire', description: 'Ten minutes' },
      ]);
      expect((await reads.firm())?.policy.reminderDays).toEqual([7, 21]);
      expect(await store().linkByToken(`${firmId}-hash-1`)).toEqual(link(firmId));
    });

    test('finds no ids of another firm', async () => {
      const [mine, theirs] = [await openFirm(store()), await openFirm(store())];
      await store().transaction(theirs, (tx) => tx.insertClient(clientRecord()));
      expect(await store().reads(mine).client('cl_okafor')).toBeNull();
      expect(await store().transaction(mine, (tx) => tx.lockClient('cl_okafor'))).toBeNull();
      await expect(
        store().transaction(mine, (tx) => tx.updateClient(clientRecord({ version: 2 }), 1)),
      ).rejects.toThrow(VersionConflictError);
      expect((await store().reads(theirs).client('cl_okafor'))?.version).toBe(1);
    });

    test('rolls back when the work throws, and rejects with the error', async () => {
      const firmId = await openFirm(store());
      const before = await store().reads(firmId).feedCursor();
      const work = store().transaction(firmId, async (tx) => {
        await tx.insertClient(clientRecord());
        await tx.insertMember(memberRecord());
        await tx.appendEvents([{ type: 'client.changed', at: NOW, clientId: 'cl_okafor' }]);
        throw new RangeError('no');
      });
      await expect(work).rejects.toThrow(new RangeError('no'));
      expect(await store().reads(firmId).client('cl_okafor')).toBeNull();
      expect(await store().reads(firmId).readFeed(before, 10)).toMatchObject({ state: 'read', events: [] });
    });

    test('hides uncommitted writes from other readers, and shows them to the transaction itself', async () => {
      const firmId = await openFirm(store());
      const inside: (string | undefined)[] = [];
      let outside: Promise<unknown> = Promise.resolve();
      await store().transaction(firmId, async (tx) => {
        await tx.insertClient(clientRecord());
        // Not awaited: a store with a single connection runs this read after the commit.
        outside = store().reads(firmId).client('cl_elsewhere');
        inside.push((await tx.client('cl_okafor'))?.name);
        await tx.updateClient(clientRecord({ name: 'Tom O.', version: 2 }), 1);
        inside.push((await tx.client('cl_okafor'))?.name);
      });
      expect(await outside).toBeNull();
      expect(inside).toEqual(['Tom Okafor', 'Tom O.']);
    });

    test('rejects an update of an older version with a version conflict', async () => {
      const firmId = await openFirm(store());
      await store().transaction(firmId, (tx) => tx.insertClient(clientRecord()));
      await store().transaction(firmId, (tx) =>
        tx.updateClient(clientRecord({ plan: 'starter', version: 2 }), 1),
      );
      await expect(
        store().transaction(firmId, (tx) => tx.updateClient(clientRecord({ version: 2 }), 1)),
      ).rejects.toThrow(VersionConflictError);
      expect(await store().reads(firmId).client('cl_okafor')).toMatchObject({ plan: 'starter', version: 2 });
    });

    test('returns members in insertion order', async () => {
      const firmId = await openFirm(store());
      const ids = ['mb_c', 'mb_a', 'mb_d', 'mb_b'];
      await store().transaction(firmId, async (tx) => {
        await tx.insertClient(clientRecord());
        for (const id of ids) await tx.insertMember(memberRecord({ id, role: 'guest' }));
      });
      expect((await store().reads(firmId).client('cl_okafor'))?.members.map((member) => member.id)).toEqual(
        ids,
      );
    });

    test('allows one account and one owner for an address, and any number of guests', async () => {
      const firmId = await openFirm(store());
      await store().transaction(firmId, (tx) =>
        insertPerson(tx, { id: 'amelia', name: 'Amelia', email: 'amelia@northmail.example' }),
      );
      await store().transaction(firmId, async (tx) => {
        const { account } = await tx.ensureAccount('amelia@northmail.example', 'ac_other');
        expect(account.id).toBe('ac_amelia');
        await tx.insertClient(clientRecord());
        await tx.insertMember(memberRecord({ id: 'mb_guest', role: 'guest', accountId: account.id }));
      });
      const taken = store().transaction(firmId, (tx) =>
        tx.insertMember(memberRecord({ id: 'mb_owner', accountId: 'ac_amelia' })),
      );
      await expect(taken).rejects.toThrow(AddressTakenError);
      const reads = store().reads(firmId);
      expect(await reads.addressHolder('amelia@northmail.example')).toEqual({
        account: {
          id: 'ac_amelia',
          email: 'amelia@northmail.example',
          status: 'none',
          activatedAt: null,
          lastLoginAt: null,
        },
        owner: { memberId: 'mb_amelia', name: { given: 'Amelia', family: '' }, clientName: 'Amelia' },
      });
      expect(await reads.addressHolder('nobody@northmail.example')).toBeNull();
      expect((await reads.clientsOfAccount('ac_amelia')).map((client) => client.id).sort()).toEqual([
        'cl_amelia',
        'cl_okafor',
      ]);
      expect((await reads.client('cl_okafor'))?.members.map((member) => member.id)).toEqual(['mb_guest']);
    });

    test('accepts one of ten concurrent owners with the same address', async () => {
      const firmId = await openFirm(store());
      const claims = Array.from({ length: 10 }, (_, n) =>
        store().transaction(firmId, (tx) =>
          insertPerson(tx, { id: `p${n}`, name: `P${n}`, email: 'same@northmail.example' }),
        ),
      );
      const results = await Promise.allSettled(claims);
      expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
      const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
      expect(refusals.map((reason) => reason instanceof AddressTakenError)).toEqual(
        Array.from({ length: 9 }, () => true),
      );
      expect(
        (
          await store()
            .reads(firmId)
            .listClients({ ...emptyQuery, limit: 20 })
        ).total,
      ).toBe(1);
    });

    test('serializes fifty concurrent sends that lock the client', async () => {
      const firmId = await openFirm(store());
      await store().transaction(firmId, async (tx) => {
        await tx.insertClient(clientRecord());
        await tx.insertMember(memberRecord());
        await tx.saveInvitation(invitation({ sendCount: 1 }));
      });
      const send = () =>
        store().transaction(firmId, async (tx) => {
          const previous = (await tx.lockClient('cl_okafor'))?.members[0]?.invitation;
          await tx.saveInvitation(invitation({ sendCount: (previous?.sendCount ?? 0) + 1 }));
        });
      await Promise.all(Array.from({ length: 50 }, send));
      expect((await store().reads(firmId).client('cl_okafor'))?.members[0]?.invitation?.sendCount).toBe(51);
    });

    test('returns the latest invitation of a member', async () => {
      const firmId = await openFirm(store());
      await store().transaction(firmId, async (tx) => {
        await tx.insertClient(clientRecord());
        await tx.insertMember(memberRecord());
        await tx.saveInvitation(
          invitation({ id: 'iv_z', status: 'revoked', revokedAt: NOW, revokedReason: 'by-staff' }),
        );
        await tx.saveInvitation(invitation({ id: 'iv_a', sentAt: NOW }));
      });
      expect((await store().reads(firmId).client('cl_okafor'))?.members[0]?.invitation).toMatchObject({
        id: 'iv_a',
        status: 'open',
      });
    });

    test('claims an idempotency key once, and stores or rolls back its response with the transaction', async () => {
      const firmId = await openFirm(store());
      const claim = { viewerId: 'st_nora', operation: 'clients.create', key: 'k', bodyHash: 'h', at: NOW };
      const failed = store().transaction(firmId, async (tx) => {
        expect(await tx.claimKey(claim)).toEqual({ state: 'new' });
        await tx.completeKey(claim, 201, '{"a":1}');
        throw new RangeError('no');
      });
      await expect(failed).rejects.toThrow(RangeError);
      await store().transaction(firmId, async (tx) => {
        expect(await tx.claimKey(claim)).toEqual({ state: 'new' });
        await tx.completeKey(claim, 201, '{"a":2}');
      });
      const claimAs = (changes: Partial<typeof claim>) =>
        store().transaction(firmId, (tx) => tx.claimKey({ ...claim, ...changes }));
      expect(await claimAs({ bodyHash: 'other' })).toEqual({
        state: 'done',
        bodyHash: 'h',
        status: 201,
        body: '{"a":2}',
      });
    });

    test('releases an idempotency key after 24 hours, and not before', async () => {
      const firmId = await openFirm(store());
      const claim = { viewerId: 'st_nora', operation: 'clients.create', key: 'k', bodyHash: 'h', at: NOW };
      const take = (at: string, body: string) =>
        store().transaction(firmId, async (tx) => {
          const known = await tx.claimKey({ ...claim, at });
          if (known.state === 'new') await tx.completeKey({ ...claim, at }, 201, body);
          return known.state === 'new' ? 'new' : known.body;
        });
      expect(await take(NOW, 'first')).toBe('new');
      expect(await take('2026-11-23T08:59:59.999Z', 'second')).toBe('first');
      expect(await take('2026-11-23T09:00:00.000Z', 'third')).toBe('new');
      expect(await take('2026-11-23T09:00:01.000Z', 'fourth')).toBe('third');
    });

    test('separates idempotency keys by viewer and operation', async () => {
      const firmId = await openFirm(store());
      const claim = { viewerId: 'st_nora', operation: 'clients.create', key: 'k', bodyHash: 'h', at: NOW };
      for (const changes of [{}, { viewerId: 'st_james' }, { operation: 'members.add' }, { key: 'k2' }]) {
        await store().transaction(firmId, async (tx) => {
          expect(await tx.claimKey({ ...claim, ...changes })).toEqual({ state: 'new' });
          await tx.completeKey({ ...claim, ...changes }, 201, '{}');
        });
      }
    });

    test('purges only old idempotency keys and expired sessions', async () => {
      const firmId = await openFirm(store());
      const claim = { viewerId: 'st_nora', operation: 'clients.create', bodyHash: 'h' };
      const take = (key: string, at: string) =>
        store().transaction(firmId, async (tx) => {
          const known = await tx.claimKey({ ...claim, key, at });
          if (known.state === 'new') await tx.completeKey({ ...claim, key, at }, 201, '{}');
          return known.state;
        });
      await take('old', '2026-11-20T09:00:00.000Z');
      await take('young', '2026-11-22T08:00:00.000Z');
      await store().transaction(firmId, async (tx) => {
        await insertPerson(tx, { id: 'tom', name: 'Tom', email: 'tom@northmail.example' });
        await tx.insertClientSession({
          tokenHash: `${firmId}-ended`,
          accountId: 'ac_tom',
          createdAt: NOW,
          expiresAt: NOW,
        });
        await tx.insertClientSession({
          tokenHash: `${firmId}-lasting`,
          accountId: 'ac_tom',
          createdAt: NOW,
          expiresAt: '2026-12-06T09:00:00.000Z',
        });
      });
      expect(
        await store().purge({
          now: NOW,
          keysBefore: '2026-11-21T09:00:00.000Z',
          eventsBefore: '2026-01-01T00:00:00.000Z',
        }),
      ).toBeGreaterThanOrEqual(2);
      // Within 24 hours of the first claim, so `done` if the key had not been purged.
      expect([
        await take('old', '2026-11-20T10:00:00.000Z'),
        await take('young', '2026-11-22T09:00:00.000Z'),
      ]).toEqual(['new', 'done']);
      expect(await store().accountByClientSession(`${firmId}-ended`, '2026-11-01T00:00:00.000Z')).toBeNull();
      expect(await store().accountByClientSession(`${firmId}-lasting`, NOW)).toEqual({
        firmId,
        accountId: 'ac_tom',
      });
    });

    test('finds tokens and sessions by their hashes while they are valid', async () => {
      const firmId = await openFirm(store());
      await store().transaction(firmId, async (tx) => {
        await tx.insertStaff(nora);
        await tx.insertAccessToken({ tokenHash: `${firmId}-staff`, staffId: 'st_nora' });
        await insertPerson(tx, { id: 'tom', name: 'Tom', email: 'tom@northmail.example' });
        await tx.insertClientSession({
          tokenHash: `${firmId}-session`,
          accountId: 'ac_tom',
          createdAt: NOW,
          expiresAt: '2026-12-06T09:00:00.000Z',
        });
      });
      expect(await store().viewerByToken(`${firmId}-staff`, NOW)).toEqual({ firmId, viewer: nora });
      expect(await store().viewerByToken('unknown', NOW)).toBeNull();
      await store().transaction(firmId, (tx) =>
        tx.insertAccessToken({
          tokenHash: `${firmId}-program`,
          staffId: 'st_nora',
          scopes: ['invitations.send', 'clients.export'],
          expiresAt: '2026-12-22T09:00:00.000Z',
        }),
      );
      const program = async (now: string) =>
        (await store().viewerByToken(`${firmId}-program`, now))?.viewer.permissions;
      // The scopes never exceed the permissions of the staff member.
      expect([
        await program(NOW),
        await program('2026-12-22T08:59:59.999Z'),
        await program('2026-12-22T09:00:00.000Z'),
      ]).toEqual([['invitations.send'], ['invitations.send'], undefined]);
      expect(await store().linkByToken('unknown')).toBeNull();
      expect(await store().accountByClientSession(`${firmId}-session`, '2026-12-06T08:59:59.999Z')).toEqual({
        firmId,
        accountId: 'ac_tom',
      });
      expect(
        await store().accountByClientSession(`${firmId}-session`, '2026-12-06T09:00:00.000Z'),
      ).toBeNull();
    });
  });
}

const emptyQuery = {
  search: '',
  status: [],
  plan: null,
  staffId: null,
  kind: null,
  hidden: false,
  expiresBefore: null,
  ids: null,
  except: [],
  createdUntil: null,
  sort: { by: 'name', descending: false },
  after: null,
  offset: 0,
  now: NOW,
} as const;
