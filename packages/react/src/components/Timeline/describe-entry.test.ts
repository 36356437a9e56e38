import type { TimelineEntry, TimelineEntryType } from '@foyer/sdk';
import { expect, test } from 'vitest';
import { memberOf } from '../../../test/members.ts';
import { enAU } from '../../messages/index.ts';
import { describeUpcoming, describeEntry, type TimelineItem } from './describe-entry.ts';
import { getUpcomingEvents } from './upcoming-events.ts';

const context = { messages: enAU, timeZone: 'Australia/Sydney', locale: 'en-AU' };
const nora: TimelineEntry['by'] = { kind: 'staff', id: 'st_nora', name: 'Nora Lindqvist' };
const send = { email: 'tom@northmail.example', expiresAt: '2026-12-22T09:40:00.000Z', automatic: false };
const form = { id: 'fm_1', name: 'New client questionnaire' };
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null;

const rows: [
  by: TimelineEntry['by'],
  type: TimelineEntryType,
  title: string,
  note: string | null,
  tone: TimelineItem['tone'],
][] = [
  [nora, { type: 'added', role: 'owner' }, 'Member added', 'By Nora Lindqvist, as owner', 'neutral'],
  [
    { kind: 'portal' },
    { type: 'notified', email: send.email },
    'Told of access by e-mail',
    'Automatically, to tom@northmail.example',
    'neutral',
  ],
  [
    nora,
    { type: 'invited', ...send },
    'Invitation sent',
    'By Nora Lindqvist, to tom@northmail.example',
    'neutral',
  ],
  [
    nora,
    { type: 'resent', ...send },
    'Invitation sent again',
    'By Nora Lindqvist, to tom@northmail.example',
    'neutral',
  ],
  [
    { kind: 'portal' },
    { type: 'reminded', email: send.email },
    'Reminder sent',
    'Automatically, to tom@northmail.example',
    'neutral',
  ],
  [
    { kind: 'portal' },
    { type: 'delivery', status: 'sent', reason: null },
    'E-mail left the portal',
    null,
    'neutral',
  ],
  [
    { kind: 'portal' },
    { type: 'delivery', status: 'delivered', reason: null },
    'E-mail delivered',
    null,
    'neutral',
  ],
  [
    { kind: 'portal' },
    { type: 'delivery', status: 'deferred', reason: 'The server is busy' },
    'E-mail delayed',
    'The server is busy',
    'neutral',
  ],
  [
    { kind: 'portal' },
    { type: 'delivery', status: 'bounced', reason: 'No such mailbox' },
    'E-mail undeliverable',
    'No such mailbox',
    'critical',
  ],
  [
    nora,
    { type: 'suppression-lifted', email: send.email },
    'E-mail allowed again',
    'By Nora Lindqvist, to tom@northmail.example',
    'neutral',
  ],
  [
    { kind: 'portal' },
    { type: 'delivery', status: 'blocked', reason: null },
    'E-mail refused',
    null,
    'critical',
  ],
  [nora, { type: 'revoked', reason: 'by-staff' }, 'Invitation revoked', 'By Nora Lindqvist', 'neutral'],
  [
    nora,
    { type: 'revoked', reason: 'address-changed' },
    'Invitation revoked',
    'By Nora Lindqvist, since the address changed',
    'neutral',
  ],
  [
    nora,
    { type: 'address-changed', from: null, to: send.email },
    'Address changed',
    'By Nora Lindqvist, from none to tom@northmail.example',
    'neutral',
  ],
  [
    nora,
    { type: 'role-changed', from: 'guest', to: 'owner' },
    'Role changed',
    'By Nora Lindqvist, from guest to owner',
    'neutral',
  ],
  [
    { kind: 'member' },
    { type: 'link-requested' },
    'New link asked for',
    'From the page of a link that no longer works',
    'neutral',
  ],
  [{ kind: 'member' }, { type: 'activated' }, 'Account activated', null, 'positive'],
  [{ kind: 'member' }, { type: 'signed-in' }, 'Signed in', null, 'neutral'],
  [nora, { type: 'disabled' }, 'Account disabled', 'By Nora Lindqvist', 'neutral'],
  [nora, { type: 'enabled' }, 'Account enabled', 'By Nora Lindqvist', 'neutral'],
  [
    nora,
    { type: 'form-requested', form },
    'Digital form sent along',
    'By Nora Lindqvist, New client questionnaire',
    'neutral',
  ],
  [
    { kind: 'member' },
    { type: 'form-completed', form },
    'Digital form completed',
    'New client questionnaire',
    'positive',
  ],
];

test.each(rows)('%j %j reads "%s"', (by, type, title, note, tone) => {
  const item = describeEntry({ at: '2026-11-22T09:41:00.000Z', by, ...type }, context);
  expect({ ...item, date: plain(item.date) }).toEqual({
    at: '2026-11-22T09:41:00.000Z',
    date: '22 Nov 2026, 20:41',
    title,
    note,
    tone,
  });
});

test('describes entries of a newer portal as unknown', () => {
  const newer: TimelineEntry = JSON.parse(
    '{"at":"2026-11-22T09:41:00.000Z","by":{"kind":"portal"},"type":"beamed-up"}',
  );
  expect(describeEntry(newer, context).title).toBe('Something that this page does not know yet');
});

test('lists the next reminder and the expiry while the invitation can be accepted', () => {
  const now = Date.parse('2026-11-24T09:41:00.000Z');
  const upcoming = (member: Parameters<typeof memberOf>[0]) =>
    getUpcomingEvents(memberOf(member), now)
      .map((event) => describeUpcoming(event, context))
      .map(({ title, date }) => `${title} ${plain(date)}`);
  expect(upcoming({ invitation: { nextReminderAt: '2026-11-29T09:40:00.000Z' } })).toEqual([
    'The link expires 22 Dec 2026',
    'Next reminder 29 Nov 2026',
  ]);
  expect(upcoming({ invitation: { sentAt: '2026-10-13T09:00:00.000Z' } })).toEqual([]);
  expect(upcoming({ invitation: { status: 'accepted' } })).toEqual([]);
  expect(
    upcoming({
      invitation: { delivery: { status: 'bounced', at: '2026-11-22T09:41:00.000Z', reason: null } },
    }),
  ).toEqual([]);
  expect(upcoming({})).toEqual([]);
});
