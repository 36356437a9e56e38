import type { Member } from '../src/index.ts';
import type { MemberStatus } from '../src/rules/index.ts';
import { account, delivery, invitation, member, NOW } from './people.ts';

/** A member, a moment, and where the member stands at it. */
export interface MemberStatusCase {
  name: string;
  member: Member;
  at: string;
  expected: MemberStatus;
}

const invited = (changes: Parameters<typeof invitation>[0]): Member =>
  member({ invitation: invitation(changes) });

/** What a member’s status is. */
export const memberStatusCases: readonly MemberStatusCase[] = [
  {
    name: 'nobody knows the address',
    member: member({ email: null, account: null }),
    at: NOW,
    expected: 'no-email',
  },
  { name: 'the address is known, nothing was sent', member: member(), at: NOW, expected: 'not-invited' },
  {
    name: 'the mail is in the queue',
    member: invited({ delivery: delivery('queued') }),
    at: NOW,
    expected: 'queued',
  },
  {
    name: 'the mail is delayed',
    member: invited({ delivery: delivery('deferred', 'busy') }),
    at: NOW,
    expected: 'queued',
  },
  { name: 'the mail left', member: invited({ delivery: delivery('sent') }), at: NOW, expected: 'waiting' },
  {
    name: 'the mail arrived',
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
    name: 'one millisecond before the end',
    member: invited({}),
    at: '2026-12-20T08:59:59.999Z',
    expected: 'waiting',
  },
  {
    name: 'at the very end the link is dead',
    member: invited({}),
    at: '2026-12-20T09:00:00.000Z',
    expected: 'expired',
  },
  { name: 'long after the end', member: invited({}), at: '2027-12-20T09:00:00.000Z', expected: 'expired' },
  {
    name: 'still queued when the link died',
    member: invited({ delivery: delivery('queued') }),
    at: '2026-12-20T09:00:00.000Z',
    expected: 'expired',
  },
  {
    name: 'bounced, and the 30 days are over',
    member: invited({ delivery: delivery('bounced') }),
    at: '2027-01-01T00:00:00.000Z',
    expected: 'undeliverable',
  },
  {
    name: 'withdrawn by staff',
    member: invited({ status: 'revoked', revokedAt: NOW, revokedReason: 'by-staff' }),
    at: NOW,
    expected: 'revoked',
  },
  {
    name: 'withdrawn, and the 30 days are over',
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
    name: 'accepted, whatever the account says',
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
    name: 'active, with an invitation still open',
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
