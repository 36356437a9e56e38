import type { Account, Invitation, Member } from '@foyer/sdk';

/** Fixed time of stories and tests. */
export const now = '2026-11-24T09:41:00.000Z';

/** Partial member. Missing fields have the values of a member that was just added. */
export interface MemberSketch extends Partial<Omit<Member, 'account' | 'invitation'>> {
  account?: Partial<Account>;
  invitation?: Partial<Invitation>;
}

/** Creates a member, by default Tom Okafor. */
export function memberOf({ account, invitation, ...own }: MemberSketch = {}): Member {
  const sentAt = invitation?.sentAt ?? '2026-11-22T09:40:00.000Z';
  return {
    id: 'mb_tom',
    externalId: null,
    clientId: 'cl_okafor',
    role: 'owner',
    name: { given: 'Tom', family: 'Okafor' },
    email: 'tom.okafor@northmail.example',
    locale: 'en-AU',
    ...own,
    account: account
      ? {
          id: 'ac_tom',
          email: 'tom.okafor@northmail.example',
          status: 'active',
          activatedAt: null,
          lastLoginAt: null,
          ...account,
        }
      : null,
    invitation: invitation
      ? {
          id: 'iv_tom',
          memberId: 'mb_tom',
          status: 'open',
          sentAt,
          expiresAt: new Date(Date.parse(sentAt) + 30 * 86_400_000).toISOString(),
          sendCount: 1,
          sentBy: { id: 'st_nora', name: 'Nora Lindqvist' },
          form: null,
          message: null,
          automatic: false,
          revokedAt: null,
          revokedReason: null,
          delivery: { status: 'delivered', at: sentAt, reason: null },
          nextReminderAt: null,
          ...invitation,
        }
      : null,
  };
}
