import type { ChangedMember, Client } from '@foyer/contract';
import { decideLiftSuppression, parseAddress, toTimestamp } from '@foyer/contract/rules';
import type { Ports } from '../ports.ts';
import type { FirmTransaction, PortalStore } from '../store/portal-store.ts';
import { publishChange } from './publish-change.ts';
import type { StaffContext } from './context.ts';
import { lockMember, requireMember } from './find-member.ts';
import { byStaff, appendTimelineForAccount, type Attribution } from './append-timeline.ts';
import { toRefusalProblem } from './refusal.ts';
import { getSuppression } from './suppression.ts';

/** A suppressed address of a firm. */
export interface SuppressedAddress {
  firmId: string;
  email: string;
}

/** Lifts the suppression of a member's address, for all members with it. @throws Problem `not-found`, `conflict` */
export async function liftMemberSuppression(
  tx: FirmTransaction,
  { viewer, now }: StaffContext,
  path: { clientId: string; memberId: string },
): Promise<ChangedMember> {
  const { member } = await lockMember(tx, path);
  const decision = decideLiftSuppression(member, await getSuppression(tx, member), { viewer });
  if (!decision.ok) throw toRefusalProblem(decision.reason);
  if (member.account !== null) await lift(tx, member.account, { now, by: byStaff(viewer) });
  const client = await tx.client(path.clientId);
  if (client === null) throw new Error(`${path.clientId} has vanished despite its lock`);
  return { member: requireMember(client, path.memberId), client };
}

/**
 * Lifts the suppression of an address. Blocked invitations become bounced, so that they can be sent again.
 * @returns `unknown` when the address was not suppressed
 */
export async function liftSuppression(
  store: PortalStore,
  { clock }: Pick<Ports, 'clock'>,
  { firmId, email }: SuppressedAddress,
): Promise<'lifted' | 'unknown'> {
  const address = parseAddress(email);
  if (!address.ok) return 'unknown';
  return store.transaction(firmId, async (tx) => {
    const credentials = await tx.credentials(address.canonical);
    if (credentials === null || !(await tx.suppressions([address.canonical])).has(address.canonical))
      return 'unknown';
    await lift(tx, credentials.account, { now: clock.now(), by: { kind: 'portal' } });
    return 'lifted';
  });
}

/** Lifts the suppression and publishes a change for every client with the address. */
async function lift(
  tx: FirmTransaction,
  { id, email }: { id: string; email: string },
  attribution: Attribution,
): Promise<void> {
  const clients = await tx.clientsOfAccount(id);
  await tx.liftSuppression(email);
  await tx.saveInvitations(
    clients
      .flatMap((client) => blockedOf(client, id))
      .map((invitation) => ({
        ...invitation,
        delivery: { ...invitation.delivery, status: 'bounced', at: toTimestamp(attribution.now) },
      })),
  );
  await appendTimelineForAccount(tx, id, clients, attribution, { type: 'suppression-lifted', email });
  for (const client of clients) await publishChange(tx, client.id, 'member.changed', attribution.now);
}

const blockedOf = ({ members }: Client, accountId: string) =>
  members.flatMap(({ account, invitation }) =>
    account?.id === accountId && invitation?.status === 'open' && invitation.delivery.status === 'blocked'
      ? [invitation]
      : [],
  );
