import type { Invitation } from '../invitation.ts';
import type { Account } from '../member.ts';
import type { RevokeRefusal, StatusRefusal } from '../requests.ts';
import type { Viewer } from '../session.ts';

type ActingViewer = Pick<Viewer, 'permissions'>;

/** Whether an invitation can be withdrawn. */
export type RevokeDecision = { ok: true } | { ok: false; reason: RevokeRefusal };

/**
 * Decides whether a member's invitation can be withdrawn: until the member has accepted it, also when its link has expired.
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

/** Whether an account can be closed, or opened again. */
export type StatusDecision =
  | { ok: true; status: 'active' | 'disabled' }
  | { ok: false; reason: StatusRefusal };

/** Decides whether a member's account can be closed. It reaches every client of the account; before activation an invitation is revoked instead. */
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

/** Decides whether a member's closed account can be opened again; its password is the old one. */
export function decideEnable(
  { account }: { account: Account | null },
  { viewer }: { viewer: ActingViewer },
): StatusDecision {
  if (!viewer.permissions.includes('members.disable')) return { ok: false, reason: 'forbidden' };
  return account?.status === 'disabled'
    ? { ok: true, status: 'active' }
    : { ok: false, reason: 'not-disabled' };
}
