import { expect, test } from 'vitest';
import {
  enAU,
  formatDate,
  formatTime,
  mergeMessages,
  type MessageOverrides,
  type Messages,
} from './index.ts';

test('merges overrides of type MessageOverrides into a complete language', () => {
  const ours: MessageOverrides = { clientList: { title: 'Kundenliste' } };
  const merged: Messages = mergeMessages(enAU, ours);
  expect([merged.clientList.title, merged.common.close]).toEqual(['Kundenliste', 'Close']);
  // @ts-expect-error -- not a message key
  expect(mergeMessages(enAU, { clientList: { titel: 'Kundenliste' } }).clientList.title).toBe('Client list');
});

test('replaces one message and keeps the others', () => {
  const merged = mergeMessages(enAU, { actions: { sendInvite: 'Invite' } });
  expect(merged.actions.sendInvite).toBe('Invite');
  expect(merged.actions.addEmail).toBe('Add e-mail');
  expect(merged.status).toBe(enAU.status);
  expect(enAU.actions.sendInvite).toBe('Send invite');
});

test('replaces a message function', () => {
  const merged = mergeMessages(enAU, { status: { waiting: (sentOn) => `Asked on ${sentOn}` } });
  expect(merged.status.waiting('22 Nov 2026')).toBe('Asked on 22 Nov 2026');
});

test('ignores undefined', () => {
  expect(mergeMessages(enAU, { actions: { sendInvite: undefined } }).actions.sendInvite).toBe('Send invite');
  expect(mergeMessages(enAU, undefined)).toBe(enAU);
});

test.each([
  [[], 'Nobody will be mailed.'],
  [['Priya Raman'], '1 person will be mailed: Priya Raman.'],
  [['Amelia', 'Tom', 'Priya'], '3 people will be mailed: Amelia, Tom and Priya.'],
])('lists the recipients: %j', (names, expected) => {
  expect(
    names.length === 0
      ? enAU.recipients.none
      : `${enAU.recipients.count(names.length)} ${enAU.recipients.names(names)}`,
  ).toBe(expected);
});

test.each([
  ['2026-11-22T08:00:00.000Z', 'Australia/Sydney', 'en-AU', '22 Nov 2026'],
  ['2026-06-30T20:00:00.000Z', 'Australia/Sydney', 'en-AU', '1 Jul 2026'],
  ['2026-06-30T08:00:00.000Z', 'Europe/London', 'en-GB', '30 Jun 2026'],
  ['2026-09-03T08:00:00.000Z', 'Europe/London', 'en-GB', '3 Sep 2026'],
  ['2026-11-22T08:00:00.000Z', 'America/New_York', 'en-US', 'Nov 22, 2026'],
])('formats %s in %s with %s as %s', (iso, timeZone, locale, expected) => {
  expect(formatDate(iso, { timeZone, locale })).toBe(expected.replaceAll(' ', '\u00a0'));
});

test('formats the time of day in the firm’s time zone', () => {
  expect(formatTime('2026-11-21T22:41:00.000Z', { timeZone: 'Australia/Sydney', locale: 'en-AU' })).toBe(
    '09:41',
  );
});
