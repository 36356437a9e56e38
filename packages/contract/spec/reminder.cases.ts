import type { Member } from '../src/index.ts';
import type { ReminderDecision } from '../src/rules/index.ts';
import { account, delivery, invitation, member, NOW } from './people.ts';

/** Reminder days, and when the next reminder is sent. */
export interface NextReminderCase {
  name: string;
  reminderDays: number[];
  after: string;
  expected: string | null;
}

/** Sent on 20 Nov at 09:00; the link expires on 20 Dec at 09:00. */
export const nextReminderCases: readonly NextReminderCase[] = [
  { name: 'no reminders', reminderDays: [], after: '2026-11-20T09:00:00.000Z', expected: null },
  {
    name: 'the first of two',
    reminderDays: [7, 21],
    after: '2026-11-20T09:00:00.000Z',
    expected: '2026-11-27T09:00:00.000Z',
  },
  {
    name: 'the first of two, in another order',
    reminderDays: [21, 7],
    after: '2026-11-20T09:00:00.000Z',
    expected: '2026-11-27T09:00:00.000Z',
  },
  {
    name: 'a millisecond before the first',
    reminderDays: [7, 21],
    after: '2026-11-27T08:59:59.999Z',
    expected: '2026-11-27T09:00:00.000Z',
  },
  {
    name: 'after the first',
    reminderDays: [7, 21],
    after: '2026-11-27T09:00:00.000Z',
    expected: '2026-12-11T09:00:00.000Z',
  },
  {
    name: 'two weeks late: the one in between is skipped',
    reminderDays: [7, 10, 21],
    after: '2026-12-04T09:00:00.000Z',
    expected: '2026-12-11T09:00:00.000Z',
  },
  { name: 'after the last', reminderDays: [7, 21], after: '2026-12-11T09:00:00.000Z', expected: null },
  {
    name: 'a day before the link expires',
    reminderDays: [29],
    after: '2026-11-20T09:00:00.000Z',
    expected: '2026-12-19T09:00:00.000Z',
  },
  {
    name: 'not after the link has expired',
    reminderDays: [30, 31],
    after: '2026-11-20T09:00:00.000Z',
    expected: null,
  },
];

/** A member whose reminder is due, and the decision. */
export interface DecideReminderCase {
  name: string;
  member: Member;
  at: string;
  expected: ReminderDecision;
}

const invited = (changes: Parameters<typeof invitation>[0] = {}): Member =>
  member({ invitation: invitation(changes) });

/** Which due reminders are sent. */
export const decideReminderCases: readonly DecideReminderCase[] = [
  { name: 'waiting', member: invited(), at: NOW, expected: 'send' },
  { name: 'delivered', member: invited({ delivery: delivery('delivered') }), at: NOW, expected: 'send' },
  {
    name: 'a millisecond before the link expires',
    member: invited(),
    at: '2026-12-20T08:59:59.999Z',
    expected: 'send',
  },
  { name: 'the link has expired', member: invited(), at: '2026-12-20T09:00:00.000Z', expected: 'stop' },
  {
    name: 'the invitation is still in the queue',
    member: invited({ delivery: delivery('queued') }),
    at: NOW,
    expected: 'skip',
  },
  {
    name: 'the mail is deferred',
    member: invited({ delivery: delivery('deferred') }),
    at: NOW,
    expected: 'skip',
  },
  { name: 'bounced', member: invited({ delivery: delivery('bounced') }), at: NOW, expected: 'stop' },
  { name: 'blocked', member: invited({ delivery: delivery('blocked') }), at: NOW, expected: 'stop' },
  {
    name: 'revoked',
    member: invited({ status: 'revoked', revokedReason: 'by-staff' }),
    at: NOW,
    expected: 'stop',
  },
  {
    name: 'active',
    member: member({
      account: account({ status: 'active' }),
      invitation: invitation({ status: 'accepted' }),
    }),
    at: NOW,
    expected: 'stop',
  },
  {
    name: 'disabled',
    member: member({ account: account({ status: 'disabled' }), invitation: invitation() }),
    at: NOW,
    expected: 'stop',
  },
  { name: 'never invited', member: member(), at: NOW, expected: 'stop' },
  {
    name: 'no address',
    member: member({ email: null, account: null, invitation: invitation() }),
    at: NOW,
    expected: 'stop',
  },
];
