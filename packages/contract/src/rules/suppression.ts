import type { SkipReason } from '../bulk.ts';
import type { Member } from '../member.ts';
import type { LiftSuppressionRefusal } from '../requests.ts';
import type { Viewer } from '../session.ts';
import type { BulkPlan } from './bulk.ts';
import { decideReminder, type ReminderDecision } from './reminder.ts';
import { decideRenew, type RenewContext, type RenewDecision } from './renew.ts';
import { decideSend, type SendContext, type SendDecision } from './send.ts';

/** Why mail to an address goes nowhere: it came back for good, its reader marked it as spam, or the provider sends none there. */
export type SuppressionCause = 'bounced' | 'complained' | 'suppressed';

/** What is known of an address; null when mail may go there. */
export type AddressReport = { cause: SuppressionCause } | null;

/**
 * Whether staff can see that the member's own invitation came back, also after withdrawing it. If they send again all the same, they mean it: the mailbox may be
 * there by now.
 */
export const isKnownBounce = ({ invitation }: Pick<Member, 'invitation'>): boolean =>
  invitation?.delivery.status === 'bounced' && invitation.revokedReason !== 'address-changed';

/** Whether what is known of an address keeps an invitation from a member. Somebody who complained is never written to again because another mail came back. */
export const isSuppressed = (member: Pick<Member, 'invitation'>, report: AddressReport): boolean =>
  report !== null && !(report.cause === 'bounced' && isKnownBounce(member));

/**
 * Decides about sending as `decideSend` does, with what is known of the address besides what happened to the member's own invitation.
 * @example
 * decideSendTo(member, { cause: 'complained' }, { now, policy, viewer }) // { ok: false, reason: 'suppressed' }
 */
export function decideSendTo(member: Member, report: AddressReport, context: SendContext): SendDecision {
  const decision = decideSend(member, context);
  return decision.ok && isSuppressed(member, report) ? { ok: false, reason: 'suppressed' } : decision;
}

/** A plan without those whose addresses take no mail; they are told apart as `suppressed`. @param reports what is known of each canonical address */
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

/** Decides about a reminder as `decideReminder` does; where no mail arrives, nobody is reminded any more. @param now epoch milliseconds, the server's */
export const decideReminderTo = (
  member: Pick<Member, 'email' | 'account' | 'invitation'>,
  report: AddressReport,
  now: number,
): ReminderDecision => (report === null ? decideReminder(member, now) : 'stop');

/** Decides about a new link as `decideRenew` does; where no mail arrives, none is sent: the firm is asked instead. */
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

/** Whether mail may be let go to an address again. */
export type LiftSuppressionDecision = { ok: true } | { ok: false; reason: LiftSuppressionRefusal };

/** Decides whether a member's address can be mailed again: by whoever may send, whatever kept mail from it. An invitation that was blocked says it by itself. */
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
