import type { Member } from '../src/index.ts';
import type { AddressReport, LiftSuppressionDecision, SendDecision } from '../src/rules/index.ts';
import { account, delivery, invitation, adminViewer, readOnlyViewer, member } from './people.ts';

/** A member, the suppression of the address, and the decision about a send on 22 Nov at 09:00. The cooldown is 60 s. */
export interface DecideSendToCase {
  name: string;
  member: Member;
  report: AddressReport;
  viewer: typeof adminViewer;
  expected: SendDecision;
}

const bounced = { cause: 'bounced' } as const;
const complained = { cause: 'complained' } as const;
const suppressed = { cause: 'suppressed' } as const;
const invited = (changes: Parameters<typeof invitation>[0] = {}): Member =>
  member({ invitation: invitation(changes) });
const bouncedDelivery = { delivery: delivery('bounced') };
const by = { viewer: adminViewer };
const refused: SendDecision = { ok: false, reason: 'suppressed' };

/** Sending to members with suppressed addresses. */
export const decideSendToCases: readonly DecideSendToCase[] = [
  {
    ...by,
    name: 'not suppressed',
    member: member(),
    report: null,
    expected: { ok: true, kind: 'send' },
  },
  {
    ...by,
    name: 'never invited, and mail of another member to the address bounced',
    member: member(),
    report: bounced,
    expected: refused,
  },
  {
    ...by,
    name: 'never invited, and the recipient complained',
    member: member(),
    report: complained,
    expected: refused,
  },
  {
    ...by,
    name: 'never invited, and the provider blocks the address',
    member: member(),
    report: suppressed,
    expected: refused,
  },
  {
    ...by,
    name: 'the member’s own invitation bounced, as staff can see',
    member: invited(bouncedDelivery),
    report: bounced,
    expected: { ok: true, kind: 'resend' },
  },
  {
    ...by,
    name: 'bounced, and revoked by staff',
    member: invited({ ...bouncedDelivery, status: 'revoked', revokedReason: 'by-staff' }),
    report: bounced,
    expected: { ok: true, kind: 'send' },
  },
  {
    ...by,
    name: 'bounced, and the address was changed since',
    member: invited({ ...bouncedDelivery, status: 'revoked', revokedReason: 'address-changed' }),
    report: bounced,
    expected: refused,
  },
  {
    ...by,
    name: 'bounced, and the recipient complained about another mail',
    member: invited(bouncedDelivery),
    report: complained,
    expected: refused,
  },
  {
    ...by,
    name: 'bounced, and the provider blocks the address',
    member: invited(bouncedDelivery),
    report: suppressed,
    expected: refused,
  },
  {
    ...by,
    name: 'waiting, and another mail to the address bounced',
    member: invited(),
    report: bounced,
    expected: refused,
  },
  {
    ...by,
    name: 'bounced, and the suppression was lifted',
    member: invited(bouncedDelivery),
    report: null,
    expected: { ok: true, kind: 'resend' },
  },
  {
    ...by,
    name: 'active, which takes precedence',
    member: member({ account: account({ status: 'active' }) }),
    report: complained,
    expected: { ok: false, reason: 'already-active' },
  },
  {
    ...by,
    name: 'no address',
    member: member({ email: null, account: null }),
    report: null,
    expected: { ok: false, reason: 'no-email' },
  },
  {
    name: 'without permission',
    viewer: readOnlyViewer,
    member: member(),
    report: bounced,
    expected: { ok: false, reason: 'forbidden' },
  },
];

/** A plan with one suppressed recipient, and one that was skipped before. */
export const withoutSuppressedCase = {
  newsOf: new Map<string, NonNullable<AddressReport>>([
    ['ann@northmail.com', complained],
    ['tom@northmail.com', bounced],
  ]),
  plan: {
    send: [
      member({ id: 'mb_tom', invitation: invitation(bouncedDelivery) }),
      member({
        id: 'mb_ann',
        account: account({ id: 'ac_ann', email: 'ann@northmail.com' }),
        email: 'ann@northmail.com',
      }),
      member({
        id: 'mb_bob',
        account: account({ id: 'ac_bob', email: 'bob@northmail.com' }),
        email: 'bob@northmail.com',
      }),
    ],
    skipped: [{ member: member({ id: 'mb_eve' }), reason: 'cooldown' as const }],
  },
  expected: {
    send: ['mb_tom', 'mb_bob'],
    skipped: [
      ['mb_eve', 'cooldown'],
      ['mb_ann', 'suppressed'],
    ],
  },
};

/** Reminders and renewals for a member, by the suppression of the address. */
export const undeliverableAddressCases: readonly {
  news: AddressReport;
  reminder: 'send' | 'stop';
  renewal: 'send' | 'ask';
}[] = [
  { news: null, reminder: 'send', renewal: 'send' },
  { news: bounced, reminder: 'stop', renewal: 'ask' },
  { news: complained, reminder: 'stop', renewal: 'ask' },
  { news: suppressed, reminder: 'stop', renewal: 'ask' },
];

/** A member, the suppression of the address, and whether it can be lifted. */
export const decideLiftSuppressionCases: readonly {
  name: string;
  member: Member;
  news: AddressReport;
  viewer: typeof adminViewer;
  expected: LiftSuppressionDecision;
}[] = [
  { ...by, name: 'bounced', member: invited(bouncedDelivery), news: bounced, expected: { ok: true } },
  {
    ...by,
    name: 'the recipient complained, and the suppression is to be lifted',
    member: invited({ delivery: delivery('blocked') }),
    news: complained,
    expected: { ok: true },
  },
  {
    ...by,
    name: 'the provider blocks the address',
    member: member(),
    news: suppressed,
    expected: { ok: true },
  },
  {
    ...by,
    name: 'the invitation is blocked, and there is no report',
    member: invited({ delivery: delivery('blocked') }),
    news: null,
    expected: { ok: true },
  },
  {
    ...by,
    name: 'not suppressed',
    member: invited(),
    news: null,
    expected: { ok: false, reason: 'not-suppressed' },
  },
  {
    ...by,
    name: 'no address',
    member: member({ email: null, account: null }),
    news: null,
    expected: { ok: false, reason: 'no-email' },
  },
  {
    name: 'without permission',
    viewer: readOnlyViewer,
    member: invited(bouncedDelivery),
    news: bounced,
    expected: { ok: false, reason: 'forbidden' },
  },
];
