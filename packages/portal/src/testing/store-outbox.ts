import { describe, expect, test } from 'vitest';
import type { PortalStore } from '../store/portal-store.ts';
import type { MailRecord } from '../store/records.ts';
import { clientRecord, invitation, link, mail, memberRecord, openFirm } from './store-fixtures.ts';

const NOW = '2026-11-22T09:00:00.000Z';
const LEASE = '2026-11-22T09:01:00.000Z';

export function testOutbox(store: () => PortalStore): void {
  const withMails = async (...mails: ((firmId: string) => MailRecord)[]): Promise<string> => {
    const firmId = await openFirm(store());
    await store().transaction(firmId, async (tx) => {
      await tx.insertClient(clientRecord());
      await tx.insertMember(memberRecord());
      await tx.saveInvitation(invitation());
      for (const make of mails) await tx.insertMail(make(firmId));
    });
    return firmId;
  };
  const claim = async (
    firmId: string,
    changes: Partial<Parameters<PortalStore['claimMail']>[0]> = {},
  ): Promise<string[]> => {
    const claimed = await store().claimMail({
      worker: 'w1',
      limit: 1_000,
      now: NOW,
      leaseUntil: LEASE,
      ...changes,
    });
    return claimed.filter((one) => one.firmId === firmId).map((one) => one.id);
  };

  const lastMails = async (firmId: string): Promise<(string | null)[]> => {
    const reads = store().reads(firmId);
    return [
      await reads.lastMailAt('test', 'mb_tom'),
      await reads.lastMailAt('renewal-request', 'mb_tom'),
      await reads.lastMailAt('test', 'mb_other'),
    ];
  };

  describe('outbox', () => {
    test('claims due mails once, oldest first', async () => {
      const firmId = await withMails(
        (firm) => mail(firm, { id: `ml_later_${firm}`, runAt: '2026-11-22T09:00:00.001Z' }),
        (firm) =>
          mail(firm, {
            id: `ml_b_${firm}`,
            runAt: '2026-11-22T08:00:00.000Z',
            state: 'retrying',
            attempts: 2,
            reason: 'busy',
          }),
        (firm) => mail(firm, { id: `ml_a_${firm}`, runAt: '2026-11-22T07:00:00.000Z' }),
        (firm) => mail(firm, { id: `ml_sent_${firm}`, state: 'sent' }),
      );
      expect(await claim(firmId)).toEqual([`ml_a_${firmId}`, `ml_b_${firmId}`]);
      expect(await claim(firmId, { worker: 'w2' })).toEqual([]);
      expect(await store().reads(firmId).mail(`ml_b_${firmId}`)).toMatchObject({
        state: 'claimed',
        attempts: 2,
        reason: 'busy',
        to: 'Tom@northmail.example',
      });
    });

    test('never returns one mail to two of ten concurrent workers', async () => {
      const firmId = await withMails(
        ...Array.from({ length: 30 }, (_, n) => (firm: string) => mail(firm, { id: `ml_${n}_${firm}` })),
      );
      const claims = await Promise.all(
        Array.from({ length: 10 }, (_, n) => claim(firmId, { worker: `w${n}`, limit: 5 })),
      );
      const ids = claims.flat();
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toHaveLength(30);
    });

    test('requeues an expired claim, and returns a mail in sending state to the caller', async () => {
      const firmId = await withMails(
        (firm) => mail(firm, { id: `ml_claimed_${firm}` }),
        (firm) => mail(firm, { id: `ml_sending_${firm}` }),
      );
      await claim(firmId);
      const sending = mail(firmId, { id: `ml_sending_${firmId}`, state: 'sending', attempts: 1 });
      await store().transaction(firmId, (tx) => tx.saveMails([sending]));
      const reclaimed = async (now: string) =>
        (await store().reclaimMail(now)).filter((one) => one.firmId === firmId);
      expect(await reclaimed('2026-11-22T09:00:59.999Z')).toEqual([]);
      expect(await reclaimed('2026-11-22T09:01:00.001Z')).toEqual([sending]);
      expect(await claim(firmId, { now: '2026-11-22T09:02:00.000Z' })).toEqual([`ml_claimed_${firmId}`]);
    });

    test('returns mails with an unknown outcome when they are due, until they change state, and marks the invitation', async () => {
      const named = (name: string) => (firm: string) => mail(firm, { id: `ml_${name}_${firm}` });
      const firmId = await withMails(named('now'), named('later'));
      const reclaimed = async (now: string) =>
        (await store().reclaimMail(now)).flatMap(({ id }) => (id.endsWith(firmId) ? [id] : []));
      const save = (name: string, runAt: string, state: MailRecord['state'] = 'unknown-outcome') =>
        store().transaction(firmId, (tx) =>
          tx.saveMails([
            mail(firmId, { id: `ml_${name}_${firmId}`, state, runAt, attempts: 1, reason: 'Nobody knows' }),
          ]),
        );
      await save('now', NOW);
      await save('later', '9999-12-31T23:59:59.999Z');
      expect(await reclaimed('2026-11-22T08:59:59.999Z')).toEqual([]);
      expect(await reclaimed(NOW)).toEqual([`ml_now_${firmId}`]);
      expect(await claim(firmId)).toEqual([]);
      await save('now', NOW, 'queued');
      expect(await reclaimed(NOW)).toEqual([]);

      const delivery = { status: 'deferred', at: NOW, reason: 'Nobody knows', unknownOutcome: true } as const;
      const known = { status: 'sent', at: NOW, reason: null } as const;
      const kept = async () =>
        (await store().reads(firmId).client('cl_okafor'))?.members[0]?.invitation?.delivery;
      await store().transaction(firmId, (tx) => tx.saveInvitation(invitation({ delivery })));
      expect(await kept()).toEqual(delivery);
      await store().transaction(firmId, (tx) => tx.saveInvitations([invitation({ delivery: known })]));
      expect(await kept()).toStrictEqual(known);
      await store().transaction(firmId, (tx) => tx.saveInvitations([invitation({ delivery })]));
      expect(await kept()).toEqual(delivery);
    });

    test('returns the time of the latest test mail and renewal request, and stores the draft of a test mail', async () => {
      const draft = { form: { id: 'fm_new', name: 'Questionnaire' }, message: 'Welcome,\nTom' };
      const toStaff = { invitationId: null, sendCount: 0, to: 'nora@harbourlane.example' };
      const firmId = await withMails(
        (firm) =>
          mail(firm, {
            ...toStaff,
            id: `ml_t1_${firm}`,
            kind: 'test',
            draft,
            createdAt: '2026-11-22T08:00:00.000Z',
          }),
        (firm) =>
          mail(firm, {
            ...toStaff,
            id: `ml_t2_${firm}`,
            kind: 'test',
            draft,
            createdAt: '2026-11-22T07:00:00.000Z',
          }),
        (firm) =>
          mail(firm, {
            ...toStaff,
            id: `ml_r_${firm}`,
            kind: 'renewal-request',
            createdAt: '2026-11-22T06:00:00.000Z',
          }),
      );
      expect(await lastMails(firmId)).toEqual(['2026-11-22T08:00:00.000Z', '2026-11-22T06:00:00.000Z', null]);
      expect((await store().reads(firmId).mail(`ml_t1_${firmId}`))?.draft).toEqual(draft);
      expect(await lastMails(await withMails((firm) => mail(firm)))).toEqual([null, null, null]);
    });

    test('returns the links of given sends, with their key ids', async () => {
      const firmId = await withMails();
      await store().transaction(firmId, async (tx) => {
        await tx.insertLink(link(firmId));
        await tx.insertLink(link(firmId, { sendCount: 2, tokenHash: `${firmId}-hash-2`, kid: 'k2' }));
      });
      const reads = store().reads(firmId);
      const kids = async (...sends: { invitationId: string; sendCount: number }[]) =>
        (await reads.linksOf(sends)).map(({ kid }) => kid).sort();
      const [first, second, third, otherInvitation] = [
        { invitationId: 'iv_tom', sendCount: 1 },
        { invitationId: 'iv_tom', sendCount: 2 },
        { invitationId: 'iv_tom', sendCount: 3 },
        { invitationId: 'iv_ann', sendCount: 1 },
      ];
      expect([
        await kids(first, second),
        await kids(second),
        await kids(third, otherInvitation),
        await kids(),
      ]).toEqual([['k1', 'k2'], ['k2'], [], []]);
      expect(await reads.linksOf([first])).toEqual([link(firmId)]);
    });

    test('reads and saves many mails at once, skips removed ones, and releases the leases', async () => {
      const firmId = await withMails(
        (firm) => mail(firm, { id: `ml_1_${firm}` }),
        (firm) => mail(firm, { id: `ml_2_${firm}` }),
        (firm) => mail(firm, { id: `ml_3_${firm}` }),
      );
      await claim(firmId);
      const ids = [1, 2, 3].map((n) => `ml_${n}_${firmId}`);
      const states = async () =>
        (
          await store()
            .reads(firmId)
            .mails([...ids, 'ml_gone'])
        ).map(({ id, state, attempts, reason }) => [id.slice(0, 4), state, attempts, reason]);
      expect(await states()).toEqual([
        ['ml_1', 'claimed', 0, null],
        ['ml_2', 'claimed', 0, null],
        ['ml_3', 'claimed', 0, null],
      ]);
      await store().transaction(firmId, (tx) =>
        tx.saveMails([
          mail(firmId, { id: ids[0], state: 'sending', attempts: 1 }),
          mail(firmId, { id: ids[1], state: 'failed', attempts: 1, reason: 'No such mailbox' }),
          mail(firmId, { id: 'ml_gone', state: 'sent' }),
        ]),
      );
      expect(await states()).toEqual([
        ['ml_1', 'sending', 1, null],
        ['ml_2', 'failed', 1, 'No such mailbox'],
        ['ml_3', 'claimed', 0, null],
      ]);
      const reclaimed = (await store().reclaimMail('2026-11-22T09:01:00.001Z')).filter(
        (one) => one.firmId === firmId,
      );
      expect(reclaimed.map(({ id }) => id)).toEqual([ids[0]]);
    });

    test('cancels only mails that are not being sent yet', async () => {
      const states = ['queued', 'claimed', 'retrying', 'sending', 'sent'] as const;
      const firmId = await withMails(
        ...states.map((state) => (firm: string) => mail(firm, { id: `ml_${state}_${firm}`, state })),
      );
      await store().transaction(firmId, (tx) => tx.cancelMails('iv_tom', { reason: 'revoked', at: NOW }));
      const after = await Promise.all(
        states.map(async (state) => (await store().reads(firmId).mail(`ml_${state}_${firmId}`))?.state),
      );
      expect(after).toEqual(['cancelled', 'cancelled', 'cancelled', 'sending', 'sent']);
    });
  });
}
