import { describe, expect, test } from 'vitest';
import { createSignedDeliverySource, signWebhook } from '../src/delivery/index.ts';
import { openPortal } from './harness.ts';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const OLDER = `whsec_${btoa('the secret before this one')}`;
// 22 Nov 2026, 09:00:00 UTC.
const NOW = 1_795_338_000;

async function invitedTom() {
  const opened = await openPortal({
    deliverySources: { relay: createSignedDeliverySource([SECRET, OLDER]) },
  });
  const { id } = await opened.addTom();
  await opened.post(`/clients/${id}/invitations`, { recipients: 'owners' });
  await opened.deliver();
  const messageId = opened.outbox[0]?.messageId ?? '';
  const report = async (
    reports: unknown,
    {
      secret = SECRET,
      at = NOW,
      path = 'relay',
      signature,
    }: { secret?: string; at?: number; path?: string; signature?: string } = {},
  ) => {
    const body = JSON.stringify({ reports });
    const headers = {
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(at),
      'webhook-signature':
        signature ?? (await signWebhook(secret, { id: 'msg_1', timestamp: String(at), body })),
    };
    return opened.portal.fetch(
      new Request(`https://portal.example/v1/webhooks/delivery/${path}`, { method: 'POST', headers, body }),
    );
  };
  const delivery = async () => (await opened.member(id))?.invitation?.delivery;
  return { ...opened, id, messageId, report, delivery };
}

const bounced = (messageId: string) => [
  { messageId, report: 'bounced', at: '2026-11-22T08:59:00.000Z', reason: 'No such mailbox' },
];

test('signs messages according to Standard Webhooks', async () => {
  // The example in the specification.
  const signed = await signWebhook(SECRET, {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: '1614265330',
    body: '{"test": 2432232314}',
  });
  expect(signed).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

test('rejects a secret that is too short', async () => {
  await expect(signWebhook('whsec_c2hvcnQ=', { id: 'a', timestamp: '1', body: '' })).rejects.toThrow(
    'at least 24 random bytes',
  );
});

describe('a delivery report', () => {
  test('is applied to the invitation, with its time and reason', async () => {
    const { report, delivery, messageId } = await invitedTom();
    expect((await report(bounced(`<${messageId}>`))).status).toBe(204);
    expect(await delivery()).toEqual({
      status: 'bounced',
      at: '2026-11-22T08:59:00.000Z',
      reason: 'No such mailbox',
    });
  });

  test('is dated to the current time when the provider’s clock is ahead', async () => {
    const { report, delivery, messageId } = await invitedTom();
    await report([{ messageId, report: 'delivered', at: '2026-11-22T11:05:00.000+02:00', reason: null }]);
    expect(await delivery()).toEqual({ status: 'delivered', at: '2026-11-22T09:00:00.000Z', reason: null });
  });

  test('is ignored for mails of other senders', async () => {
    const { report, delivery, messageId } = await invitedTom();
    expect((await report([...bounced('somebody@else.example'), ...bounced(messageId)])).status).toBe(204);
    expect((await delivery())?.status).toBe('bounced');
  });

  test('does not change the delivery of a later resend', async () => {
    const { report, delivery, messageId, post, id, advance, deliver } = await invitedTom();
    advance(61_000);
    await post(`/clients/${id}/invitations`, { recipients: 'owners' });
    await deliver();
    await report(bounced(messageId));
    expect((await delivery())?.status).toBe('sent');
  });

  test.each([
    ['a wrong signature', { signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=' }, 401],
    ['no base64', { signature: 'v1,%%%' }, 401],
    ['another kind of signature', { signature: 'v2,g0hM9SsE' }, 401],
    ['another secret', { secret: `whsec_${btoa('a secret that nobody here has')}` }, 401],
    ['older than five minutes', { at: NOW - 301 }, 401],
    ['from the future', { at: NOW + 301 }, 401],
    ['five minutes old', { at: NOW - 300 }, 204],
    ['by the secret before this one', { secret: OLDER }, 204],
    ['a provider that is not set up', { path: 'nobody' }, 404],
    ['a name that objects have', { path: 'constructor' }, 404],
  ])('%s', async (_name, how, status) => {
    const { report, delivery, messageId } = await invitedTom();
    const answer = await report(bounced(messageId), how);
    const code = answer.status === 204 ? null : (await answer.json()).code;
    expect([answer.status, code]).toEqual([
      status,
      { 204: null, 401: 'unauthenticated', 404: 'not-found' }[status],
    ]);
    expect((await delivery())?.status).toBe(status === 204 ? 'bounced' : 'sent');
  });

  test('is rejected when it is malformed, without changes', async () => {
    const { report, delivery, messageId } = await invitedTom();
    for (const reports of [
      undefined,
      'x',
      [{ messageId, report: 'eaten', at: '2026-11-22T09:00:00Z', reason: null }],
      [{ messageId, report: 'bounced', at: 'today', reason: null }],
    ]) {
      const answer = await report(reports);
      expect([answer.status, (await answer.json()).code]).toEqual([422, 'validation']);
    }
    expect((await delivery())?.status).toBe('sent');
  });
});
