import type { Member } from '../src/index.ts';
import type { AddressReport, LiftSuppressionDecision, SendDecision } from '../src/rules/index.ts';
import { account, delivery, invitation, adminViewer, readOnlyViewer, member } from './people.ts';

/** A member, what is known of the address, and what an invitation comes to. Decided on 22 Nov at 09:00; the cooldown is 60 s. */
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
const cameBack = { delivery: delivery('bounced') };
const by = { viewer: adminViewer };
const no: SendDecision = { ok: false, reason: 'suppressed' };

/** Sending to a member, with what is known of the address besides. */
export const decideSendToCases: readonly DecideSendToCase[] = [
  {
    ...by,
    name: 'nothing is known of the address',
    member: member(),
    report: null,
    expected: { ok: true, kind: 'send' },
  },
  {
    ...by,
    name: 'never invited, and mail to the address came back from somebody else',
    member: member(),
    report: bounced,
    expected: no,
  },
  {
    ...by,
    name: 'never invited, and its reader complained',
    member: member(),
    report: complained,
    expected: no,
  },
  {
    ...by,
    name: 'never invited, and the provider sends nothing there',
    member: member(),
    report: suppressed,
    expected: no,
  },
  {
    ...by,
    name: 'the member’s own invitation came back, as staff can see',
    member: invited(cameBack),
    report: bounced,
    expected: { ok: true, kind: 'resend' },
  },
  {
    ...by,
    name: 'it came back and was withdrawn by staff',
    member: invited({ ...cameBack, status: 'revoked', revokedReason: 'by-staff' }),
    report: bounced,
    expected: { ok: true, kind: 'send' },
  },
  {
    ...by,
    name: 'it came back from an address that was changed since',
    member: invited({ ...cameBack, status: 'revoked', revokedReason: 'address-changed' }),
    report: bounced,
    expected: no,
  },
  {
    ...by,
    name: 'it came back, and the reader complained of another mail',
    member: invited(cameBack),
    report: complained,
    expected: no,
  },
  {
    ...by,
    name: 'it came back, and the provider has shut the address off',
    member: invited(cameBack),
    report: suppressed,
    expected: no,
  },
  {
    ...by,
    name: 'waiting, and another mail to the address came back',
    member: invited(),
    report: bounced,
    expected: no,
  },
  {
    ...by,
    name: 'it came back, and nothing is known of the address any more',
    member: invited(cameBack),
    report: null,
    expected: { ok: true, kind: 'resend' },
  },
  {
    ...by,
    name: 'active: that comes first',
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
    name: 'the viewer may not send',
    viewer: readOnlyViewer,
    member: member(),
    report: bounced,
    expected: { ok: false, reason: 'forbidden' },
  },
];

/** Three members of whom one is sent to: the second's address is shut off, the third was skipped before. */
export const withoutSuppressedCase = {
  newsOf: new Map<string, NonNullable<AddressReport>>([
    ['ann@northmail.com', complained],
    ['tom@northmail.com', bounced],
  ]),
  plan: {
    send: [
      member({ id: 'mb_tom', invitation: invitation(cameBack) }),
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

/** Somebody who waits and would be reminded, whose link is dead and who would be sent a new one: by what is known of the address. */
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

/** A member, what is known of the address, and whether it can be mailed again. */
export const decideLiftSuppressionCases: readonly {
  name: string;
  member: Member;
  news: AddressReport;
  viewer: typeof adminViewer;
  expected: LiftSuppressionDecision;
}[] = [
  { ...by, name: 'it came back', member: invited(cameBack), news: bounced, expected: { ok: true } },
  {
    ...by,
    name: 'its reader complained, and has asked for mail since',
    member: invited({ delivery: delivery('blocked') }),
    news: complained,
    expected: { ok: true },
  },
  {
    ...by,
    name: 'the provider sends nothing there',
    member: member(),
    news: suppressed,
    expected: { ok: true },
  },
  {
    ...by,
    name: 'its invitation was blocked, and nothing else is known of it',
    member: invited({ delivery: delivery('blocked') }),
    news: null,
    expected: { ok: true },
  },
  {
    ...by,
    name: 'nothing keeps mail from it',
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
    name: 'the viewer may not send',
    viewer: readOnlyViewer,
    member: invited(cameBack),
    news: bounced,
    expected: { ok: false, reason: 'forbidden' },
  },
];
