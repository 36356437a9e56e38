import type { Client, NewClient } from '@foyer/contract';
import { checkMembers, clientNameOf, toTimestamp } from '@foyer/contract/rules';
import { fieldProblem } from '../http/problem.ts';
import type { FirmTransaction } from '../store/portal-store.ts';
import { publishChange } from './publish-change.ts';
import type { StaffContext } from './context.ts';
import { externalIdProblem } from './external-id.ts';
import { requireFirm, normalizeMessage } from './issue-invitation.ts';
import { requireForm } from './forms.ts';
import { addressOf, emailTaken, joinMember } from './join-member.ts';
import { staffOf } from './update-client.ts';

/** Adds a client with its members. Owners are invited with `sendInvitations` only; guests according to the policy. */
export async function createClient(
  tx: FirmTransaction,
  context: StaffContext,
  input: NewClient,
): Promise<Client> {
  const { ports, now } = context;
  const owners = input.members.filter((member) => member.role === 'owner');
  const name = input.name ?? (input.kind === 'entity' ? '' : clientNameOf(owners.map((owner) => owner.name)));
  checkNewMembers(input);
  if (name === '') throw fieldProblem('/name', 'required', 'An entity needs a name');
  const firm = await requireFirm(tx);
  const form = requireForm(context, input.formId);
  const assignedStaff = await staffOf(tx, input.assignedStaffIds ?? []);
  for (const [index, member] of input.members.entries()) {
    const address = addressOf(member, `/members/${index}`);
    const holder = address && (await tx.addressHolder(address.canonical));
    if (member.role === 'owner' && holder?.owner) throw emailTaken(holder.owner, `/members/${index}`);
  }
  const clientId = ports.ids.next('cl');
  await tx
    .insertClient({
      id: clientId,
      externalId: input.externalId ?? null,
      kind: input.kind,
      name,
      plan: input.plan ?? 'starter',
      assignedStaff,
      preliminaryData: input.preliminaryData ?? {},
      hidden: false,
      createdAt: toTimestamp(now),
      version: 0,
    })
    .catch(externalIdProblem('client', ''));
  for (const [index, member] of input.members.entries()) {
    await joinMember(tx, context, member, {
      firm,
      clientId,
      pointer: `/members/${index}`,
      sendInvitations: input.sendInvitations ?? false,
      form,
      message: normalizeMessage(input.message),
    });
  }
  return publishChange(tx, clientId, 'client.changed', now);
}

function checkNewMembers({ kind, members }: NewClient): void {
  const fault = checkMembers(kind, members);
  switch (fault) {
    case null:
      return;
    case 'individual-has-one-owner':
      throw fieldProblem('/members', fault, 'An individual has exactly one owner');
    case 'group-has-owners':
      throw fieldProblem('/members', fault, 'A household has at least two owners');
    case 'address-twice':
      throw fieldProblem('/members', fault, 'Two members have the same address');
  }
}
