import type { SkipReason } from '../bulk.ts';
import type { Member } from '../member.ts';
import type { LiftSuppressionRefusal } from '../requests.ts';
import type { Viewer } from '../session.ts';
import type { BulkPlan } from './bulk.ts';
import { decideReminder, type ReminderDecision } from './reminder.ts';
import { decideRenew, type RenewContext, type RenewDecision } from './renew.ts';
import { decideSend, type SendContext, type SendDecision } from './send.ts';

/** Why an address is suppressed: a permanent bounce, a spam complaint, or the provider's own suppression list. */
export type SuppressionCause = 'bounced' | 'complained' | 'suppressed';

/** The suppression of an address; null if mail may be sent to it. */
export type AddressReport = { cause: SuppressionCause } | null;

/**
 * Whether staff can see that the member's own invitation bounced, also after revoking it. A resend is then allowed: the mailbox
 * may exist by now.
 */
export const isKnownBounce = ({ invitation }: Pick<Member, 'invitation'>): boolean =>
  invitation?.delivery.status === 'bounced' && invitation.revokedReason !== 'address-changed';

/** Whether a suppressed address prevents an invitation to a member. A bounce that staff know of does not; a complaint always does. */
export const isSuppressed = (member: Pick<Member, 'invitation'>, report: AddressReport): boolean =>
  report !== null && !(report.cause === 'bounced' && isKnownBounce(member));

/**
 * Decides about sending as `decideSend` does, and refuses suppressed addresses.
 * @example
 * decideSendTo(member, { cause: 'complained' }, { now, policy, viewer }) // { ok: false, reason: 'suppressed' }
 */
export function decideSendTo(member: Member, report: AddressReport, context: SendContext): SendDecision {
  const decision = decideSend(member, context);
  return decision.ok && isSuppressed(member, report) ? { ok: false, reason: 'suppressed' } : decision;
}

/** Moves recipients with suppressed addresses from `send` to `skipped`. @param reports by canonical address */
export function withoutSuppressed(
  { send, skipped }: BulkPlan,
  reports: ReadonlyMap<string, { cause: SuppressionCause }>,
): BulkPlan {
  const reason: SkipReason = 'suppressed';
  const isRefused = (member: Member): boolean =>
    isSuppressed(member, reports.get(member.account?.email ?? '') ?? null);
  return {
    send: send.filter((member) => !isRefused(member)),
    skipped: [...skipped, ...send.filter(isRefused).map((member) => ({ member, reason }))],
  };
}

/** Decides about a reminder as `decideReminder` does, and stops reminders to suppressed addresses. @param now the server's time in epoch milliseconds */
export const decideReminderTo = (
  member: Pick<Member, 'email' | 'account' | 'invitation'>,
  report: AddressReport,
  now: number,
): ReminderDecision => (report === null ? decideReminder(member, now) : 'stop');

/** Decides about a new link as `decideRenew` does; for a suppressed address the firm is notified instead of sending. */
export const decideRenewTo = (
  member: Member,
  link: Parameters<typeof decideRenew>[1],
  report: AddressReport,
  { policy, ...others }: RenewContext,
): RenewDecision =>
  decideRenew(member, link, {
    ...others,
    policy: report === null ? policy : { ...policy, linkRenewal: 'ask-firm' },
  });

/** Whether the suppression of an address can be lifted. */
export type LiftSuppressionDecision = { ok: true } | { ok: false; reason: LiftSuppressionRefusal };

/** Decides whether the suppression of a member's address can be lifted. A blocked invitation counts as a suppression. */
export function decideLiftSuppression(
  { account, invitation }: Pick<Member, 'account' | 'invitation'>,
  report: AddressReport,
  { viewer }: { viewer: Pick<Viewer, 'permissions'> },
): LiftSuppressionDecision {
  if (!viewer.permissions.includes('invitations.send')) return { ok: false, reason: 'forbidden' };
  if (account === null) return { ok: false, reason: 'no-email' };
  const isBlocked = invitation?.status === 'open' && invitation.delivery.status === 'blocked';
  return report === null && !isBlocked ? { ok: false, reason: 'not-suppressed' } : { ok: true };
}
