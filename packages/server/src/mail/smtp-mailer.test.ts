import type { OutgoingMail } from '@foyer/portal';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../../fixtures/temporary-folder.ts';
import { openInbox } from './inbox.ts';
import { createSmtpMailer, toMailResult } from './smtp-mailer.ts';

const NOW = Date.parse('2026-11-24T09:41:00.000Z');
const mail = (changes: Partial<OutgoingMail> = {}): OutgoingMail => ({
  messageId: 'ml_1@harbourlane.example',
  from: { name: 'Harbour & Lane', address: 'portal@harbourlane.example' },
  to: { name: 'Zoë "Z" Quinn', address: 'zoe@northmail.example' },
  replyTo: { name: 'Nora', address: 'nora@harbourlane.example' },
  subject: 'Activate your account',
  text: 'Go to https://portal.example/activate/abc now',
  html: '<p>Go</p>',
  headers: { 'Auto-Submitted': 'auto-generated' },
  ...changes,
});

test('delivers a mail unchanged, dated by the clock, and the inbox still lists it after a restart', async () => {
  const { folder, remove } = temporaryFolder();
  const open = () => openInbox({ folder, now: () => NOW, onError: () => undefined });
  const inbox = await open();
  const mailer = createSmtpMailer({ url: inbox.url, clock: { now: () => NOW }, connections: 2 });
  expect(await mailer.send(mail())).toEqual({ state: 'sent' });
  expect(await mailer.send(mail({ messageId: 'ml_2@harbourlane.example', subject: 'Second' }))).toEqual({
    state: 'sent',
  });
  expect(await mailer.send(mail({ to: { name: '', address: 'bounce@northmail.example' } }))).toEqual({
    state: 'refused',
    reason: 'The mail server refused it: 550 5.1.1 No such mailbox here',
  });
  mailer.close();
  await inbox.close();

  const again = await open();
  const [second, first] = await again.list();
  expect(second?.subject).toBe('Second');
  expect(first).toMatchObject({
    from: 'portal@harbourlane.example',
    to: ['zoe@northmail.example'],
    subject: 'Activate your account',
    receivedAt: '2026-11-24T09:41:00.000Z',
    messageId: '<ml_1@harbourlane.example>',
    links: ['https://portal.example/activate/abc'],
  });
  const header = (key: string) => first?.headers.find((entry) => entry.key === key)?.value;
  expect([header('date'), header('auto-submitted'), header('reply-to')]).toEqual([
    'Tue, 24 Nov 2026 09:41:00 +0000',
    'auto-generated',
    'Nora <nora@harbourlane.example>',
  ]);
  expect(await again.read('../lock')).toBeNull();

  const late = createSmtpMailer({ url: again.url, clock: { now: () => NOW }, connections: 1 });
  await again.close();
  expect(await late.send(mail())).toEqual({
    state: 'deferred',
    reason: 'The mail server could not be reached',
  });
  late.close();
  remove();
});

test.each([
  [
    { code: 'EENVELOPE', responseCode: 550, response: '550 5.1.1 No such mailbox' },
    'refused',
    'The mail server refused it: 550 5.1.1 No such mailbox',
  ],
  [
    { code: 'EMESSAGE', responseCode: 554, response: '554 5.7.1\nSpam' },
    'refused',
    'The mail server refused it: 554 5.7.1 Spam',
  ],
  [
    { code: 'EENVELOPE', responseCode: 451, response: '451 4.7.1 Greylisted' },
    'deferred',
    'The mail server answered: 451 4.7.1 Greylisted',
  ],
  [{ code: 'EENVELOPE' }, 'refused', 'The mail server does not take this address'],
  // A wrong relay password says nothing about the member's address.
  [
    { code: 'EAUTH', responseCode: 535, response: '535 5.7.8 Authentication failed' },
    'deferred',
    'The mail server answered: 535 5.7.8 Authentication failed',
  ],
  [{ code: 'ETIMEDOUT' }, 'deferred', 'The mail server did not answer in time'],
  [{ code: 'ECONNECTION' }, 'deferred', 'The mail server could not be reached'],
])('%o is %s', (fields, state, reason) => {
  const addressStillValid = fields.code === 'EMESSAGE' ? true : undefined;
  expect(toMailResult(Object.assign(new Error('smtp'), fields))).toEqual({
    state,
    reason,
    addressStillValid,
  });
});
