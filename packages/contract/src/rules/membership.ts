import type { Client, ClientKind } from '../client.ts';
import type { Account, MemberRole, PersonName } from '../member.ts';
import type { NewMember } from '../requests.ts';
import type { Policy, Viewer } from '../session.ts';
import { parseAddress } from './address.ts';

/** What leaves when a member is added: an invitation, a notice of access to somebody who already signs in, or nothing. */
export type MailOnAdd = 'none' | 'invite' | 'notice';

/** Who holds an address in the firm already. */
export interface AddressHolder {
  account: Account;
  /** The one member that owns a client with it, if any. */
  owner: { memberId: string; name: PersonName; clientName: string } | null;
}

/** What a decision about a new member depends on. */
export interface AddContext {
  policy: Pick<Policy, 'autoInviteRoles'>;
  viewer: Pick<Viewer, 'permissions'>;
  /** Who holds the member's address; null when nobody does, or there is no address. */
  holder: AddressHolder | null;
}

/** Whether a member may be added, what the client becomes and what is mailed. */
export type AddDecision =
  | { ok: true; kind: ClientKind; mail: MailOnAdd }
  | { ok: false; reason: 'forbidden' | 'email-taken' | 'already-member' };

/**
 * Decides whether a member can join a client. Several members may share an account only if at most one of them is an owner.
 */
export function decideAddMember(
  client: Pick<Client, 'kind' | 'members'>,
  member: NewMember,
  context: AddContext,
): AddDecision {
  const { policy, viewer, holder } = context;
  if (!viewer.permissions.includes('clients.write')) return { ok: false, reason: 'forbidden' };
  if (holder !== null && client.members.some((present) => present.account?.id === holder.account.id))
    return { ok: false, reason: 'already-member' };
  if (member.role === 'owner' && holder?.owner) return { ok: false, reason: 'email-taken' };
  const owners =
    client.members.filter((present) => present.role === 'owner').length + (member.role === 'owner' ? 1 : 0);
  return {
    ok: true,
    kind: kindOf(client.kind, owners),
    mail: mailOnAdd(member, { policy, viewer, account: holder?.account ?? null, sendInvitations: false }),
  };
}

/** What is mailed to a member when it is added; a dialog says so before it saves. */
export function mailOnAdd(
  member: NewMember,
  {
    policy,
    viewer,
    account,
    sendInvitations,
  }: {
    policy: Pick<Policy, 'autoInviteRoles'>;
    viewer: Pick<Viewer, 'permissions'>;
    account: Pick<Account, 'status'> | null;
    sendInvitations: boolean;
  },
): MailOnAdd {
  if (!member.email || account?.status === 'disabled' || !viewer.permissions.includes('invitations.send'))
    return 'none';
  const automatic = policy.autoInviteRoles.includes(member.role) && member.autoInvite !== false;
  const asked = sendInvitations && member.role === 'owner';
  if (account?.status === 'active') return automatic && member.role === 'guest' ? 'notice' : 'none';
  return automatic || asked ? 'invite' : 'none';
}

/** What a client is with so many owners: an entity stays one, otherwise the owners decide. */
export const kindOf = (kind: ClientKind, owners: number): ClientKind =>
  kind === 'entity' ? 'entity' : owners > 1 ? 'group' : 'individual';

/** What is wrong with the members of a client about to be made; null when nothing is. */
export function checkMembers(
  kind: ClientKind,
  members: readonly { role: MemberRole; email?: string | null }[],
): 'individual-has-one-owner' | 'group-has-owners' | 'address-twice' | null {
  const owners = members.filter((member) => member.role === 'owner').length;
  if (kind === 'individual' && owners !== 1) return 'individual-has-one-owner';
  if (kind === 'group' && owners < 2) return 'group-has-owners';
  const addresses = members.flatMap((member) => (member.email ? canonicalOrItself(member.email) : []));
  return new Set(addresses).size < addresses.length ? 'address-twice' : null;
}

function canonicalOrItself(email: string): string {
  const parsed = parseAddress(email);
  return parsed.ok ? parsed.canonical : email;
}

/** A person's whole name. */
export const fullName = (name: PersonName): string =>
  [name.given, name.family].filter((part) => part !== '').join(' ');

/**
 * The name a client gets when staff give none: the owner's, or both owners' with a common family name said once.
 * @example
 * clientNameOf([{ given: 'Amelia', family: 'Okafor' }, { given: 'Tom', family: 'Okafor' }]) // 'Amelia & Tom Okafor'
 */
export function clientNameOf(owners: readonly PersonName[]): string {
  const [first, ...others] = owners;
  if (first === undefined) return '';
  const sameFamily = first.family !== '' && others.every((other) => other.family === first.family);
  const names = sameFamily && others.length > 0 ? owners.map((owner) => owner.given) : owners.map(fullName);
  const joined =
    names.length > 2 ? `${names.slice(0, -1).join(', ')} & ${names.at(-1) ?? ''}` : names.join(' & ');
  return sameFamily && others.length > 0 ? `${joined} ${first.family}` : joined;
}
