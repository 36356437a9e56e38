import type { Invitation } from '../invitation.ts';
import type { Account } from '../member.ts';
import type { RevokeRefusal, StatusRefusal } from '../requests.ts';
import type { Viewer } from '../session.ts';

type ActingViewer = Pick<Viewer, 'permissions'>;

/** Whether an invitation can be revoked. */
export type RevokeDecision = { ok: true } | { ok: false; reason: RevokeRefusal };

/**
 * Decides whether a member's invitation can be revoked: until it is accepted, also if it has expired.
 * @example
 * decideRevoke(member, { viewer }) // { ok: false, reason: 'already-active' }
 */
export function decideRevoke(
  { account, invitation }: { account: Account | null; invitation: Invitation | null },
  { viewer }: { viewer: ActingViewer },
): RevokeDecision {
  if (!viewer.permissions.includes('invitations.revoke')) return { ok: false, reason: 'forbidden' };
  if (invitation === null) return { ok: false, reason: 'not-invited' };
  if (invitation.status === 'revoked') return { ok: false, reason: 'already-revoked' };
  if (invitation.status === 'accepted' || account?.status === 'active' || account?.status === 'disabled')
    return { ok: false, reason: 'already-active' };
  return { ok: true };
}

/** Whether an account can be disabled or enabled, and its new status. */
export type StatusDecision =
  | { ok: true; status: 'active' | 'disabled' }
  | { ok: false; reason: StatusRefusal };

/** Decides whether a member's account can be disabled, at every client that it has access to. Before activation, revoke the invitation instead. */
export function decideDisable(
  { account }: { account: Account | null },
  { viewer }: { viewer: ActingViewer },
): StatusDecision {
  if (!viewer.permissions.includes('members.disable')) return { ok: false, reason: 'forbidden' };
  if (account?.status === 'disabled') return { ok: false, reason: 'already-disabled' };
  return account?.status === 'active'
    ? { ok: true, status: 'disabled' }
    : { ok: false, reason: 'not-active' };
}

/** Decides whether a member's disabled account can be enabled. */
export function decideEnable(
  { account }: { account: Account | null },
  { viewer }: { viewer: ActingViewer },
): StatusDecision {
  if (!viewer.permissions.includes('members.disable')) return { ok: false, reason: 'forbidden' };
  return account?.status === 'disabled'
    ? { ok: true, status: 'active' }
    : { ok: false, reason: 'not-disabled' };
}
