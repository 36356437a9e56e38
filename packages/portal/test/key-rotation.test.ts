import { expect, test } from 'vitest';
import { createKeyedTokens, type TokenSource } from '../src/index.ts';
import { openPortal } from './harness.ts';

const DAY = 86_400_000;
const key = (kid: string, byte: number) => ({ kid, secret: new Uint8Array(32).fill(byte) });
const [first, second] = [key('k1', 1), key('k2', 2)];

/** Invites Tom with the first key, without delivering the mail. `restartWith` simulates a restart with other keys. */
async function inviteTom() {
  let now = createKeyedTokens(first);
  const tokens: TokenSource = {
    get kid() {
      return now.kid;
    },
    hasKey: (kid) => now.hasKey(kid),
    deriveLinkToken: (subject, kid) => now.deriveLinkToken(subject, kid),
    signSelection: (payload) => now.signSelection(payload),
    signCaller: (network) => now.signCaller(network),
    signUnsubscribe: (mailId) => now.signUnsubscribe(mailId),
    verifyUnsubscribe: (mailId, signature) => now.verifyUnsubscribe(mailId, signature),
  };
  const opened = await openPortal({ tokens }, { reminderDays: [7] });
  const { id } = await opened.addTom();
  const send = () => opened.post(`/clients/${id}/invitations`, { recipients: 'owners' });
  await send();
  return {
    ...opened,
    send,
    restartWith(...keys: Parameters<typeof createKeyedTokens>) {
      now = createKeyedTokens(...keys);
    },
    delivery: async () => (await opened.member(id))?.invitation?.delivery,
    link: (n: number): string => /activate\/(\S+)/.exec(opened.outbox[n]?.text ?? '')?.[1] ?? '',
    opens: async (token: string): Promise<number> =>
      (await opened.portal.fetch(new Request(`https://portal.example/v1/activations/${token}`))).status,
  };
}

test('derives older links in mails and reminders with the older key after a rotation', async () => {
  const { restartWith, deliver, link, opens, portal, advance } = await inviteTom();
  restartWith(second, first);
  await deliver();
  expect(await opens(link(0))).toBe(200);
  advance(7 * DAY);
  await portal.sendReminders();
  await deliver();
  expect(link(1)).toBe(link(0));
});

test('derives the link of a resend with the new key, and no longer needs the old one', async () => {
  const { restartWith, deliver, link, opens, advance, send, portal, outbox } = await inviteTom();
  await deliver();
  restartWith(second, first);
  advance(60_000);
  await send();
  await deliver();
  expect([await opens(link(0)), await opens(link(1))]).toEqual([410, 200]);
  restartWith(second);
  advance(7 * DAY);
  await portal.sendReminders();
  await deliver();
  expect([outbox.length, link(2)]).toEqual([3, link(1)]);
});

test('does not send a mail whose key was removed, and reports that it must be sent again', async () => {
  const { restartWith, deliver, outbox, delivery, send, advance, link, opens } = await inviteTom();
  restartWith(second);
  expect(await deliver()).toBe(1);
  expect(outbox).toEqual([]);
  expect(await delivery()).toMatchObject({
    status: 'bounced',
    reason: 'The key that its link was made with is not configured any more. Send the invitation again',
  });
  advance(60_000);
  await send();
  await deliver();
  expect([outbox.length, await opens(link(0))]).toEqual([1, 200]);
});

test('opens a mailed link after its key was removed', async () => {
  const { restartWith, deliver, link, opens } = await inviteTom();
  await deliver();
  restartWith(second);
  expect(await opens(link(0))).toBe(200);
});
