import type { InvitationSeed, PersonSeed } from '../builders.ts';
import { daysBefore } from '../builders.ts';

type MemberStatusSeed = Pick<PersonSeed, 'account' | 'invitation'>;

/** Builders of a member's account and invitation. Times are in days before now. */
export interface MemberStatuses {
  active(since: number, lastLogin: number | null, formId?: string): MemberStatusSeed;
  disabled(since: number, lastLogin: number): MemberStatusSeed;
  /** The mail was delivered and the link not used; expired after 30 days. */
  sent(days: number, more?: Partial<InvitationSeed>): MemberStatusSeed;
  undeliverable(days: number, reason: string, status?: 'bounced' | 'blocked'): MemberStatusSeed;
  /** Sent half an hour ago and deferred by the receiving server; tried again in twenty minutes. */
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
