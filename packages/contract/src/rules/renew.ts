import type { Member } from '../member.ts';
import type { Policy } from '../session.ts';
import { decideSend } from './send.ts';
import { DAY, isExpired } from './time.ts';

/** What comes of asking for a new link: it is sent, the firm is asked, or nothing happens. The member is told the same in any case. */
export type RenewDecision = 'send' | 'ask' | 'nothing';

/** What the decision depends on, besides the member. */
export interface RenewContext {
  /** Epoch milliseconds, the server's. */
  now: number;
  policy: Pick<Policy, 'linkRenewal' | 'resendCooldownSeconds'>;
  /** When the firm was last asked for this member, in epoch milliseconds. */
  firmNotifiedAt: number | null;
}

/**
 * Decides what becomes of a request for a new link, made by whoever holds an old one.
 * At most one mail a day comes of it. Nothing is sent to, or asked for, a holder who may be somebody else: the address was changed, or another invitation took this one's place.
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
  // What staff withdrew they alone give back.
  if (invitation.status === 'revoked') return invitation.revokedReason === 'by-staff' ? ask : 'nothing';
  if (invitation.sendCount === link.sendCount && !isExpired(invitation, now)) return 'nothing';
  if (policy.linkRenewal === 'ask-firm') return ask;
  // Whoever holds an old link must not be able to fill a mailbox with new ones.
  if (now - Date.parse(invitation.sentAt) < DAY) return 'nothing';
  const send = decideSend(member, { now, policy, viewer: { permissions: ['invitations.send'] } });
  if (send.ok) return 'send';
  return send.reason === 'queued' ? 'nothing' : ask;
}
