import type { BulkRecipients, Member, SkipReason } from '../src/index.ts';
import type { OutcomeCounts } from '../src/rules/index.ts';
import { account, delivery, invitation, adminViewer, readOnlyViewer, member, NOW } from './people.ts';

/** A client's members, and the plan of a bulk send. Preflight on 22 Nov 2026 at 08:50 UTC, decision at 09:00. */
export interface PlanBulkCase {
  name: string;
  members: Member[];
  recipients: BulkRecipients;
  viewer: typeof adminViewer;
  expected: { send: string[]; skipped: [memberId: string, reason: SkipReason][] };
}

/** The time of the preflight. */
export const PREFLIGHT_AT = '2026-11-22T08:50:00.000Z';

const base = { recipients: 'owners' as const, viewer: adminViewer };
const active = (activatedAt: string): Member =>
  member({ account: account({ status: 'active', activatedAt }) });
const sent = (changes: Parameters<typeof invitation>[0]): Member[] => [
  member({ invitation: invitation({ expiresAt: '2026-12-22T08:59:30.000Z', ...changes }) }),
];
const only = (reason: SkipReason): PlanBulkCase['expected'] => ({ send: [], skipped: [['mb_tom', reason]] });

/** The cooldown is 60 s. */
export const planBulkCases: readonly PlanBulkCase[] = [
  { ...base, name: 'never invited', members: [member()], expected: { send: ['mb_tom'], skipped: [] } },
  {
    ...base,
    name: 'waiting for two days: sent again',
    members: sent({}),
    expected: { send: ['mb_tom'], skipped: [] },
  },
  {
    ...base,
    name: 'no address',
    members: [member({ email: null, account: null })],
    expected: only('no-email'),
  },
  {
    ...base,
    name: 'active before the preflight',
    members: [active('2026-11-22T08:49:59.999Z')],
    expected: only('already-active'),
  },
  {
    ...base,
    name: 'active at the instant of the preflight',
    members: [active(PREFLIGHT_AT)],
    expected: only('already-active'),
  },
  {
    ...base,
    name: 'activated after the preflight',
    members: [active('2026-11-22T08:50:00.001Z')],
    expected: only('activated-since'),
  },
  {
    ...base,
    name: 'a colleague sent half a minute ago',
    members: sent({ sentAt: '2026-11-22T08:59:30.000Z' }),
    expected: only('sent-since'),
  },
  {
    ...base,
    name: 'a colleague sent after the preflight, and the mail is still in the queue',
    members: sent({ sentAt: '2026-11-22T08:51:00.000Z', delivery: delivery('queued') }),
    expected: only('sent-since'),
  },
  {
    ...base,
    name: 'in the queue since before the preflight',
    members: sent({ sentAt: '2026-11-22T08:00:00.000Z', delivery: delivery('deferred') }),
    expected: only('queued'),
  },
  {
    ...base,
    name: 'the provider blocks this address',
    members: sent({ delivery: delivery('blocked') }),
    expected: only('suppressed'),
  },
  {
    ...base,
    name: 'a colleague sent at the instant of the preflight',
    members: sent({ sentAt: PREFLIGHT_AT, delivery: delivery('queued') }),
    expected: only('queued'),
  },
  {
    ...base,
    name: 'a colleague sent after the preflight, and the provider blocks this address',
    members: sent({ sentAt: '2026-11-22T08:51:00.000Z', delivery: delivery('blocked') }),
    expected: only('suppressed'),
  },
  {
    ...base,
    name: 'activated after the preflight, and disabled',
    members: [member({ account: account({ status: 'disabled', activatedAt: '2026-11-22T08:55:00.000Z' }) })],
    expected: only('disabled'),
  },
  {
    ...base,
    name: 'an owner without a login is not active',
    recipients: 'owners-not-active',
    members: [member({ email: null, account: null })],
    expected: only('no-email'),
  },
  {
    ...base,
    name: 'disabled',
    members: [member({ account: account({ status: 'disabled' }) })],
    expected: only('disabled'),
  },
  {
    ...base,
    name: 'the viewer lost the permission',
    members: [member()],
    viewer: readOnlyViewer,
    expected: only('forbidden'),
  },
  {
    ...base,
    name: 'guests are not recipients',
    members: [member({ role: 'guest' })],
    expected: { send: [], skipped: [] },
  },
  {
    ...base,
    name: 'an active owner is skipped with `owners`',
    members: [member({ id: 'mb_amelia', account: account({ id: 'ac_amelia', status: 'active' }) }), member()],
    expected: { send: ['mb_tom'], skipped: [['mb_amelia', 'already-active']] },
  },
  {
    ...base,
    name: 'an active owner is not a recipient with `owners-not-active`',
    recipients: 'owners-not-active',
    members: [member({ id: 'mb_amelia', account: account({ id: 'ac_amelia', status: 'active' }) }), member()],
    expected: { send: ['mb_tom'], skipped: [] },
  },
];

/** When a choice is too old; it was made at 09:00. */
export const selectionLifetimeCases: readonly { at: string; expired: boolean }[] = [
  { at: NOW, expired: false },
  { at: '2026-11-22T09:14:59.999Z', expired: false },
  { at: '2026-11-22T09:15:00.000Z', expired: true },
];

/** Who was shown, and who may be mailed. */
export const allowedRecipientsCases = [
  {
    name: 'everybody who was shown',
    groups: ['first', 'resend'],
    except: [],
    expected: ['mb_tom', 'mb_ann'],
  },
  { name: 'first invitations only', groups: ['first'], except: [], expected: ['mb_tom'] },
  { name: 'one was left out', groups: ['first', 'resend'], except: ['mb_tom'], expected: ['mb_ann'] },
  { name: 'an exception that was not shown', groups: ['first'], except: ['mb_zoe'], expected: ['mb_tom'] },
] as const;

const first = { group: 'first' as const, lastSentAt: null };
const resend = (lastSentAt: string) => ({ group: 'resend' as const, lastSentAt });

/** Whether those who were invited before are recipients at first; it is 22 Nov 2026, 09:00 UTC. */
export const resendsByDefaultCases = [
  {
    name: 'invited an hour ago, beside first invitations',
    groups: [first, resend('2026-11-22T08:00:00.000Z')],
    expected: false,
  },
  {
    name: 'invited exactly seven days ago, beside first invitations',
    groups: [first, resend('2026-11-15T09:00:00.000Z')],
    expected: false,
  },
  {
    name: 'invited longer ago, beside first invitations',
    groups: [first, resend('2026-11-15T08:59:59.999Z')],
    expected: true,
  },
  {
    name: 'invited an hour ago, and no first invitations',
    groups: [resend('2026-11-22T08:00:00.000Z')],
    expected: true,
  },
  { name: 'first invitations only', groups: [first], expected: true },
] as const;

/** Who would get mail now; shown were Tom as a recipient and Sid without an address. */
export const joinedSinceCases = [
  { name: 'the same people', recipients: ['mb_tom'], expected: [] },
  { name: 'one left', recipients: [], expected: [] },
  { name: 'one left and one joined', recipients: ['mb_zoe'], expected: ['mb_zoe'] },
  { name: 'who was shown to get none has not joined', recipients: ['mb_tom', 'mb_sid'], expected: [] },
] as const;

/** Outcomes so far, and what the bulk send then says of itself. */
export interface CountOutcomesCase {
  name: string;
  counts: OutcomeCounts;
  record: { total: number; expanded: boolean; cancelled: boolean };
  expected: OutcomeCounts & { total: number; status: 'running' | 'done' | 'cancelled' };
}

const none = { sent: 0, failed: 0, skipped: 0, pending: 0 };

/** How those who get nothing are counted by reason. */
export const countOutcomesCases: readonly CountOutcomesCase[] = [
  {
    name: 'just accepted',
    counts: none,
    record: { total: 10, expanded: false, cancelled: false },
    expected: { ...none, pending: 10, total: 10, status: 'running' },
  },
  {
    name: 'half of the recipients enumerated',
    counts: { sent: 2, failed: 1, skipped: 1, pending: 1 },
    record: { total: 10, expanded: false, cancelled: false },
    expected: { sent: 2, failed: 1, skipped: 1, pending: 6, total: 10, status: 'running' },
  },
  {
    name: 'all enumerated, fewer than counted',
    counts: { sent: 2, failed: 1, skipped: 1, pending: 1 },
    record: { total: 10, expanded: true, cancelled: false },
    expected: { sent: 2, failed: 1, skipped: 1, pending: 1, total: 5, status: 'running' },
  },
  {
    name: 'more than counted',
    counts: { ...none, sent: 2, pending: 3 },
    record: { total: 4, expanded: false, cancelled: false },
    expected: { sent: 2, failed: 0, skipped: 0, pending: 3, total: 5, status: 'running' },
  },
  {
    name: 'all recipients have an outcome',
    counts: { ...none, sent: 3, skipped: 2 },
    record: { total: 5, expanded: true, cancelled: false },
    expected: { sent: 3, failed: 0, skipped: 2, pending: 0, total: 5, status: 'done' },
  },
  {
    name: 'no recipients',
    counts: none,
    record: { total: 0, expanded: true, cancelled: false },
    expected: { ...none, total: 0, status: 'done' },
  },
  {
    name: 'cancelled half way',
    counts: { ...none, sent: 3 },
    record: { total: 5, expanded: false, cancelled: true },
    expected: { ...none, sent: 3, pending: 2, total: 5, status: 'cancelled' },
  },
];

/** A bulk update, and the permission that it requires; null unless it is exactly one change. */
export const bulkUpdatePermissionCases = [
  { name: 'assign', update: { assignStaff: 'st_nora' }, expected: 'staff.assign' },
  { name: 'unassign', update: { unassignStaff: 'st_nora' }, expected: 'staff.assign' },
  { name: 'plan', update: { plan: 'pro' }, expected: 'plan.change' },
  { name: 'show again', update: { hidden: false }, expected: 'clients.write' },
  { name: 'nothing', update: {}, expected: null },
  { name: 'two things', update: { plan: 'pro', hidden: true }, expected: null },
] as const;
