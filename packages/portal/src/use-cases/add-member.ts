import type { AddedMember, NewMember } from '@foyer/contract';
import { decideAddMember } from '@foyer/contract/rules';
import { Problem } from '../http/problem.ts';
import type { FirmTransaction } from '../store/portal-store.ts';
import { publishChange } from './publish-change.ts';
import type { StaffContext } from './context.ts';
import { lockClient } from './find-member.ts';
import { requireFirm } from './issue-invitation.ts';
import { addressOf, alreadyMember, emailTaken, joinMember } from './join-member.ts';

/** Adds a member to a client; a second owner makes it a household, a guest is invited or notified at once. */
export async function addMember(
  tx: FirmTransaction,
  context: StaffContext,
  clientId: string,
  input: NewMember,
): Promise<AddedMember> {
  const client = await lockClient(tx, clientId);
  const firm = await requireFirm(tx);
  const address = addressOf(input, '');
  const holder = address && (await tx.addressHolder(address.canonical));
  const decision = decideAddMember(client, input, { policy: firm.policy, viewer: context.viewer, holder });
  if (!decision.ok) throw refusal(decision.reason, holder?.owner ?? null);
  await joinMember(tx, context, input, {
    firm,
    clientId,
    pointer: '',
    sendInvitations: false,
    form: null,
    message: null,
  });
  const changed = await publishChange(tx, clientId, 'member.changed', context.now, { kind: decision.kind });
  const member = changed.members.at(-1);
  if (member === undefined) throw new Error('The member vanished within its own transaction');
  return { member, client: changed };
}

function refusal(
  reason: 'forbidden' | 'email-taken' | 'already-member',
  owner: Parameters<typeof emailTaken>[0],
): Problem {
  switch (reason) {
    case 'forbidden':
      return new Problem('forbidden');
    case 'email-taken':
      return emailTaken(owner, '');
    case 'already-member':
      return alreadyMember();
  }
}
