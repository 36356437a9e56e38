import type { Client, ClientKind } from '../client.ts';
import type { Member, MemberRole } from '../member.ts';
import type { ClientChanges } from '../requests.ts';
import type { Permission, Viewer } from '../session.ts';
import { parseAddress } from './address.ts';
import { kindOf, type AddressHolder } from './membership.ts';

/** What a decision about changing a member depends on. */
export interface ChangeContext {
  viewer: Pick<Viewer, 'permissions'>;
  /** The holder of the member's new address; null if the address is unused or there is none. */
  holder: AddressHolder | null;
}

/**
 * Whether an address can be changed, and the effect.
 * - `nothing`: the address is the same
 * - `spelling`: only the spelling differs, the account stays the same
 * - `new-login`: the member gets another account, or none. An invitation is revoked, and an active member has to be invited again
 */
export type ChangeEmailDecision =
  | { ok: true; effect: 'nothing' | 'spelling' | 'new-login' }
  | { ok: false; reason: 'forbidden' | 'bad-address' | 'email-taken' | 'already-member' | 'disabled' };

/**
 * Decides whether a member's address can be changed. Not for a disabled account, since a new address would circumvent that.
 * @param email the new address as it was typed; null removes it
 */
export function decideChangeEmail(
  client: Pick<Client, 'members'>,
  member: Member,
  email: string | null,
  { viewer, holder }: ChangeContext,
): ChangeEmailDecision {
  if (!viewer.permissions.includes('clients.write')) return { ok: false, reason: 'forbidden' };
  const address = email === null ? null : parseAddress(email);
  if (address?.ok === false) return { ok: false, reason: 'bad-address' };
  if ((address?.original ?? null) === member.email) return { ok: true, effect: 'nothing' };
  if ((address?.canonical ?? null) === (member.account?.email ?? null))
    return { ok: true, effect: 'spelling' };
  if (member.account?.status === 'disabled') return { ok: false, reason: 'disabled' };
  if (
    holder !== null &&
    client.members.some((other) => other.id !== member.id && other.account?.id === holder.account.id)
  )
    return { ok: false, reason: 'already-member' };
  if (member.role === 'owner' && isOwnedByAnother(holder, member))
    return { ok: false, reason: 'email-taken' };
  return { ok: true, effect: 'new-login' };
}

/** Whether a member's role can be changed, and the client's kind afterwards. */
export type ChangeRoleDecision =
  | { ok: true; kind: ClientKind }
  | { ok: false; reason: 'forbidden' | 'last-owner' | 'email-taken' };

/** Decides whether a member's role can be changed. The last owner cannot become a guest, except of an entity. */
export function decideChangeRole(
  client: Pick<Client, 'kind' | 'members'>,
  member: Member,
  role: MemberRole,
  { viewer, holder }: ChangeContext,
): ChangeRoleDecision {
  if (!viewer.permissions.includes('clients.write')) return { ok: false, reason: 'forbidden' };
  if (role === 'owner' && isOwnedByAnother(holder, member)) return { ok: false, reason: 'email-taken' };
  const owners = otherOwners(client, member) + (role === 'owner' ? 1 : 0);
  return owners === 0 && client.kind !== 'entity'
    ? { ok: false, reason: 'last-owner' }
    : { ok: true, kind: kindOf(client.kind, owners) };
}

/** Whether a member can be removed, and the client's kind afterwards. */
export type RemoveDecision =
  | { ok: true; kind: ClientKind }
  | { ok: false; reason: 'forbidden' | 'last-owner' };

/**
 * Decides whether a member can be removed. The last owner cannot, except of an entity.
 * @example
 * decideRemoveMember(client, onlyOwner, { viewer }) // { ok: false, reason: 'last-owner' }
 */
export function decideRemoveMember(
  client: Pick<Client, 'kind' | 'members'>,
  member: Member,
  { viewer }: Pick<ChangeContext, 'viewer'>,
): RemoveDecision {
  if (!viewer.permissions.includes('clients.write')) return { ok: false, reason: 'forbidden' };
  const owners = otherOwners(client, member);
  return owners === 0 && member.role === 'owner' && client.kind !== 'entity'
    ? { ok: false, reason: 'last-owner' }
    : { ok: true, kind: kindOf(client.kind, owners) };
}

/** Whether a client can be changed; if not, which permission is missing. */
export type UpdateClientDecision = { ok: true } | { ok: false; reason: 'forbidden'; permission: Permission };

/** Decides whether a viewer may change these fields of a client. Plan and assigned staff have permissions of their own. */
export function decideUpdateClient(
  { plan, assignedStaffIds, ...rest }: ClientChanges,
  viewer: Pick<Viewer, 'permissions'>,
): UpdateClientDecision {
  const isOther =
    Object.values(rest).some((value) => value !== undefined) ||
    (plan === undefined && assignedStaffIds === undefined);
  const needed: (Permission | false)[] = [
    isOther && 'clients.write',
    plan !== undefined && 'plan.change',
    assignedStaffIds !== undefined && 'staff.assign',
  ];
  for (const permission of needed)
    if (permission && !viewer.permissions.includes(permission))
      return { ok: false, reason: 'forbidden', permission };
  return { ok: true };
}

const isOwnedByAnother = (holder: AddressHolder | null, member: Member): boolean =>
  holder !== null && holder.owner !== null && holder.owner.memberId !== member.id;

const otherOwners = (client: Pick<Client, 'members'>, member: Member): number =>
  client.members.filter(({ id, role }) => role === 'owner' && id !== member.id).length;
