import { describe, expect, test } from 'vitest';
import { openPortal } from './harness.ts';

const DAY = 86_400_000;
const links = {
  activation: (token: string) => `https://portal.example/activate/${token}`,
  signIn: () => 'https://portal.example/sign-in',
  stopReminders: (token: string) => `https://portal.example/reminders/stop/${token}`,
};

/** Invites Tom, and sends a reminder after seven days. */
async function remindTom(changes: Parameters<typeof openPortal>[0] = { links }) {
  const opened = await openPortal(changes, { reminderDays: [7, 14, 21] });
  const { id } = await opened.addTom();
  const send = () => opened.post(`/clients/${id}/invitations`, { recipients: 'owners' });
  await send();
  await opened.deliver();
  const round = async () => {
    await opened.portal.sendReminders();
    await opened.deliver();
  };
  opened.advance(7 * DAY);
  await round();
  const [invited, reminded] = opened.outbox;
  if (invited === undefined || reminded === undefined) throw new Error('There was no reminder');
  return {
    ...opened,
    id,
    send,
    round,
    invited,
    reminded,
    token: /stop\/(\S+)/.exec(reminded.text)?.[1] ?? '',
    invitation: async () => (await opened.member(id))?.invitation,
  };
}

describe('the link that ends reminders', () => {
  test('is in the text and headers of reminders only', async () => {
    const { invited, reminded, token } = await remindTom();
    expect(token).toMatch(/^ml_\w+\.[\w-]{43}$/);
    const url = `https://portal.example/reminders/stop/${token}`;
    expect(reminded.headers).toEqual({
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe': `<${url}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    expect(reminded.text).toContain(`Stop these reminders: ${url}`);
    expect(reminded.html).toContain(`href="${url}"`);
    expect(invited.headers).toEqual({ 'Auto-Submitted': 'auto-generated' });
    expect(invited.text).not.toContain('Stop these');
  });

  test('is omitted when the host has no page for it, and is not one-click without TLS', async () => {
    const without = await remindTom({});
    expect(without.reminded.headers).toEqual({ 'Auto-Submitted': 'auto-generated' });
    expect(without.reminded.text).not.toContain('Stop these');
    const local = await remindTom({
      links: { ...links, stopReminders: (token) => `http://localhost:4300/reminders/stop/${token}` },
    });
    expect(Object.keys(local.reminded.headers)).toEqual(['Auto-Submitted', 'List-Unsubscribe']);
  });

  test('stops reminders, and keeps the invitation open', async () => {
    const { portal, token, round, advance, outbox, invitation, listEvents, id } = await remindTom();
    expect(await portal.findReminders(token)).toEqual({
      firmId: 'fi_1',
      firmName: 'Harbour & Lane Advisory',
      firmLocale: 'en-AU',
      memberLocale: 'en-AU',
      active: true,
    });
    expect((await invitation())?.nextReminderAt).toBe('2026-12-06T09:00:00.000Z');
    const before = (await listEvents()).length;
    expect(await portal.stopReminders(token)).toEqual({
      firmId: 'fi_1',
      firmName: 'Harbour & Lane Advisory',
      firmLocale: 'en-AU',
      memberLocale: 'en-AU',
      active: false,
    });
    expect(await portal.stopReminders(token)).toMatchObject({ active: false });
    expect((await listEvents()).slice(before)).toEqual([`member.changed of ${id}`]);
    expect(await invitation()).toMatchObject({ status: 'open', nextReminderAt: null });
    advance(7 * DAY);
    await round();
    expect(outbox).toHaveLength(2);
  });

  test('does not stop reminders of a later send', async () => {
    const { portal, token, send, invitation } = await remindTom();
    await portal.stopReminders(token);
    await send();
    expect((await invitation())?.nextReminderAt).toBe('2026-12-06T09:00:00.000Z');
  });

  test('is invalid when it is forged or belongs to another mail', async () => {
    const { portal, token, invited } = await remindTom();
    const signature = token.slice(token.indexOf('.') + 1);
    const otherId = invited.messageId.slice(0, invited.messageId.indexOf('@'));
    for (const forged of ['', '.', 'preview', `${otherId}.${signature}`, `${token}x`, token.slice(0, -1)]) {
      expect([forged, await portal.findReminders(forged), await portal.stopReminders(forged)]).toEqual([
        forged,
        null,
        null,
      ]);
    }
    expect(await portal.findReminders(token)).toMatchObject({ active: true });
  });

  test('is invalid after the member was removed', async () => {
    const { portal, token, store, member, id } = await remindTom();
    const memberId = (await member(id))?.id ?? '';
    await store.transaction('fi_1', (tx) => tx.removeMember(memberId));
    expect(await portal.stopReminders(token)).toBeNull();
  });
});
