import type { Member } from '@foyer/sdk';
import { memberStatus } from '@foyer/sdk/rules';
import type { InvitationView } from './invitation-view.ts';

/** What a status needs to know of a member. */
export type MemberStatusView = Pick<Member, 'email' | 'account' | 'invitation'>;

/**
 * Where a member stands at a moment, with the facts that its words need.
 * @param now epoch milliseconds, the server's
 * @example
 * describeInvitation(toInvitationView(member, now), { now, messages, timeZone, locale }).words
 */
export function toInvitationView(
  { email, account, invitation }: MemberStatusView,
  now: number,
): InvitationView {
  return {
    status: memberStatus({ email, account, invitation }, now),
    sentAt: invitation?.sentAt,
    expiresAt: invitation?.expiresAt,
    delivery: invitation?.delivery,
    nextReminderAt: invitation?.nextReminderAt,
    automatic: invitation?.automatic,
    revokedAt: invitation?.revokedAt,
    revokedReason: invitation?.revokedReason,
    activatedAt: account?.activatedAt,
    lastLoginAt: account?.lastLoginAt,
  };
}
