import { expect, test } from 'vitest';
import {
  enAU,
  formatDate,
  formatTime,
  mergeMessages,
  type MessageOverrides,
  type Messages,
} from './index.ts';

test('overrides that are written elsewhere are laid over a whole language, and give one', () => {
  const ours: MessageOverrides = { clientList: { title: 'Kundenliste' } };
  const words: Messages = mergeMessages(enAU, ours);
  expect([words.clientList.title, words.common.close]).toEqual(['Kundenliste', 'Close']);
  // @ts-expect-error -- a word that no component says
  expect(mergeMessages(enAU, { clientList: { titel: 'Kundenliste' } }).clientList.title).toBe('Client list');
});

test('one word said otherwise leaves every other as it was', () => {
  const merged = mergeMessages(enAU, { actions: { sendInvite: 'Invite' } });
  expect(merged.actions.sendInvite).toBe('Invite');
  expect(merged.actions.addEmail).toBe('Add e-mail');
  expect(merged.status).toBe(enAU.status);
  expect(enAU.actions.sendInvite).toBe('Send invite');
});

test('a sentence is replaced whole, by a function of the same facts', () => {
  const merged = mergeMessages(enAU, { status: { waiting: (sentOn) => `Asked on ${sentOn}` } });
  expect(merged.status.waiting('22 Nov 2026')).toBe('Asked on 22 Nov 2026');
});

test('undefined says nothing', () => {
  expect(mergeMessages(enAU, { actions: { sendInvite: undefined } }).actions.sendInvite).toBe('Send invite');
  expect(mergeMessages(enAU, undefined)).toBe(enAU);
});

test.each([
  [[], 'Nobody will be mailed.'],
  [['Priya Raman'], '1 person will be mailed: Priya Raman.'],
  [['Amelia', 'Tom', 'Priya'], '3 people will be mailed: Amelia, Tom and Priya.'],
])('who will be mailed: %j', (names, words) => {
  expect(
    names.length === 0
      ? enAU.recipients.none
      : `${enAU.recipients.count(names.length)} ${enAU.recipients.names(names)}`,
  ).toBe(words);
});

test.each([
  ['2026-11-22T08:00:00.000Z', 'Australia/Sydney', 'en-AU', '22 Nov 2026'],
  ['2026-06-30T20:00:00.000Z', 'Australia/Sydney', 'en-AU', '1 Jul 2026'],
  ['2026-06-30T08:00:00.000Z', 'Europe/London', 'en-GB', '30 Jun 2026'],
  ['2026-09-03T08:00:00.000Z', 'Europe/London', 'en-GB', '3 Sep 2026'],
  ['2026-11-22T08:00:00.000Z', 'America/New_York', 'en-US', 'Nov 22, 2026'],
])('%s in %s reads %s as %s', (iso, timeZone, locale, words) => {
  expect(formatDate(iso, { timeZone, locale })).toBe(words.replaceAll(' ', '\u00a0'));
});

test('a time of day is that of the firm', () => {
  expect(formatTime('2026-11-21T22:41:00.000Z', { timeZone: 'Australia/Sydney', locale: 'en-AU' })).toBe(
    '09:41',
  );
});
