import type { Client, ClientKind } from '../client.ts';
import type { Account, MemberRole, PersonName } from '../member.ts';
import type { NewMember } from '../requests.ts';
import type { Policy, Viewer } from '../session.ts';
import { parseAddress } from './address.ts';

/** The mail that is sent when a member is added: an invitation, a notice of access for an active account, or none. */
export type MailOnAdd = 'none' | 'invite' | 'notice';

/** The account that has an address in the firm. */
export interface AddressHolder {
  account: Account;
  /** The member that owns a client with this account, if any. */
  owner: { memberId: string; name: PersonName; clientName: string } | null;
}

/** What a decision about adding a member depends on. */
export interface AddContext {
  policy: Pick<Policy, 'autoInviteRoles'>;
  viewer: Pick<Viewer, 'permissions'>;
  /** The holder of the member's address; null if the address is unused or there is none. */
  holder: AddressHolder | null;
}

/** Whether a member can be added, the client's kind afterwards, and the mail that is sent. */
export type AddDecision =
  | { ok: true; kind: ClientKind; mail: MailOnAdd }
  | { ok: false; reason: 'forbidden' | 'email-taken' | 'already-member' };

/**
 * Decides whether a member can be added to a client. Members may share an account only if at most one of them is an owner.
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

/** Returns the mail that adding a member sends. Dialogs use it to announce the mail before saving. */
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
  const isRequested = sendInvitations && member.role === 'owner';
  if (account?.status === 'active') return automatic && member.role === 'guest' ? 'notice' : 'none';
  return automatic || isRequested ? 'invite' : 'none';
}

/** Returns the kind of a client with this number of owners; an entity stays an entity. */
export const kindOf = (kind: ClientKind, owners: number): ClientKind =>
  kind === 'entity' ? 'entity' : owners > 1 ? 'group' : 'individual';

/** Validates the members of a new client. @returns the first error, or null */
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

/** Returns a person's full name. */
export const fullName = (name: PersonName): string =>
  [name.given, name.family].filter((part) => part !== '').join(' ');

/**
 * Returns the default name of a client: the names of its owners, with a shared family name only once.
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
