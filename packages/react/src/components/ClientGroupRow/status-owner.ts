import type { Client, Member } from '@foyer/sdk';
import type { Messages } from '../../messages/index.ts';

/** The members that a client's status belongs to: one by name, or several by number. */
export type StatusOwner = { kind: 'member'; name: string } | { kind: 'owners' | 'members'; count: number };

/**
 * The members that a client's most urgent status belongs to.
 * @param members those with that status
 * @returns `null` if the client has only one member
 */
export function getStatusOwner(
  client: Pick<Client, 'members'>,
  members: readonly Member[],
): StatusOwner | null {
  const [first] = members;
  if (client.members.length === 1 || first === undefined) return null;
  if (members.length === 1) return { kind: 'member', name: first.name.given || first.name.family };
  const kind = members.every(({ role }) => role === 'owner') ? 'owners' : 'members';
  return { kind, count: members.length };
}

/** "Grace", "2 owners". */
export function describeStatusOwner(
  owner: StatusOwner | null,
  { rollUp: t }: Pick<Messages, 'rollUp'>,
): string | undefined {
  switch (owner?.kind) {
    case undefined:
      return undefined;
    case 'member':
      return owner.name;
    case 'owners':
      return t.owners(owner.count);
    case 'members':
      return t.members(owner.count);
  }
}
