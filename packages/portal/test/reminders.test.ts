import { describe, expect, test } from 'vitest';
import { openPortal } from './harness.ts';

const DAY = 86_400_000;

async function inviteTom() {
  const opened = await openPortal({}, { reminderDays: [7, 21] });
  const { id } = await opened.addTom();
  const send = () =>
    opened.post(`/clients/${id}/invitations`, { recipients: 'owners', message: 'Welcome, Tom' });
  await send();
  await opened.deliver();
  /** Runs the worker once. */
  const round = async (): Promise<number> => {
    const due = await opened.portal.sendReminders();
    await opened.deliver();
    return due;
  };
  const invitation = async () => (await opened.member(id))?.invitation;
  const timeline = async (): Promise<string[]> =>
    (await opened.store.reads('fi_1').timeline((await opened.member(id))?.id ?? '', 100)).map(
      ({ type }) => type,
    );
  const token = (n: number) => /activate\/(\S+)/.exec(opened.outbox[n]?.text ?? '')?.[1];
  return { ...opened, id, send, round, invitation, timeline, token };
}

describe('sendReminders', () => {
  test('sends a mail with the same link and expiry on the days of the policy', async () => {
    const { advance, round, outbox, invitation, timeline, token } = await inviteTom();
    expect((await invitation())?.nextReminderAt).toBe('2026-11-29T09:00:00.000Z');
    advance(7 * DAY - 1);
    expect(await round()).toBe(0);
    advance(1);
    expect(await round()).toBe(1);
    expect(await round()).toBe(0);
    expect(outbox.map(({ subject }) => subject)).toEqual([
      'Activate your Harbour & Lane Advisory account',
      'Reminder: activate your Harbour & Lane Advisory account',
    ]);
    expect(token(1)).toBe(token(0));
    expect(outbox[1]?.text).toContain('The link works until 22\u00a0Dec\u00a02026');
    expect(outbox[1]?.text).not.toContain('Welcome, Tom');
    expect(outbox[1]?.messageId).not.toBe(outbox[0]?.messageId);
    expect(await invitation()).toMatchObject({
      sendCount: 1,
      expiresAt: '2026-12-22T09:00:00.000Z',
      nextReminderAt: '2026-12-13T09:00:00.000Z',
    });
    advance(14 * DAY);
    expect(await round()).toBe(1);
    expect((await invitation())?.nextReminderAt).toBeNull();
    expect(await timeline()).toEqual(['reminded', 'reminded', 'delivery', 'invited', 'added']);
  });

  test('does not remind active members, and counts the days from the latest send', async () => {
    const { advance, round, send, post, invitation, token, deliver, outbox } = await inviteTom();
    advance(5 * DAY);
    await send();
    await deliver();
    expect((await invitation())?.nextReminderAt).toBe('2026-12-04T09:00:00.000Z');
    await post(`/activations/${token(1)}`, { displayName: 'Tom', password: 'a lantern on the quay' });
    expect(await invitation()).toMatchObject({ status: 'accepted', nextReminderAt: null });
    advance(30 * DAY);
    expect(await round()).toBe(0);
    expect(outbox).toHaveLength(2);
  });

  test('marks the member as undeliverable when a reminder is rejected, but not when it is deferred', async () => {
    const { advance, round, answers, invitation, deliver, outbox } = await inviteTom();
    advance(7 * DAY);
    answers.push({ state: 'deferred', reason: 'busy' });
    await round();
    expect((await invitation())?.delivery.status).toBe('sent');
    advance(DAY);
    answers.push({ state: 'refused', reason: 'No such mailbox' });
    await deliver();
    expect(await invitation()).toMatchObject({
      delivery: { status: 'bounced', reason: 'No such mailbox' },
      nextReminderAt: null,
    });
    advance(14 * DAY);
    expect(await round()).toBe(0);
    expect(outbox).toHaveLength(3);
  });

  test('cancels a queued reminder when the invitation is revoked', async () => {
    const { advance, portal, invitation, post, deliver, outbox } = await inviteTom();
    advance(7 * DAY);
    await portal.sendReminders();
    await post(`/invitations/${(await invitation())?.id}/revoke`, undefined);
    await deliver();
    expect(outbox).toHaveLength(1);
  });
});
