import type { Client } from '@foyer/contract';
import { decideRemoveMember } from '@foyer/contract/rules';
import { requireVersion } from '../http/if-match.ts';
import { Problem } from '../http/problem.ts';
import type { FirmTransaction } from '../store/portal-store.ts';
import { publishChange } from './publish-change.ts';
import type { StaffContext } from './context.ts';
import { lockMember } from './find-member.ts';
import { lastOwner, type MemberTarget } from './update-member.ts';

/**
 * Removes a member with its invitations, links and mails.
 * @returns the client without it
 * @throws Problem `not-found`, `version-conflict`, `last-owner`
 */
export async function removeMember(
  tx: FirmTransaction,
  { viewer, now }: StaffContext,
  { path, ifMatch }: MemberTarget,
): Promise<Client> {
  const { client, member } = await lockMember(tx, path);
  requireVersion(client, ifMatch);
  const decision = decideRemoveMember(client, member, { viewer });
  if (!decision.ok) throw decision.reason === 'last-owner' ? lastOwner() : new Problem('forbidden');
  await tx.removeMember(member.id);
  return publishChange(tx, client.id, 'member.removed', now, { kind: decision.kind });
}
