import type { ChangedMember, Member } from '@foyer/contract';
import { decideDisable, decideEnable, type StatusDecision } from '@foyer/contract/rules';
import type { FirmTransaction } from '../store/portal-store.ts';
import { publishChange } from './publish-change.ts';
import type { StaffContext } from './context.ts';
import { lockMember, requireMember } from './find-member.ts';
import { byStaff, appendTimelineForAccount } from './append-timeline.ts';
import { toRefusalProblem } from './refusal.ts';

/** The ids of a member in a path. */
interface MemberPath {
  clientId: string;
  memberId: string;
}

/** Disables a member's account and ends its sessions. @throws Problem `not-found`, `conflict` */
export const disableMember = (
  tx: FirmTransaction,
  context: StaffContext,
  path: MemberPath,
): Promise<ChangedMember> => setStatus(tx, context, path, decideDisable);

/** Enables a disabled account; its old sessions stay ended. @throws Problem `not-found`, `conflict` */
export const enableMember = (
  tx: FirmTransaction,
  context: StaffContext,
  path: MemberPath,
): Promise<ChangedMember> => setStatus(tx, context, path, decideEnable);

async function setStatus(
  tx: FirmTransaction,
  { viewer, now }: StaffContext,
  path: MemberPath,
  decide: (member: Member, circumstances: { viewer: typeof viewer }) => StatusDecision,
): Promise<ChangedMember> {
  const { member } = await lockMember(tx, path);
  const decision = decide(member, { viewer });
  if (!decision.ok) throw toRefusalProblem(decision.reason);
  const accountId = member.account?.id ?? '';
  const reached = await tx.clientsOfAccount(accountId);
  const credentials = await tx.credentials(member.account?.email ?? '');
  if (credentials === null) throw new Error(`${member.id} has an account that is not there`);
  await tx.saveAccount({ ...credentials, account: { ...credentials.account, status: decision.status } });
  if (decision.status === 'disabled') await tx.endClientSessions(accountId);
  await appendTimelineForAccount(
    tx,
    accountId,
    reached,
    { now, by: byStaff(viewer) },
    { type: decision.status === 'disabled' ? 'disabled' : 'enabled' },
  );
  // The account may belong to members of several clients, which have all changed.
  for (const { id } of reached) if (id !== path.clientId) await publishChange(tx, id, 'member.changed', now);
  const client = await publishChange(tx, path.clientId, 'member.changed', now);
  return { member: requireMember(client, path.memberId), client };
}
