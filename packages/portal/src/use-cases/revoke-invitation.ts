import type { ChangedMember, Invitation, Member, RevokedReason } from '@foyer/contract';
import { decideRevoke, toTimestamp } from '@foyer/contract/rules';
import { Problem } from '../http/problem.ts';
import type { FirmTransaction } from '../store/portal-store.ts';
import { publishChange } from './publish-change.ts';
import type { StaffContext } from './context.ts';
import { requireMember, lockClient } from './find-member.ts';
import { byStaff, toTimelineEntries, appendTimeline, type Attribution } from './append-timeline.ts';
import { toRefusalProblem } from './refusal.ts';

/**
 * Revokes an invitation that was not accepted: its link is invalidated, and queued mails are cancelled.
 * @throws Problem `not-found`, `conflict` with the reason of `decideRevoke`
 */
export async function revokeInvitation(
  tx: FirmTransaction,
  { viewer, now }: StaffContext,
  invitationId: string,
): Promise<ChangedMember> {
  const clientId = await tx.clientOfInvitation(invitationId);
  if (clientId === null) throw new Problem('not-found', { detail: 'There is no such invitation' });
  const client = await lockClient(tx, clientId);
  const member = client.members.find(({ invitation }) => invitation?.id === invitationId);
  // Only a revoked invitation is replaced by another.
  if (member === undefined) throw toRefusalProblem('already-revoked');
  const decision = decideRevoke(member, { viewer });
  if (!decision.ok) throw toRefusalProblem(decision.reason);
  await revoke(tx, member, 'by-staff', { now, by: byStaff(viewer) });
  const changed = await publishChange(tx, clientId, 'member.changed', now);
  return { member: requireMember(changed, member.id), client: changed };
}

/**
 * Revokes a member's invitation and records it. The caller publishes the change. An invitation that is withdrawn already only gets the reason
 * `address-changed`, since the reader of the old link may not be the member any more.
 */
export async function revoke(
  tx: FirmTransaction,
  { id, invitation }: Member,
  reason: RevokedReason,
  attribution: Attribution,
): Promise<void> {
  if (
    invitation === null ||
    (invitation.status === 'revoked' && (reason === 'by-staff' || invitation.revokedReason === reason))
  )
    return;
  if (invitation.status === 'revoked') return tx.saveInvitation({ ...invitation, revokedReason: reason });
  await tx.cancelMails(invitation.id, { reason: 'revoked', at: toTimestamp(attribution.now) });
  await tx.saveInvitation(revoked(invitation, reason, attribution));
  await appendTimeline(tx, id, attribution, { type: 'revoked', reason });
}

/** Revokes the open invitations of many members whose mails are cancelled already. The caller publishes the change. */
export async function revokeMany(
  tx: FirmTransaction,
  members: readonly Member[],
  attribution: Attribution,
): Promise<void> {
  const open = members.flatMap(({ invitation }) => (invitation?.status === 'open' ? [invitation] : []));
  await tx.saveInvitations(open.map((invitation) => revoked(invitation, 'by-staff', attribution)));
  await tx.appendTimeline(
    open.flatMap(({ memberId }) =>
      toTimelineEntries(memberId, attribution, { type: 'revoked', reason: 'by-staff' }),
    ),
  );
}

const revoked = (invitation: Invitation, reason: RevokedReason, { now }: Attribution): Invitation => ({
  ...invitation,
  status: 'revoked',
  revokedAt: toTimestamp(now),
  revokedReason: reason,
  nextReminderAt: null,
});
