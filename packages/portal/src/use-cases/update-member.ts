import type { ChangedMember, ClientKind, Member, MemberChanges } from '@foyer/contract';
import {
  decideChangeEmail,
  decideChangeRole,
  decideSendTo,
  type AddressHolder,
  type ChangeEmailDecision,
  type ChangeRoleDecision,
  type SendDecision,
} from '@foyer/contract/rules';
import { requireVersion, type IfMatch } from '../http/if-match.ts';
import { fieldProblem, Problem } from '../http/problem.ts';
import type { FirmTransaction } from '../store/portal-store.ts';
import type { MemberRecord } from '../store/records.ts';
import { AddressTakenError } from '../store/store-errors.ts';
import { publishChange } from './publish-change.ts';
import type { StaffContext } from './context.ts';
import { lockMember, requireMember, type MemberOfClient } from './find-member.ts';
import { byStaff, appendTimeline } from './append-timeline.ts';
import { externalIdProblem } from './external-id.ts';
import { requireFirm, hasEmail, issueInvitation, normalizeMessage } from './issue-invitation.ts';
import { requireForm } from './forms.ts';
import { addressOf, alreadyMember, emailTaken } from './join-member.ts';
import { toRefusalProblem } from './refusal.ts';
import { revoke } from './revoke-invitation.ts';
import { liftKnownBounces, describeSuppression, getSuppression } from './suppression.ts';

/** A member, and the versions of its client that the change is based on. */
export interface MemberTarget {
  path: { clientId: string; memberId: string };
  ifMatch: IfMatch;
}

/**
 * Changes a member, and with `resend` sends an invitation in the same transaction.
 * @throws Problem `not-found`, `version-conflict`, `email-taken`, `external-id-taken`, `last-owner`, `conflict`; with `resend` also `not-invitable`, `cooldown`
 */
export async function updateMember(
  tx: FirmTransaction,
  context: StaffContext,
  { path, ifMatch }: MemberTarget,
  changes: MemberChanges,
): Promise<ChangedMember> {
  const found = await lockMember(tx, path);
  requireVersion(found.client, ifMatch);
  const kind = await change(tx, context, found, changes);
  if (kind === null && changes.resend !== true) return found;
  if (changes.resend === true) await resend(tx, context, (await lockMember(tx, path)).member, changes);
  const client = await publishChange(
    tx,
    path.clientId,
    'member.changed',
    context.now,
    kind === null ? {} : { kind },
  );
  return { member: requireMember(client, path.memberId), client };
}

/** @returns the kind of the client after the change, or `null` when nothing changes */
async function change(
  tx: FirmTransaction,
  { viewer, now, ports }: StaffContext,
  { client, member }: MemberOfClient,
  changes: MemberChanges,
): Promise<ClientKind | null> {
  const {
    externalId = member.externalId,
    name = member.name,
    locale = member.locale,
    role = member.role,
    email = member.email,
  } = changes;
  const address = addressOf({ email }, '');
  const holder = address && (await tx.addressHolder(address.canonical));
  const circumstances = { viewer, holder };
  const byEmail = decideChangeEmail(client, { ...member, role }, email, circumstances);
  if (!byEmail.ok) throw emailRefusal(byEmail, holder);
  const byRole =
    role === member.role
      ? { ok: true as const, kind: client.kind }
      : decideChangeRole(client, member, role, circumstances);
  if (!byRole.ok) throw roleRefusal(byRole, holder);
  const own: MemberRecord = {
    id: member.id,
    externalId,
    clientId: client.id,
    role,
    name,
    locale,
    email: address?.original ?? null,
    accountId: member.account?.id ?? null,
  };
  if (
    byEmail.effect === 'nothing' &&
    externalId === member.externalId &&
    role === member.role &&
    locale === member.locale &&
    name.given === member.name.given &&
    name.family === member.name.family
  )
    return null;
  const attribution = { now, by: byStaff(viewer) };
  if (byEmail.effect === 'new-login') {
    await revoke(tx, member, 'address-changed', attribution);
    own.accountId = address && (await tx.ensureAccount(address.canonical, ports.ids.next('ac'))).account.id;
  }
  await tx.updateMember(own).catch((thrown: unknown) => {
    // Another transaction has taken the address since the decision.
    if (thrown instanceof AddressTakenError) throw emailTaken(null, '');
    externalIdProblem('member', '')(thrown);
  });
  if (byEmail.effect !== 'nothing')
    await appendTimeline(tx, member.id, attribution, {
      type: 'address-changed',
      from: member.email,
      to: own.email,
    });
  if (role !== member.role)
    await appendTimeline(tx, member.id, attribution, { type: 'role-changed', from: member.role, to: role });
  return byRole.kind;
}

async function resend(
  tx: FirmTransaction,
  { viewer, now, ports, forms }: StaffContext,
  member: Member,
  { formId, message }: MemberChanges,
): Promise<void> {
  const firm = await requireFirm(tx);
  const form = requireForm({ forms }, formId);
  const suppression = await getSuppression(tx, member);
  const decision = decideSendTo(member, suppression, { now, policy: firm.policy, viewer });
  if (!decision.ok)
    throw sendRefusal(
      decision,
      now,
      decision.reason === 'suppressed' && suppression !== null ? describeSuppression(suppression) : undefined,
    );
  if (!hasEmail(member)) throw new Error(`${member.id} may be sent to but has no address`);
  await liftKnownBounces(tx, [member]);
  await issueInvitation(tx, member, {
    firm,
    sentBy: viewer,
    form,
    message: normalizeMessage(message),
    automatic: false,
    now,
    by: byStaff(viewer),
    ports,
  });
}

function roleRefusal(
  { reason }: Extract<ChangeRoleDecision, { ok: false }>,
  holder: AddressHolder | null,
): Problem {
  switch (reason) {
    case 'forbidden':
      return new Problem('forbidden');
    case 'last-owner':
      return lastOwner();
    case 'email-taken':
      return emailTaken(holder?.owner ?? null, '');
  }
}

function emailRefusal(
  { reason }: Extract<ChangeEmailDecision, { ok: false }>,
  holder: AddressHolder | null,
): Problem {
  switch (reason) {
    case 'bad-address':
      return fieldProblem('/email', reason, 'This is not an e-mail address that mail can be sent to');
    case 'email-taken':
      return emailTaken(holder?.owner ?? null, '');
    case 'already-member':
      return alreadyMember();
    case 'forbidden':
    case 'disabled':
      return toRefusalProblem(reason);
  }
}

/** Converts the refusal of a send to one member to a problem. @param detail a more precise description, if known */
export function sendRefusal(
  { reason, until }: Extract<SendDecision, { ok: false }>,
  now: number,
  detail?: string,
): Problem {
  if (reason === 'forbidden')
    return new Problem('forbidden', { detail: 'This needs the permission invitations.send' });
  if (reason === 'cooldown' && until !== undefined)
    return new Problem('cooldown', { retryAfter: Math.ceil((Date.parse(until) - now) / 1_000), at: until });
  return new Problem('not-invitable', { reason, ...(detail === undefined ? {} : { detail }) });
}

/** The problem of removing the last owner. */
export const lastOwner = (): Problem =>
  new Problem('last-owner', { detail: 'An individual or a household needs an owner. Add another one first' });
