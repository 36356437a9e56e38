import type { Member } from '../member.ts';
import type { Policy } from '../session.ts';
import { decideSend } from './send.ts';
import { DAY, isExpired } from './time.ts';

/** What a request for a new link leads to: a new mail, a notification of the firm, or nothing. The response to the member is the same in any case. */
export type RenewDecision = 'send' | 'ask' | 'nothing';

/** What the decision depends on besides the member. */
export interface RenewContext {
  /** The server's time in epoch milliseconds. */
  now: number;
  policy: Pick<Policy, 'linkRenewal' | 'resendCooldownSeconds'>;
  /** When the firm was last notified of a request by this member, in epoch milliseconds; null if never. */
  firmNotifiedAt: number | null;
}

/**
 * Decides about a request for a new link, made by the holder of an old one. It leads to at most one mail a day.
 * Nothing happens if the holder may be another person: the address was changed, or the invitation was replaced.
 */
export function decideRenew(
  member: Member,
  link: { invitationId: string; sendCount: number },
  { now, policy, firmNotifiedAt }: RenewContext,
): RenewDecision {
  const { invitation, account } = member;
  if (
    invitation === null ||
    invitation.id !== link.invitationId ||
    invitation.status === 'accepted' ||
    account?.status === 'active' ||
    account?.status === 'disabled'
  )
    return 'nothing';
  const ask = firmNotifiedAt !== null && now - firmNotifiedAt < DAY ? 'nothing' : 'ask';
  // Only staff can invite again after staff revoked.
  if (invitation.status === 'revoked') return invitation.revokedReason === 'by-staff' ? ask : 'nothing';
  if (invitation.sendCount === link.sendCount && !isExpired(invitation, now)) return 'nothing';
  if (policy.linkRenewal === 'ask-firm') return ask;
  // The holder of an old link must not be able to flood a mailbox.
  if (now - Date.parse(invitation.sentAt) < DAY) return 'nothing';
  const send = decideSend(member, { now, policy, viewer: { permissions: ['invitations.send'] } });
  if (send.ok) return 'send';
  return send.reason === 'queued' ? 'nothing' : ask;
}
