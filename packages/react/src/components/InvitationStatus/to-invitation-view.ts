import type { Member } from '@foyer/sdk';
import { memberStatus } from '@foyer/sdk/rules';
import type { InvitationView } from './invitation-view.ts';

/** The part of a member that its status depends on. */
export type MemberStatusView = Pick<Member, 'email' | 'account' | 'invitation'>;

/**
 * Derives a member's status at a moment, with the facts that its texts need.
 * @param now epoch milliseconds, the server's
 * @example
 * describeInvitation(toInvitationView(member, now), { now, messages, timeZone, locale }).label
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
