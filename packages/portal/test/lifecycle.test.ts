import { hashToken } from '@foyer/contract/rules';
import { describe, expect, test } from 'vitest';
import { openPortal } from './harness.ts';

const PASSWORD = 'a lantern on the quay';

describe('revoking an invitation', () => {
  test('cancels a queued mail', async () => {
    const { addTom, post, deliver, outbox, member, store } = await openPortal();
    const { id } = await addTom();
    await post(`/clients/${id}/invitations`, { recipients: 'owners' });
    const invitation = (await member(id))?.invitation;
    expect((await post(`/invitations/${invitation?.id}/revoke`, {})).status).toBe(200);
    expect(
      await store.claimMail({
        worker: 'w2',
        limit: 10,
        now: '2026-11-22T09:00:00.000Z',
        leaseUntil: '2026-11-22T09:01:00.000Z',
      }),
    ).toEqual([]);
    await deliver();
    expect(outbox).toEqual([]);
  });

  test('records the delivery of a mail that is being sent, and keeps the invitation revoked', async () => {
    const meanwhile: { run: () => Promise<unknown> } = { run: async () => undefined };
    const { addTom, post, deliver, member } = await openPortal({
      mailer: {
        async send() {
          await meanwhile.run();
          return { state: 'sent' };
        },
      },
    });
    const { id } = await addTom();
    await post(`/clients/${id}/invitations`, { recipients: 'owners' });
    const invitationId = (await member(id))?.invitation?.id;
    meanwhile.run = () => post(`/invitations/${invitationId}/revoke`, {});
    await deliver();
    expect((await member(id))?.invitation).toMatchObject({ status: 'revoked', delivery: { status: 'sent' } });
  });
});

describe('disabling an account', () => {
  test('ends the member’s sessions, and does not restore them when it is enabled', async () => {
    const { addTom, post, deliver, outbox, member, store } = await openPortal();
    const { id } = await addTom();
    await post(`/clients/${id}/invitations`, { recipients: 'owners' });
    await deliver();
    await post(`/activations/${/activate\/(\S+)/.exec(outbox[0]?.text ?? '')?.[1]}`, {
      displayName: 'Tom',
      password: PASSWORD,
    });
    const { token } = await (
      await post('/client-sessions', { firmId: 'fi_1', email: 'tom@northmail.example', password: PASSWORD })
    ).json();
    const tokenHash = await hashToken(token);
    const session = () => store.accountByClientSession(tokenHash, '2026-11-22T09:00:00.000Z');
    expect(await session()).toMatchObject({ firmId: 'fi_1' });
    const path = `/clients/${id}/members/${(await member(id))?.id}`;
    expect((await post(`${path}/disable`, {})).status).toBe(200);
    expect(await session()).toBeNull();
    expect((await post(`${path}/enable`, {})).status).toBe(200);
    expect(await session()).toBeNull();
  });
});

describe('a timeline', () => {
  test('is derived from the records of a member that has no stored entries', async () => {
    const { addTom, store, portal, member } = await openPortal();
    const { id } = await addTom();
    const tom = await member(id);
    await store.transaction('fi_1', async (tx) => {
      const credentials = await tx.credentials('tom@northmail.example');
      if (!tom || !credentials) throw new Error('Tom is missing');
      await tx.saveInvitation({
        id: 'iv_old',
        memberId: tom.id,
        status: 'accepted',
        sentAt: '2026-10-01T09:00:00.000Z',
        expiresAt: '2026-10-31T09:00:00.000Z',
        sendCount: 2,
        sentBy: { id: 'st_nora', name: 'Nora Lindqvist' },
        form: null,
        message: null,
        automatic: false,
        revokedAt: null,
        revokedReason: null,
        delivery: { status: 'delivered', at: '2026-10-01T09:00:05.000Z', reason: null },
        nextReminderAt: null,
      });
      await tx.saveAccount({
        ...credentials,
        account: {
          ...credentials.account,
          status: 'active',
          activatedAt: '2026-10-02T09:00:00.000Z',
          lastLoginAt: '2026-11-01T09:00:00.000Z',
        },
      });
    });
    const response = await portal.fetch(
      new Request(`https://portal.example/v1/clients/${id}/members/${tom?.id}/timeline`, {
        headers: { authorization: 'Bearer token' },
      }),
    );
    const { items } = await response.json();
    expect(
      items.map(
        ({ type, at, by }: { type: string; at: string; by: { kind: string } }) =>
          `${at.slice(0, 10)} ${type} by ${by.kind}`,
      ),
    ).toEqual([
      '2026-11-22 added by staff',
      '2026-11-01 signed-in by member',
      '2026-10-02 activated by member',
      '2026-10-01 delivery by portal',
      '2026-10-01 resent by staff',
    ]);
  });
});

describe('a mail that is deferred repeatedly', () => {
  test('has timeline entries for its first and last deferral only', async () => {
    const { addTom, post, deliver, answers, advance, portal, member } = await openPortal();
    const { id } = await addTom();
    await post(`/clients/${id}/invitations`, { recipients: 'owners' });
    for (const minutes of [1, 5, 15, 60]) {
      answers.push({ state: 'deferred', reason: 'busy' });
      await deliver();
      advance(minutes * 60_000);
    }
    const response = await portal.fetch(
      new Request(`https://portal.example/v1/clients/${id}/members/${(await member(id))?.id}/timeline`, {
        headers: { authorization: 'Bearer token' },
      }),
    );
    const { items } = await response.json();
    expect(
      items
        .filter(({ type }: { type: string }) => type === 'delivery')
        .map(({ at, status }: { at: string; status: string }) => [at, status]),
    ).toEqual([
      ['2026-11-22T09:21:00.000Z', 'deferred'],
      ['2026-11-22T09:00:00.000Z', 'deferred'],
    ]);
  });
});
