import type { Member, Recipients } from '../src/index.ts';
import type { SendDecision } from '../src/rules/index.ts';
import { account, delivery, invitation, adminViewer, readOnlyViewer, member, NOW } from './people.ts';

/** A member at a moment, and whether an invitation can be sent. */
export interface DecideSendCase {
  name: string;
  member: Member;
  at: string;
  viewer: typeof adminViewer;
  expected: SendDecision;
}

const invited = (changes: Parameters<typeof invitation>[0]): Member =>
  member({ invitation: invitation(changes) });
const sentNow = { sentAt: NOW, expiresAt: '2026-12-22T09:00:00.000Z' };

/** The cooldown is 60 s. */
export const decideSendCases: readonly DecideSendCase[] = [
  {
    name: 'never invited',
    member: member(),
    at: NOW,
    viewer: adminViewer,
    expected: { ok: true, kind: 'send' },
  },
  {
    name: 'waiting',
    member: invited({}),
    at: NOW,
    viewer: adminViewer,
    expected: { ok: true, kind: 'resend' },
  },
  {
    name: 'expired',
    member: invited({}),
    at: '2026-12-20T09:00:00.000Z',
    viewer: adminViewer,
    expected: { ok: true, kind: 'resend' },
  },
  {
    name: 'bounced',
    member: invited({ delivery: delivery('bounced') }),
    at: NOW,
    viewer: adminViewer,
    expected: { ok: true, kind: 'resend' },
  },
  {
    name: 'revoked',
    member: invited({ ...sentNow, status: 'revoked' }),
    at: NOW,
    viewer: adminViewer,
    expected: { ok: true, kind: 'send' },
  },
  {
    name: 'no address',
    member: member({ email: null, account: null }),
    at: NOW,
    viewer: adminViewer,
    expected: { ok: false, reason: 'no-email' },
  },
  {
    name: 'active',
    member: member({ account: account({ status: 'active' }) }),
    at: NOW,
    viewer: adminViewer,
    expected: { ok: false, reason: 'already-active' },
  },
  {
    name: 'accepted',
    member: invited({ status: 'accepted' }),
    at: NOW,
    viewer: adminViewer,
    expected: { ok: false, reason: 'already-active' },
  },
  {
    name: 'disabled',
    member: member({ account: account({ status: 'disabled' }) }),
    at: NOW,
    viewer: adminViewer,
    expected: { ok: false, reason: 'disabled' },
  },
  {
    name: 'suppressed',
    member: invited({ delivery: delivery('blocked') }),
    at: NOW,
    viewer: adminViewer,
    expected: { ok: false, reason: 'suppressed' },
  },
  {
    name: 'sent at this instant',
    member: invited(sentNow),
    at: NOW,
    viewer: adminViewer,
    expected: { ok: false, reason: 'cooldown', until: '2026-11-22T09:01:00.000Z' },
  },
  {
    name: 'one millisecond of cooldown left',
    member: invited(sentNow),
    at: '2026-11-22T09:00:59.999Z',
    viewer: adminViewer,
    expected: { ok: false, reason: 'cooldown', until: '2026-11-22T09:01:00.000Z' },
  },
  {
    name: 'the cooldown ends',
    member: invited(sentNow),
    at: '2026-11-22T09:01:00.000Z',
    viewer: adminViewer,
    expected: { ok: true, kind: 'resend' },
  },
  {
    name: 'just sent and bounced: the cooldown applies',
    member: invited({ ...sentNow, delivery: delivery('bounced') }),
    at: NOW,
    viewer: adminViewer,
    expected: { ok: false, reason: 'cooldown', until: '2026-11-22T09:01:00.000Z' },
  },
  {
    name: 'still in the queue',
    member: invited({ delivery: delivery('queued') }),
    at: NOW,
    viewer: adminViewer,
    expected: { ok: false, reason: 'queued' },
  },
  {
    name: 'unknown whether it was sent',
    member: invited({ delivery: { ...delivery('deferred'), unknownOutcome: true } }),
    at: NOW,
    viewer: adminViewer,
    expected: { ok: true, kind: 'resend' },
  },
  {
    name: 'deferred, still being retried',
    member: invited({ delivery: delivery('deferred') }),
    at: NOW,
    viewer: adminViewer,
    expected: { ok: false, reason: 'queued' },
  },
  {
    name: 'still in the queue when the link expired',
    member: invited({ delivery: delivery('queued') }),
    at: '2026-12-20T09:00:00.000Z',
    viewer: adminViewer,
    expected: { ok: true, kind: 'resend' },
  },
  {
    name: 'without permission',
    member: member(),
    at: NOW,
    viewer: readOnlyViewer,
    expected: { ok: false, reason: 'forbidden' },
  },
  {
    name: 'without permission, which takes precedence',
    member: member({ email: null, account: null }),
    at: NOW,
    viewer: readOnlyViewer,
    expected: { ok: false, reason: 'forbidden' },
  },
];

/** Recipients of a send, and the resolved members. */
export interface RecipientsCase {
  name: string;
  recipients: Recipients;
  expected: { members: string[]; unknown: string[] };
}

/** An active owner, an owner who is not active, and a guest. */
export const household: Member[] = [
  member({ id: 'mb_amelia', account: account({ id: 'ac_amelia', status: 'active' }) }),
  member({ id: 'mb_tom' }),
  member({ id: 'mb_priya', role: 'guest', account: account({ id: 'ac_priya' }) }),
];

/** Resolved against `household`. */
export const recipientsCases: readonly RecipientsCase[] = [
  { name: 'all owners', recipients: 'owners', expected: { members: ['mb_amelia', 'mb_tom'], unknown: [] } },
  {
    name: 'owners not yet active',
    recipients: 'owners-not-active',
    expected: { members: ['mb_tom'], unknown: [] },
  },
  { name: 'one by id', recipients: ['mb_priya'], expected: { members: ['mb_priya'], unknown: [] } },
  {
    name: 'in the order of the client, without duplicates',
    recipients: ['mb_tom', 'mb_amelia', 'mb_tom'],
    expected: { members: ['mb_amelia', 'mb_tom'], unknown: [] },
  },
  {
    name: 'not a member',
    recipients: ['mb_tom', 'mb_other'],
    expected: { members: ['mb_tom'], unknown: ['mb_other'] },
  },
];
