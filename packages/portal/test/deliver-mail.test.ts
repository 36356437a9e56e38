import { describe, expect, test } from 'vitest';
import { openPortal } from './harness.ts';

const MINUTE = 60_000;

describe('deliverMail', () => {
  test('sends a mail that the relay accepts once', async () => {
    const { addTom, post, deliver, outbox, member } = await openPortal();
    const { id } = await addTom();
    await post(`/clients/${id}/invitations`, { recipients: 'owners' });
    expect((await member(id))?.invitation?.delivery.status).toBe('queued');
    expect(await deliver()).toBe(1);
    expect(await deliver()).toBe(0);
    expect(outbox).toHaveLength(1);
    expect((await member(id))?.invitation?.delivery).toEqual({
      status: 'sent',
      at: '2026-11-22T09:00:00.000Z',
      reason: null,
    });
  });

  test('retries a deferred mail with the same Message-ID and the same link', async () => {
    const { addTom, post, deliver, outbox, answers, member, advance } = await openPortal();
    const { id } = await addTom();
    answers.push({ state: 'deferred', reason: 'The server of northmail.example is busy' });
    await post(`/clients/${id}/invitations`, { recipients: 'owners' });
    await deliver();
    expect((await member(id))?.invitation?.delivery).toMatchObject({
      status: 'deferred',
      reason: 'The server of northmail.example is busy',
    });
    advance(MINUTE - 1);
    expect(await deliver()).toBe(0);
    advance(1);
    expect(await deliver()).toBe(1);
    expect((await member(id))?.invitation?.delivery).toMatchObject({ status: 'sent', reason: null });
    expect(outbox[1]).toEqual(outbox[0]);
  });

  test('stops retrying after ten attempts, a little more than a day', async () => {
    const { addTom, post, deliver, answers, member, advance, outbox } = await openPortal();
    const { id } = await addTom();
    await post(`/clients/${id}/invitations`, { recipients: 'owners' });
    for (let n = 0; n < 20; n += 1) {
      answers.push({ state: 'deferred', reason: 'busy' });
      await deliver();
      advance(4 * 60 * MINUTE);
    }
    expect(outbox).toHaveLength(10);
    expect((await member(id))?.invitation?.delivery).toMatchObject({
      status: 'bounced',
      reason: 'Tried for more than a day. busy',
    });
  });

  test('marks the member as undeliverable when the relay rejects the mail', async () => {
    const { addTom, post, deliver, answers, member } = await openPortal();
    const { id } = await addTom();
    answers.push({ state: 'refused', reason: 'No such mailbox' });
    await post(`/clients/${id}/invitations`, { recipients: 'owners' });
    await deliver();
    expect((await member(id))?.invitation?.delivery).toMatchObject({
      status: 'bounced',
      reason: 'No such mailbox',
    });
    expect(await deliver()).toBe(0);
  });

  test('does not retry a deferred mail after its link was used', async () => {
    const { addTom, post, deliver, answers, outbox, advance } = await openPortal();
    const { id } = await addTom();
    answers.push({ state: 'deferred', reason: 'busy' });
    await post(`/clients/${id}/invitations`, { recipients: 'owners' });
    await deliver();
    const token = /activate\/(\S+)/.exec(outbox[0]?.text ?? '')?.[1];
    expect(
      (await post(`/activations/${token}`, { displayName: 'Tom', password: 'a lantern on the quay' })).status,
    ).toBe(200);
    advance(60 * MINUTE);
    expect(await deliver()).toBe(0);
    expect(outbox).toHaveLength(1);
  });

  test('sends the same mail again after a worker crashed while sending it', async () => {
    const opened = await openPortal();
    const { addTom, post, store, advance, outbox } = opened;
    const { id } = await addTom();
    await post(`/clients/${id}/invitations`, { recipients: 'owners' });
    const [claimed] = await store.claimMail({
      worker: 'dead',
      limit: 1,
      now: '2026-11-22T09:00:00.000Z',
      leaseUntil: '2026-11-22T09:01:00.000Z',
    });
    if (claimed === undefined) throw new Error('nothing was claimed');
    await store.transaction('fi_1', (tx) => tx.saveMails([{ ...claimed, state: 'sending', attempts: 1 }]));
    expect(await opened.deliver()).toBe(0);
    advance(MINUTE + 1);
    expect(await opened.deliver()).toBe(1);
    expect(outbox[0]?.messageId).toBe(`${claimed.id}@harbourlane.example`);
  });
});

describe('a mail with an expired link', () => {
  const MONTH = 31 * 24 * 60 * MINUTE;

  test('is cancelled by a resend while it is queued', async () => {
    const { addTom, post, deliver, outbox, advance } = await openPortal();
    const { id } = await addTom();
    await post(`/clients/${id}/invitations`, { recipients: 'owners' });
    advance(MONTH);
    await post(`/clients/${id}/invitations`, { recipients: 'owners' });
    expect(await deliver()).toBe(1);
    expect(outbox).toHaveLength(1);
    expect(outbox[0]?.text).toContain('22\u00a0Jan\u00a02027');
  });

  test('is not sent again after a crash when it was resent', async () => {
    const { addTom, post, deliver, outbox, advance, store } = await openPortal();
    const { id } = await addTom();
    await post(`/clients/${id}/invitations`, { recipients: 'owners' });
    const [claimed] = await store.claimMail({
      worker: 'dead',
      limit: 1,
      now: '2026-11-22T09:00:00.000Z',
      leaseUntil: '2026-11-22T09:01:00.000Z',
    });
    if (claimed === undefined) throw new Error('nothing was claimed');
    await store.transaction('fi_1', (tx) => tx.saveMails([{ ...claimed, state: 'sending', attempts: 1 }]));
    advance(MONTH);
    await post(`/clients/${id}/invitations`, { recipients: 'owners' });
    await deliver();
    await deliver();
    expect(outbox.map((mail) => mail.text.includes('22\u00a0Jan\u00a02027'))).toEqual([true]);
  });
});

describe('the mail', () => {
  test('contains the inviter, the client, the expiry and the next step, and replies go to the inviter', async () => {
    const { addTom, post, deliver, outbox } = await openPortal();
    const { id } = await addTom();
    await post(`/clients/${id}/invitations`, {
      recipients: 'owners',
      formId: 'fm_1',
      message: 'Tom, welcome.\nNora',
    });
    await deliver();
    const [mail] = outbox;
    expect(mail).toMatchObject({
      from: { name: 'Harbour & Lane Advisory', address: 'portal@harbourlane.example' },
      to: { name: 'Tom Okafor', address: 'tom@northmail.example' },
      replyTo: { name: 'Nora Lindqvist', address: 'nora@harbourlane.example' },
      subject: 'Activate your Harbour & Lane Advisory account',
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    for (const text of [
      'Hello Tom,',
      'Nora Lindqvist has invited you to the client portal of Harbour & Lane Advisory, where Tom Okafor is looked after.',
      '> Tom, welcome.\n> Nora',
      'The link works until 22\u00a0Dec\u00a02026 and can be used once. Next: New client questionnaire.',
      'https://portal.example/activate/',
      '14 Quay Street',
    ])
      expect(mail?.text).toContain(text);
    expect(mail?.html).toContain('Harbour &amp; Lane Advisory');
    expect(mail?.html).toContain('Tom, welcome.<br>Nora');
  });

  test('escapes markup, and prevents header injection', async () => {
    const { addTom, post, deliver, outbox } = await openPortal();
    const { id } = await addTom({ given: '<img src=x onerror=alert(1)>', family: '"Bobby" &amp;' });
    await post(`/clients/${id}/invitations`, { recipients: 'owners', message: '<script>alert(1)</script>' });
    await deliver();
    expect(outbox[0]?.html).not.toMatch(/<img|<script/i);
    expect(outbox[0]?.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(outbox[0]?.to.name).toBe('<img src=x onerror=alert(1)> "Bobby" &amp;');
    expect(JSON.stringify([outbox[0]?.subject, outbox[0]?.to, outbox[0]?.from])).not.toMatch(/\\[rn]/);
  });
});
