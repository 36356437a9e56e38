import type { Member } from '../src/index.ts';
import type { MemberStatus } from '../src/rules/index.ts';
import { account, delivery, invitation, member, NOW } from './people.ts';

/** A member at a moment, and the status. */
export interface MemberStatusCase {
  name: string;
  member: Member;
  at: string;
  expected: MemberStatus;
}

const invited = (changes: Parameters<typeof invitation>[0]): Member =>
  member({ invitation: invitation(changes) });

/** The status of a member. */
export const memberStatusCases: readonly MemberStatusCase[] = [
  {
    name: 'no address',
    member: member({ email: null, account: null }),
    at: NOW,
    expected: 'no-email',
  },
  { name: 'an address, but no invitation', member: member(), at: NOW, expected: 'not-invited' },
  {
    name: 'the mail is in the queue',
    member: invited({ delivery: delivery('queued') }),
    at: NOW,
    expected: 'queued',
  },
  {
    name: 'the mail is deferred',
    member: invited({ delivery: delivery('deferred', 'busy') }),
    at: NOW,
    expected: 'queued',
  },
  {
    name: 'the mail was sent',
    member: invited({ delivery: delivery('sent') }),
    at: NOW,
    expected: 'waiting',
  },
  {
    name: 'the mail was delivered',
    member: invited({ delivery: delivery('delivered') }),
    at: NOW,
    expected: 'waiting',
  },
  {
    name: 'the mail bounced',
    member: invited({ delivery: delivery('bounced', 'No such mailbox') }),
    at: NOW,
    expected: 'undeliverable',
  },
  {
    name: 'the address is suppressed',
    member: invited({ delivery: delivery('blocked', 'Complained') }),
    at: NOW,
    expected: 'undeliverable',
  },
  {
    name: 'one millisecond before expiry',
    member: invited({}),
    at: '2026-12-20T08:59:59.999Z',
    expected: 'waiting',
  },
  {
    name: 'at the instant of expiry',
    member: invited({}),
    at: '2026-12-20T09:00:00.000Z',
    expected: 'expired',
  },
  { name: 'long after expiry', member: invited({}), at: '2027-12-20T09:00:00.000Z', expected: 'expired' },
  {
    name: 'still queued when the link expired',
    member: invited({ delivery: delivery('queued') }),
    at: '2026-12-20T09:00:00.000Z',
    expected: 'expired',
  },
  {
    name: 'bounced, and expired since',
    member: invited({ delivery: delivery('bounced') }),
    at: '2027-01-01T00:00:00.000Z',
    expected: 'undeliverable',
  },
  {
    name: 'revoked by staff',
    member: invited({ status: 'revoked', revokedAt: NOW, revokedReason: 'by-staff' }),
    at: NOW,
    expected: 'revoked',
  },
  {
    name: 'revoked, and expired since',
    member: invited({ status: 'revoked' }),
    at: '2027-01-01T00:00:00.000Z',
    expected: 'revoked',
  },
  {
    name: 'accepted and active',
    member: member({
      account: account({ status: 'active' }),
      invitation: invitation({ status: 'accepted' }),
    }),
    at: NOW,
    expected: 'active',
  },
  {
    name: 'accepted, with an account that is not active',
    member: invited({ status: 'accepted' }),
    at: NOW,
    expected: 'active',
  },
  {
    name: 'active through another client, never invited here',
    member: member({ account: account({ status: 'active' }) }),
    at: NOW,
    expected: 'active',
  },
  {
    name: 'active, with an open invitation',
    member: member({ account: account({ status: 'active' }), invitation: invitation() }),
    at: '2027-01-01T00:00:00.000Z',
    expected: 'active',
  },
  {
    name: 'disabled after activation',
    member: member({
      account: account({ status: 'disabled' }),
      invitation: invitation({ status: 'accepted' }),
    }),
    at: NOW,
    expected: 'disabled',
  },
];
