import { account, client, member as specMember } from '@foyer/contract/spec';
import { recipientsOf } from '@foyer/contract/rules';
import { describe, expect, test } from 'vitest';
import type { PortalStore } from '../store/portal-store.ts';
import type { BulkSendRecord, OutcomeRecord, PreflightRecord } from '../store/records.ts';
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

const bulkSend = (changes: Partial<BulkSendRecord> = {}): BulkSendRecord => ({
  id: 'bs_1',
  createdAt: NOW,
  createdBy: { id: 'st_nora', name: 'Nora Lindqvist' },
  form: { id: 'fm_new', name: 'Questionnaire' },
  message: 'Welcome,\nall',
  recipients: 'owners',
  selection: { filter: { plan: 'pro' }, except: ['cl_x'] },
  limits: { preflightId: 'pf_1', groups: ['first'], except: ['mb_x'] },
  asOf: NOW,
  total: 3,
  cursor: null,
  expanded: false,
  retrying: false,
  cancelledAt: null,
  publishedCounts: null,
  publishedAt: NOW,
  open: true,
  ...changes,
});

const preflight = (changes: Partial<PreflightRecord> = {}): PreflightRecord => ({
  id: 'pf_1',
  viewerId: 'st_nora',
  recipients: 'owners',
  selection: { filter: { plan: 'pro' }, except: ['cl_x'] },
  asOf: NOW,
  expiresAt: '2026-11-22T09:15:00.000Z',
  groups: [{ group: 'first', members: [{ memberId: 'mb_tom', clientId: 'cl_tom' }] }],
  ...changes,
});

const outcome = (changes: Partial<OutcomeRecord> = {}): OutcomeRecord => ({
  memberId: 'mb_tom',
  clientId: 'cl_tom',
  name: { given: 'Tom', family: '' },
  email: 'tom@northmail.example',
  result: 'pending',
  reason: null,
  at: null,
  mailId: null,
  ...changes,
});

export function testBulk(store: () => PortalStore): void {
  const withOutcomes = async (...outcomes: OutcomeRecord[]): Promise<string> => {
    const firmId = await openFirm(store());
    await store().transaction(firmId, async (tx) => {
      await insertPerson(tx, { id: 'tom', name: 'Tom', email: 'tom@northmail.example' });
      await tx.saveBulkSend(bulkSend());
      await tx.saveOutcomes('bs_1', outcomes);
    });
    return firmId;
  };
  const results = async (firmId: string): Promise<(string | null)[][]> =>
    (await store().reads(firmId).outcomes('bs_1', { result: null, after: 0, limit: 100 })).map(
      ({ outcome: { memberId, result, reason } }) => [memberId, result, reason],
    );

  describe('bulk sends', () => {
    test('saves, replaces and returns a bulk send within its firm', async () => {
      const [firmId, other] = [await withOutcomes(), await openFirm(store())];
      expect(await store().reads(firmId).bulkSend('bs_1')).toEqual(bulkSend());
      expect(await store().reads(other).bulkSend('bs_1')).toBeNull();
      expect((await store().openBulkSends()).filter((one) => one.firmId === firmId)).toEqual([
        { firmId, id: 'bs_1' },
      ]);
      const next = bulkSend({
        cursor: { key: NOW, id: 'cl_tom' },
        publishedCounts: { sent: 1, failed: 0, skipped: 0, pending: 2 },
        cancelledAt: NOW,
        open: false,
      });
      await store().transaction(firmId, async (tx) => {
        expect(await tx.lockBulkSend('bs_1')).toEqual(bulkSend());
        await tx.saveBulkSend(next);
      });
      expect(await store().reads(firmId).bulkSend('bs_1')).toEqual(next);
      expect((await store().openBulkSends()).filter((one) => one.firmId === firmId)).toEqual([]);
    });

    test('returns a preflight within its firm, and purges it once it has expired and no open bulk send needs it', async () => {
      const [firmId, other] = [await openFirm(store()), await openFirm(store())];
      const purge = () =>
        store().purge({
          now: preflight().expiresAt,
          keysBefore: NOW,
          eventsBefore: '2026-01-01T00:00:00.000Z',
        });
      const found = async () => [
        (await store().reads(firmId).preflight('pf_1')) !== null,
        (await store().reads(firmId).preflight('pf_2')) !== null,
        (await store().reads(firmId).preflight('pf_3')) !== null,
      ];
      await store().transaction(firmId, async (tx) => {
        await tx.insertPreflight(preflight());
        await tx.insertPreflight(preflight({ id: 'pf_2' }));
        await tx.insertPreflight(preflight({ id: 'pf_3', expiresAt: '2026-11-22T09:15:00.001Z' }));
        await tx.saveBulkSend(bulkSend());
      });
      expect(await store().reads(firmId).preflight('pf_1')).toEqual(preflight());
      expect(await store().reads(other).preflight('pf_1')).toBeNull();
      await purge();
      expect(await found()).toEqual([true, false, true]);
      await store().transaction(firmId, (tx) => tx.saveBulkSend(bulkSend({ open: false })));
      await purge();
      expect(await found()).toEqual([false, false, true]);
    });

    test('counts and pages outcomes, and keeps their order when they change', async () => {
      const people = ['a', 'b', 'c', 'd'].map((id) => outcome({ memberId: `mb_${id}` }));
      const firmId = await withOutcomes(...people);
      await store().transaction(firmId, async (tx) => {
        await tx.saveOutcomes('bs_1', [
          outcome({ memberId: 'mb_b', result: 'skipped', reason: 'no-email', email: null, at: NOW }),
          outcome({ memberId: 'mb_e' }),
        ]);
        await tx.completeOutcomes([
          { bulkSendId: 'bs_1', memberId: 'mb_c', result: 'failed', reason: 'mailbox full', at: NOW },
        ]);
        await tx.completeOutcomes([
          { bulkSendId: 'bs_1', memberId: 'mb_c', result: 'sent', reason: null, at: NOW },
          { bulkSendId: 'bs_none', memberId: 'mb_c', result: 'sent', reason: null, at: NOW },
        ]);
      });
      expect(await results(firmId)).toEqual([
        ['mb_a', 'pending', null],
        ['mb_b', 'skipped', 'no-email'],
        ['mb_c', 'failed', 'mailbox full'],
        ['mb_d', 'pending', null],
        ['mb_e', 'pending', null],
      ]);
      const reads = store().reads(firmId);
      expect(await reads.outcomeCounts('bs_1')).toEqual({ sent: 0, failed: 1, skipped: 1, pending: 3 });
      const [first] = await reads.outcomes('bs_1', { result: 'pending', after: 0, limit: 1 });
      expect(first?.outcome).toEqual({
        memberId: 'mb_a',
        clientId: 'cl_tom',
        name: { given: 'Tom', family: '' },
        email: 'tom@northmail.example',
        result: 'pending',
        reason: null,
        at: null,
      });
      expect(
        (await reads.outcomes('bs_1', { result: 'pending', after: first?.position ?? 0, limit: 1 })).map(
          (one) => one.outcome.memberId,
        ),
      ).toEqual(['mb_d']);
      expect(
        (await reads.outcomes('bs_1', { result: 'failed', after: 0, limit: 5 })).map((one) => one.outcome.at),
      ).toEqual([NOW]);
    });

    test('resets failed outcomes to pending, without a mail', async () => {
      const firmId = await withOutcomes(
        outcome({ memberId: 'mb_a', result: 'failed', reason: 'busy', at: NOW, mailId: 'ml_a' }),
        outcome({ memberId: 'mb_b', result: 'sent', at: NOW }),
      );
      await store().transaction(firmId, async (tx) => {
        expect(await tx.retryFailedOutcomes('bs_1')).toBe(1);
        expect(await tx.unqueuedOutcomes('bs_1', 10)).toEqual([outcome({ memberId: 'mb_a' })]);
      });
      expect(await results(firmId)).toEqual([
        ['mb_a', 'pending', null],
        ['mb_b', 'sent', null],
      ]);
    });

    test('inserts invitations, links and mails in one batch; mails of a bulk send are claimed after all others', async () => {
      const firmId = await openFirm(store());
      const due = '2026-11-22T08:00:00.000Z';
      await store().transaction(firmId, async (tx) => {
        for (const id of ['ann', 'ben'])
          await insertPerson(tx, { id, name: id, email: `${id}@northmail.example` });
        await tx.saveInvitation(invitation({ id: 'iv_ben', memberId: 'mb_ben', message: null }));
        await tx.insertSends(
          ['ann', 'ben'].map((id, n) => ({
            invitation: invitation({
              id: `iv_${id}`,
              memberId: `mb_${id}`,
              sendCount: n + 1,
              form: n === 0 ? null : { id: 'fm_new', name: 'Questionnaire' },
              message: 'Welcome,\nall',
            }),
            link: link(firmId, {
              clientId: `cl_${id}`,
              memberId: `mb_${id}`,
              invitationId: `iv_${id}`,
              sendCount: n + 1,
              tokenHash: `${firmId}-${id}`,
            }),
            mail: mail(firmId, {
              id: `ml_${id}_${firmId}`,
              clientId: `cl_${id}`,
              memberId: `mb_${id}`,
              invitationId: `iv_${id}`,
              runAt: due,
              bulkSendId: 'bs_1',
            }),
          })),
        );
        await tx.insertMail(
          mail(firmId, { clientId: 'cl_ann', memberId: 'mb_ann', invitationId: 'iv_ann', runAt: NOW }),
        );
      });
      const reads = store().reads(firmId);
      expect((await reads.client('cl_ann'))?.members[0]?.invitation).toEqual(
        invitation({ id: 'iv_ann', memberId: 'mb_ann', form: null, message: 'Welcome,\nall' }),
      );
      expect((await reads.client('cl_ben'))?.members[0]?.invitation).toEqual(
        invitation({
          id: 'iv_ben',
          memberId: 'mb_ben',
          sendCount: 2,
          form: { id: 'fm_new', name: 'Questionnaire' },
          message: 'Welcome,\nall',
        }),
      );
      expect(await store().linkByToken(`${firmId}-ben`)).toMatchObject({
        firmId,
        invitationId: 'iv_ben',
        sendCount: 2,
      });
      const claimed = await store().claimMail({
        worker: 'w1',
        limit: 1_000,
        now: NOW,
        leaseUntil: '2026-11-22T09:01:00.000Z',
      });
      const mine = claimed.filter((one) => one.firmId === firmId);
      await store().transaction(firmId, (tx) =>
        tx.saveInvitations([
          invitation({
            id: 'iv_ann',
            memberId: 'mb_ann',
            status: 'revoked',
            revokedReason: 'by-staff',
            revokedAt: NOW,
          }),
        ]),
      );
      expect((await reads.client('cl_ann'))?.members[0]?.invitation).toMatchObject({
        id: 'iv_ann',
        status: 'revoked',
        revokedReason: 'by-staff',
        revokedAt: NOW,
      });
      expect(mine.map(({ id, bulkSendId }) => [id, bulkSendId])).toEqual([
        [`ml_${firmId}`, null],
        [`ml_ann_${firmId}`, 'bs_1'],
        [`ml_ben_${firmId}`, 'bs_1'],
      ]);
    });

    test('unqueues outcomes when their bulk send is cancelled, and skips one when only its mail is cancelled', async () => {
      const firmId = await withOutcomes();
      const mailId = `ml_${firmId}`;
      await store().transaction(firmId, async (tx) => {
        await tx.saveInvitation(invitation());
        await tx.insertMail(mail(firmId, { clientId: 'cl_tom', bulkSendId: 'bs_1' }));
        await tx.saveOutcomes('bs_1', [outcome({ mailId })]);
        expect(await tx.unqueuedOutcomes('bs_1', 10)).toEqual([]);
      });
      const undone = store().transaction(firmId, async (tx) => {
        await tx.cancelBulkMails('bs_1');
        expect(await tx.unqueuedOutcomes('bs_1', 10)).toEqual([outcome({ mailId })]);
        throw new RangeError('no');
      });
      await expect(undone).rejects.toThrow(RangeError);
      await store().transaction(firmId, (tx) => tx.cancelMails('iv_tom', { reason: 'revoked', at: NOW }));
      expect((await store().reads(firmId).mail(mailId))?.state).toBe('cancelled');
      expect(await results(firmId)).toEqual([['mb_tom', 'skipped', 'revoked']]);
    });

    test('keeps the outcome of a removed member, without name and address', async () => {
      const firmId = await withOutcomes(outcome());
      await store().transaction(firmId, (tx) => tx.removeMember('mb_tom'));
      const [left] = await store().reads(firmId).outcomes('bs_1', { result: null, after: 0, limit: 10 });
      expect(left?.outcome).toEqual({
        memberId: 'mb_tom',
        clientId: 'cl_tom',
        name: { given: '', family: '' },
        email: null,
        result: 'skipped',
        reason: 'removed',
        at: null,
      });
    });
  });

  describe('many clients', () => {
    const people = async (): Promise<string> => {
      const firmId = await openFirm(store());
      await store().transaction(firmId, async (tx) => {
        await insertPerson(tx, {
          id: 'tom',
          name: 'Tom',
          email: 'tom@northmail.example',
          account: { status: 'active' },
        });
        await insertPerson(tx, { id: 'ben', name: 'Ben', email: null });
        await tx.insertMember(memberRecord({ id: 'mb_guest', clientId: 'cl_ben', role: 'guest' }));
        await tx.insertMember(memberRecord({ id: 'mb_wife', clientId: 'cl_ben', email: null }));
        await tx.insertClient(
          clientRecord({ id: 'cl_new', name: 'Ann', hidden: true, createdAt: '2026-11-01T00:00:00.000Z' }),
        );
      });
      return firmId;
    };

    test('lists clients by ids, by exclusion, hidden or not, and up to a creation time', async () => {
      const firmId = await people();
      const walk = async (changes: Parameters<typeof listQuery>[0]) =>
        (await store().reads(firmId).listClientsPage(listQuery(changes))).map(({ id }) => id);
      expect(await walk({ ids: ['cl_tom', 'cl_new', 'cl_nobody'], hidden: null })).toEqual([
        'cl_new',
        'cl_tom',
      ]);
      expect(await walk({ except: ['cl_tom'] })).toEqual(['cl_ben']);
      expect(await walk({ hidden: null, createdUntil: '2026-10-14T11:20:00.123Z' })).toEqual([
        'cl_ben',
        'cl_tom',
      ]);
      expect(await walk({ hidden: null, createdUntil: '2026-10-14T11:20:00.122Z' })).toEqual([]);
      expect(await walk({ hidden: null, limit: 1, after: { key: 'ann', id: 'cl_new' } })).toEqual(['cl_ben']);
      const held = await store().transaction(firmId, (tx) =>
        tx.listClientsPage(listQuery({ hidden: null, sort: { by: 'createdAt', descending: false } })),
      );
      expect(held.map(({ id, members }) => [id, members.length])).toEqual([
        ['cl_ben', 3],
        ['cl_tom', 1],
        ['cl_new', 0],
      ]);
    });

    test('finds clients by exact name, hidden or not, within their firm', async () => {
      const [firmId, other] = [await people(), await openFirm(store())];
      const named = async (firm: string) =>
        (await store().reads(firm).clientsNamed(['Ann', 'Tom', 'tom', 'Nobody'])).map(({ id }) => id).sort();
      expect([await named(firmId), await named(other)]).toEqual([['cl_new', 'cl_tom'], []]);
    });

    test('counts recipients the way recipientsOf selects them', async () => {
      const firmId = await people();
      const count = (recipients: 'owners' | 'owners-not-active') =>
        store()
          .reads(firmId)
          .countRecipients(listQuery({ hidden: null }), recipients);
      expect([await count('owners'), await count('owners-not-active')]).toEqual([
        { clients: 3, members: 3 },
        { clients: 3, members: 2 },
      ]);
      const both = client({
        members: [
          specMember({ account: account({ status: 'active' }) }),
          specMember({ id: 'mb_2', account: null }),
        ],
      });
      expect([
        recipientsOf(both, 'owners').members.length,
        recipientsOf(both, 'owners-not-active').members.length,
      ]).toEqual([2, 1]);
    });

    test('updates many clients at once, with their assigned staff', async () => {
      const firmId = await people();
      const sam = { id: 'st_sam', name: 'Sam' };
      await store().transaction(firmId, (tx) =>
        tx.updateClients([
          clientRecord({
            id: 'cl_tom',
            name: 'Tom',
            version: 2,
            plan: 'starter',
            assignedStaff: [sam, { id: 'st_nora', name: 'Nora L' }],
          }),
          clientRecord({ id: 'cl_ben', name: 'Benjamin', version: 5, hidden: true, assignedStaff: [] }),
        ]),
      );
      const reads = store().reads(firmId);
      expect(await reads.client('cl_tom')).toMatchObject({
        version: 2,
        plan: 'starter',
        assignedStaff: [sam, { id: 'st_nora', name: 'Nora L' }],
        preliminaryData: clientRecord().preliminaryData,
      });
      expect(await reads.client('cl_ben')).toMatchObject({ version: 5, hidden: true, assignedStaff: [] });
      expect((await reads.listClients(listQuery({ hidden: true, search: 'benjamin' }))).total).toBe(1);
      expect((await reads.client('cl_new'))?.version).toBe(1);
    });
  });
}
