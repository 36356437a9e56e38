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
 * Withdraws an invitation that was not accepted: its link dies, and mail that no relay has heard of stays here.
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
  // Another one took its place, which happens to none but a withdrawn one.
  if (member === undefined) throw toRefusalProblem('already-revoked');
  const decision = decideRevoke(member, { viewer });
  if (!decision.ok) throw toRefusalProblem(decision.reason);
  await withdraw(tx, member, 'by-staff', { now, by: byStaff(viewer) });
  const changed = await publishChange(tx, clientId, 'member.changed', now);
  return { member: requireMember(changed, member.id), client: changed };
}

/**
 * Ends whatever invitation a member has, and writes it down. The caller announces. One that was withdrawn already stays so; but when the address
 * changes, that is the reason from then on: whoever holds the old link is perhaps no longer the member.
 */
export async function withdraw(
  tx: FirmTransaction,
  { id, invitation }: Member,
  reason: RevokedReason,
  deed: Attribution,
): Promise<void> {
  if (
    invitation === null ||
    (invitation.status === 'revoked' && (reason === 'by-staff' || invitation.revokedReason === reason))
  )
    return;
  if (invitation.status === 'revoked') return tx.saveInvitation({ ...invitation, revokedReason: reason });
  await tx.cancelMails(invitation.id, { reason: 'withdrawn', at: toTimestamp(deed.now) });
  await tx.saveInvitation(revoked(invitation, reason, deed));
  await appendTimeline(tx, id, deed, { type: 'revoked', reason });
}

/** Withdraws the open invitations of many members whose mails are cancelled already. The caller announces. */
export async function withdrawMany(
  tx: FirmTransaction,
  members: readonly Member[],
  deed: Attribution,
): Promise<void> {
  const open = members.flatMap(({ invitation }) => (invitation?.status === 'open' ? [invitation] : []));
  await tx.saveInvitations(open.map((invitation) => revoked(invitation, 'by-staff', deed)));
  await tx.appendTimeline(
    open.flatMap(({ memberId }) =>
      toTimelineEntries(memberId, deed, { type: 'revoked', reason: 'by-staff' }),
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
