import { describe, expect, test } from 'vitest';
import type { PortalStore } from '../store/portal-store.ts';
import { AddressTakenError } from '../store/store-errors.ts';
import {
  clientRecord,
  insertPerson,
  invitation,
  link,
  listQuery,
  mail,
  memberRecord,
  NOW,
  openFirm,
} from './store-fixtures.ts';

const LOGIN = '2026-11-01T08:00:00.000Z';

export function testMembers(store: () => PortalStore): void {
  /** Tom owns a client and is a guest at Ann's; both sign in. */
  const withPeople = async (): Promise<string> => {
    const firmId = await openFirm(store());
    await store().transaction(firmId, async (tx) => {
      await insertPerson(tx, {
        id: 'tom',
        name: 'Tom',
        email: 'tom@northmail.example',
        account: { status: 'active', activatedAt: NOW, lastLoginAt: LOGIN },
      });
      await insertPerson(tx, { id: 'ann', name: 'Ann', email: 'ann@northmail.example' });
      await tx.insertMember(
        memberRecord({ id: 'mb_guest', clientId: 'cl_ann', role: 'guest', accountId: 'ac_tom' }),
      );
      await tx.insertClientSession({
        tokenHash: `${firmId}-tom`,
        accountId: 'ac_tom',
        createdAt: NOW,
        expiresAt: '2026-12-06T09:00:00.000Z',
      });
    });
    return firmId;
  };
  const latestLogins = async (firmId: string): Promise<string[]> =>
    (
      await store()
        .reads(firmId)
        .listClients(listQuery({ sort: { by: 'lastLoginAt', descending: true } }))
    ).items.map(({ id }) => id);
  const tomsSession = (firmId: string) => store().accountByClientSession(`${firmId}-tom`, NOW);

  describe('members', () => {
    test('replaces the fields of a member, keeps its position, and finds it by the new name', async () => {
      const firmId = await withPeople();
      const changed = memberRecord({
        id: 'mb_ann',
        clientId: 'cl_ann',
        name: { given: 'Annabel', family: 'Lee' },
        email: 'Ann@Northmail.example',
        locale: 'de',
        accountId: 'ac_ann',
      });
      await store().transaction(firmId, (tx) => tx.updateMember(changed));
      const members = (await store().reads(firmId).client('cl_ann'))?.members;
      expect(members?.map(({ id }) => id)).toEqual(['mb_ann', 'mb_guest']);
      expect(members?.[0]).toMatchObject({
        name: { given: 'Annabel', family: 'Lee' },
        email: 'Ann@Northmail.example',
        locale: 'de',
        account: { id: 'ac_ann', email: 'ann@northmail.example' },
      });
      expect(
        (
          await store()
            .reads(firmId)
            .listClients(listQuery({ search: 'annabel lee' }))
        ).total,
      ).toBe(1);
    });

    test('links a member with a new address to another account, and deletes the old account with its last member', async () => {
      const firmId = await withPeople();
      await store().transaction(firmId, async (tx) => {
        const { account } = await tx.ensureAccount('tom@southmail.example', 'ac_south');
        await tx.updateMember(
          memberRecord({
            id: 'mb_tom',
            clientId: 'cl_tom',
            email: 'tom@southmail.example',
            accountId: account.id,
          }),
        );
      });
      expect((await store().reads(firmId).client('cl_tom'))?.members[0]?.account).toMatchObject({
        id: 'ac_south',
        status: 'none',
      });
      expect((await store().reads(firmId).addressHolder('tom@northmail.example'))?.owner).toBeNull();
      expect(await tomsSession(firmId)).toEqual({ firmId, accountId: 'ac_tom' });
      expect(await latestLogins(firmId)).toEqual(['cl_ann', 'cl_tom']);
      await store().transaction(firmId, (tx) =>
        tx.updateMember(
          memberRecord({ id: 'mb_guest', clientId: 'cl_ann', role: 'guest', email: null, accountId: null }),
        ),
      );
      expect(await store().reads(firmId).credentials('tom@northmail.example')).toBeNull();
      expect(await tomsSession(firmId)).toBeNull();
      expect((await store().reads(firmId).client('cl_ann'))?.members[1]).toMatchObject({
        email: null,
        account: null,
      });
    });

    test('rejects a second owner with the same account', async () => {
      const firmId = await withPeople();
      const toOwner = store().transaction(firmId, (tx) =>
        tx.updateMember(
          memberRecord({ id: 'mb_guest', clientId: 'cl_ann', role: 'owner', accountId: 'ac_tom' }),
        ),
      );
      await expect(toOwner).rejects.toThrow(AddressTakenError);
      const toTom = store().transaction(firmId, (tx) =>
        tx.updateMember(memberRecord({ id: 'mb_ann', clientId: 'cl_ann', accountId: 'ac_tom' })),
      );
      await expect(toTom).rejects.toThrow(AddressTakenError);
      expect(
        (await store().reads(firmId).client('cl_ann'))?.members.map(({ role, account }) => [
          role,
          account?.id,
        ]),
      ).toEqual([
        ['owner', 'ac_ann'],
        ['guest', 'ac_tom'],
      ]);
    });

    test('removes a member with its invitation, link, mail and timeline, and nothing else', async () => {
      const firmId = await withPeople();
      await store().transaction(firmId, async (tx) => {
        await tx.saveInvitation(invitation());
        await tx.insertLink(link(firmId, { clientId: 'cl_tom' }));
        await tx.insertMail(mail(firmId, { clientId: 'cl_tom' }));
        await tx.appendTimeline([
          { memberId: 'mb_tom', entry: { type: 'added', at: NOW, by: { kind: 'portal' }, role: 'owner' } },
        ]);
      });
      await store().transaction(firmId, (tx) => tx.removeMember('mb_tom'));
      const reads = store().reads(firmId);
      expect((await reads.client('cl_tom'))?.members).toEqual([]);
      expect(await store().linkByToken(`${firmId}-hash-1`)).toBeNull();
      expect(await reads.mail(`ml_${firmId}`)).toBeNull();
      expect(await reads.timeline('mb_tom', 10)).toEqual([]);
      expect(await reads.clientOfInvitation('iv_tom')).toBeNull();
      expect(await latestLogins(firmId)).toEqual(['cl_ann', 'cl_tom']);
      expect((await reads.client('cl_ann'))?.members.map(({ id }) => id)).toEqual(['mb_ann', 'mb_guest']);
      expect(await tomsSession(firmId)).not.toBeNull();
      await store().transaction(firmId, (tx) => tx.removeMember('mb_guest'));
      expect([await tomsSession(firmId), await reads.credentials('tom@northmail.example')]).toEqual([
        null,
        null,
      ]);
    });

    test('does not restore the mail of a removed member when it is saved', async () => {
      const firmId = await openFirm(store());
      await store().transaction(firmId, async (tx) => {
        await tx.insertClient(clientRecord());
        await tx.insertMember(memberRecord());
        await tx.saveInvitation(invitation());
        await tx.insertMail(mail(firmId));
      });
      await store().transaction(firmId, (tx) => tx.removeMember('mb_tom'));
      await store().transaction(firmId, (tx) => tx.saveMails([mail(firmId, { state: 'sent' })]));
      expect(await store().reads(firmId).mail(`ml_${firmId}`)).toBeNull();
    });

    test('neither updates nor removes members of another firm', async () => {
      const [mine, theirs] = [await withPeople(), await withPeople()];
      await store().transaction(theirs, async (tx) => {
        await tx.removeMember('mb_guest');
        await tx.updateMember(
          memberRecord({
            id: 'mb_ann',
            clientId: 'cl_ann',
            name: { given: 'Eve', family: 'X' },
            accountId: 'ac_ann',
          }),
        );
      });
      expect(
        (await store().reads(mine).client('cl_ann'))?.members.map(({ id, name }) => [id, name.given]),
      ).toEqual([
        ['mb_ann', 'Ann'],
        ['mb_guest', 'Tom'],
      ]);
    });
  });
}
