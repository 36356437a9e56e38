import type { Client, Member } from '@foyer/contract';
import { Problem } from '../http/problem.ts';
import type { FirmTransaction } from '../store/portal-store.ts';

/** A member and its client. */
export interface MemberOfClient {
  client: Client;
  member: Member;
}

/** Returns a client, locked until the end of the transaction. @throws Problem `not-found` */
export async function lockClient(tx: Pick<FirmTransaction, 'lockClient'>, clientId: string): Promise<Client> {
  const client = await tx.lockClient(clientId);
  if (client === null) throw new Problem('not-found', { detail: 'There is no such client' });
  return client;
}

/** Returns a member and its client, locked until the end of the transaction. @throws Problem `not-found` */
export async function lockMember(
  tx: Pick<FirmTransaction, 'lockClient'>,
  { clientId, memberId }: { clientId: string; memberId: string },
): Promise<MemberOfClient> {
  const client = await lockClient(tx, clientId);
  return { client, member: requireMember(client, memberId) };
}

/** @throws Problem `not-found` */
export function requireMember(client: Client, memberId: string): Member {
  const member = client.members.find(({ id }) => id === memberId);
  if (member === undefined) throw new Problem('not-found', { detail: 'There is no such member' });
  return member;
}
