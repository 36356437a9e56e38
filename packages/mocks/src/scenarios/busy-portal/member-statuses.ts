import type { InvitationSeed, PersonSeed } from '../builders.ts';
import { daysBefore } from '../builders.ts';

type MemberStatusSeed = Pick<PersonSeed, 'account' | 'invitation'>;

/** Where a member stands, told from a moment backwards, in days. */
export interface MemberStatuses {
  active(since: number, lastLogin: number | null, formId?: string): MemberStatusSeed;
  disabled(since: number, lastLogin: number): MemberStatusSeed;
  /** The mail arrived, the member has not acted; past 30 days it has expired. */
  sent(days: number, more?: Partial<InvitationSeed>): MemberStatusSeed;
  undeliverable(days: number, reason: string, status?: 'bounced' | 'blocked'): MemberStatusSeed;
  /** Sent this morning; the receiving server is busy, and the next try is in twenty minutes. */
  delayed(reason: string): MemberStatusSeed;
  revoked(sent: number, revoked: number): MemberStatusSeed;
  created(days: number): { createdAt: string };
}

/** @param now epoch milliseconds */
export const memberStatusesAt = (now: number): MemberStatuses => {
  const before = (days: number): string => daysBefore(now, days);
  const invitation = (sentAt: string, more: Partial<InvitationSeed>): InvitationSeed => ({
    sentAt,
    sentBy: 'st_nora',
    ...more,
  });
  return {
    active: (since, lastLogin, formId) => ({
      account: {
        status: 'active',
        activatedAt: before(since),
        lastLoginAt: lastLogin === null ? null : before(lastLogin),
      },
      invitation: invitation(before(since + 1.3), {
        status: 'accepted',
        ...(formId === undefined ? {} : { formId }),
      }),
    }),
    disabled: (since, lastLogin) => ({
      account: { status: 'disabled', activatedAt: before(since), lastLoginAt: before(lastLogin) },
      invitation: invitation(before(since + 2), { status: 'accepted' }),
    }),
    sent: (days, more = {}) => ({ invitation: invitation(before(days), more) }),
    undeliverable: (days, reason, status = 'bounced') => ({
      invitation: invitation(before(days), { delivery: { status, at: before(days - 0.001), reason } }),
    }),
    delayed: (reason) => ({
      invitation: invitation(before(0.02), {
        delivery: { status: 'deferred', at: before(0.005), reason },
        nextTryAt: before(-0.014),
      }),
    }),
    revoked: (sent, revoked) => ({
      invitation: invitation(before(sent), {
        status: 'revoked',
        revokedAt: before(revoked),
        revokedReason: 'by-staff',
      }),
    }),
    created: (days) => ({ createdAt: before(days) }),
  };
};
