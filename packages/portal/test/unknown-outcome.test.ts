import { describe, expect, test } from 'vitest';
import type { PortalOptions } from '../src/index.ts';
import { openPortal } from './harness.ts';

const MINUTE = 60_000;
const HELD =
  'Nobody knows whether this mail left: the server stopped while the mail server was answering. Ask whether it arrived, or send again.';

/** Invites Tom, and simulates a worker that crashed while sending the mail; its lease has expired. */
async function openUnknownOutcome(changes: Partial<PortalOptions>) {
  const opened = await openPortal(changes);
  const { id } = await opened.addTom();
  const send = () => opened.post(`/clients/${id}/invitations`, { recipients: 'owners' });
  await send();
  const [claimed] = await opened.store.claimMail({
    worker: 'dead',
    limit: 1,
    now: '2026-11-22T09:00:00.000Z',
    leaseUntil: '2026-11-22T09:01:00.000Z',
  });
  if (claimed === undefined) throw new Error('nothing was claimed');
  await opened.store.transaction('fi_1', (tx) =>
    tx.saveMails([{ ...claimed, state: 'sending', attempts: 1 }]),
  );
  opened.advance(MINUTE + 1);
  return {
    ...opened,
    send,
    mailId: claimed.id,
    delivery: async () => (await opened.member(id))?.invitation?.delivery,
    state: async () => (await opened.store.mailById(claimed.id))?.state,
    timeline: async () =>
      (await opened.store.reads('fi_1').timeline((await opened.member(id))?.id ?? '', 10)).map(
        ({ type }) => type,
      ),
  };
}

describe('a mail with an unknown outcome', () => {
  test('is sent again unchanged by default', async () => {
    const { deliver, outbox, delivery, mailId } = await openUnknownOutcome({});
    expect(await deliver()).toBe(1);
    expect(outbox.map(({ messageId }) => messageId)).toEqual([`${mailId}@harbourlane.example`]);
    expect(await delivery()).toEqual({ status: 'sent', at: '2026-11-22T09:01:00.001Z', reason: null });
  });

  test('is held and shown as deferred until staff resend it after the cooldown', async () => {
    const { deliver, outbox, delivery, state, send, timeline, advance } = await openUnknownOutcome({
      unknownOutcome: 'hold',
    });
    expect(await deliver()).toBe(0);
    expect(await state()).toBe('unknown-outcome');
    expect(await delivery()).toEqual({
      status: 'deferred',
      at: '2026-11-22T09:01:00.001Z',
      reason: HELD,
      unknownOutcome: true,
    });
    expect(await timeline()).toEqual(['delivery', 'invited', 'added']);
    advance(1_000 * MINUTE);
    expect(await deliver()).toBe(0);

    const answer: { sent: unknown[]; skipped: unknown[] } = await (await send()).json();
    expect([answer.sent.length, answer.skipped]).toEqual([1, []]);
    expect(await deliver()).toBe(1);
    expect(outbox).toHaveLength(1);
    expect(await delivery()).toMatchObject({ status: 'sent', reason: null });
  });

  test('is released by a report of its provider', async () => {
    const { deliver, delivery, state, portal, mailId } = await openUnknownOutcome({ unknownOutcome: 'hold' });
    await deliver();
    expect(
      await portal.reportDelivery([
        {
          messageId: `<${mailId}@harbourlane.example>`,
          report: 'delivered',
          at: '2026-11-22T09:00:30.000Z',
          reason: null,
        },
      ]),
    ).toBe(1);
    expect(await delivery()).toEqual({ status: 'delivered', at: '2026-11-22T09:00:30.000Z', reason: null });
    expect(await state()).toBe('sent');
  });

  test('counts as failed in its bulk send while it is held, and is sent by a retry', async () => {
    const { deliver, outbox, post, request, portal, addTom, store, advance } = await openPortal({
      unknownOutcome: 'hold',
    });
    await addTom();
    const bulk: { id: string } = await (
      await post('/bulk-sends', { selection: { filter: {} }, unchecked: true })
    ).json();
    const work = async () => {
      while ((await portal.processBulkSends()) > 0);
    };
    await work();
    const [claimed] = await store.claimMail({
      worker: 'dead',
      limit: 1,
      now: '2026-11-22T09:00:00.000Z',
      leaseUntil: '2026-11-22T09:01:00.000Z',
    });
    if (claimed === undefined) throw new Error('nothing was claimed');
    await store.transaction('fi_1', (tx) => tx.saveMails([{ ...claimed, state: 'sending', attempts: 1 }]));
    advance(MINUTE + 1);
    await deliver();
    await work();
    expect(await (await request('GET', `/bulk-sends/${bulk.id}`)).json()).toMatchObject({
      status: 'done',
      failed: 1,
      sent: 0,
    });
    await post(`/bulk-sends/${bulk.id}/retry`, undefined);
    await work();
    await deliver();
    expect(outbox).toHaveLength(1);
    expect(await (await request('GET', `/bulk-sends/${bulk.id}`)).json()).toMatchObject({
      failed: 0,
      sent: 1,
    });
  });

  test('is marked as sent when the lookup finds it', async () => {
    const lookups: string[] = [];
    const { deliver, outbox, delivery, mailId } = await openUnknownOutcome({
      lookupMail: async (messageId) => {
        lookups.push(messageId);
        return 'sent';
      },
    });
    expect(await deliver()).toBe(0);
    expect(await delivery()).toMatchObject({ status: 'sent', reason: null });
    expect(await deliver()).toBe(0);
    expect(outbox).toEqual([]);
    expect(lookups).toEqual([`${mailId}@harbourlane.example`]);
  });

  test('is sent at once when the lookup does not find it', async () => {
    const { deliver, outbox, delivery } = await openUnknownOutcome({ lookupMail: async () => 'unknown' });
    expect(await deliver()).toBe(1);
    expect(outbox).toHaveLength(1);
    expect((await delivery())?.status).toBe('sent');
  });

  test('is retried when the lookup fails, while other mails are delivered', async () => {
    const answers: ('sent' | Error)[] = [new Error('The log is down'), 'sent'];
    const { deliver, outbox, delivery, post, advance } = await openUnknownOutcome({
      lookupMail: async () => {
        const answer = answers.shift();
        if (answer !== 'sent') throw answer ?? new Error('too many lookups');
        return answer;
      },
    });
    const other: { id: string } = await (
      await post('/clients', {
        kind: 'individual',
        members: [{ role: 'owner', name: { given: 'Ada', family: 'Ng' }, email: 'ada@northmail.example' }],
      })
    ).json();
    await post(`/clients/${other.id}/invitations`, { recipients: 'owners' });
    await expect(deliver()).rejects.toThrow('The log is down');
    expect(outbox.map(({ to }) => to.address)).toEqual(['ada@northmail.example']);
    expect(await deliver()).toBe(0);
    advance(MINUTE);
    await deliver();
    expect((await delivery())?.status).toBe('sent');
    expect(outbox).toHaveLength(1);
  });

  test('is not sent again by a second worker with a stale read', async () => {
    const { deliver, outbox, store, state } = await openUnknownOutcome({});
    const seen = await store.reclaimMail('2026-11-22T09:01:00.001Z');
    await deliver();
    expect(await state()).toBe('sent');
    // Read by the second worker before the first one started.
    const stale = { ...store, reclaimMail: async () => seen };
    const second = await openPortal({ store: stale });
    await second.portal.deliverMail({ worker: 'w2', limit: 10, leaseSeconds: 60 });
    expect(await state()).toBe('sent');
    expect([outbox.length, second.outbox.length]).toEqual([1, 0]);
  });

  test('requires `lookupMail` for the policy `lookup`', async () => {
    await expect(openPortal({ unknownOutcome: 'lookup' })).rejects.toThrow('needs the option lookupMail');
  });
});
