import type { Client, Member, SkipReason } from '@foyer/contract';
import { decideSend, parseAddress, toTimestamp, type BulkPlan, type SendCircumstances, type SendDecision } from '@foyer/contract/rules';
import type { Ports } from '../ports.ts';
import type { FirmReads, FirmTransaction, PortalStore } from '../store/portal-store.ts';
import type { MailRecord, Suppression } from '../store/records.ts';
import { announce } from './announce.ts';

/** Why nothing is mailed to a member's address; null when mail may go there. */
export async function suppressionOf(reads: Pick<FirmReads, 'suppressions'>, { account }: Pick<Member, 'account'>): Promise<Suppression | null> {
  return account === null ? null : ((await reads.suppressions([account.email])).get(account.email) ?? null);
}

/** A decision about sending, with what is known of the address besides what happened to the member's own invitation. */
export async function decideSendTo(reads: Pick<FirmReads, 'suppressions'>, member: Member, circumstances: SendCircumstances): Promise<SendDecision> {
  const decision = decideSend(member, circumstances);
  return decision.ok && isSuppressed(member, await suppressionOf(reads, member)) ? { ok: false, reason: 'suppressed' } : decision;
}

/** A plan without those whose addresses take no mail; they are told apart as `suppressed`. */
export async function withoutSuppressed(reads: Pick<FirmReads, 'suppressions'>, plan: BulkPlan): Promise<BulkPlan> {
  const suppressions = await reads.suppressions(plan.send.flatMap(({ account }) => account?.email ?? []));
  if (suppressions.size === 0) return plan;
  const refused = new Set(plan.send.filter((member) => isSuppressed(member, suppressions.get(member.account?.email ?? '') ?? null)));
  const reason: SkipReason = 'suppressed';
  return { send: plan.send.filter((member) => !refused.has(member)), skipped: [...plan.skipped, ...[...refused].map((member) => ({ member, reason }))] };
}

const isSuppressed = (member: Member, suppression: Suppression | null): boolean => suppression !== null && !(suppression.cause === 'bounced' && isSeenToBounce(member));

/** Whoever sees that the member's own invitation came back may send it again all the same, also after withdrawing it: the mailbox may be there by now. */
const isSeenToBounce = ({ invitation }: Member): boolean => invitation?.delivery.status === 'bounced' && invitation.revokedReason !== 'address-changed';

/** Mail leaves for addresses once more: what came back before does not count any longer. */
export async function giveAnotherChance(tx: FirmTransaction, members: readonly Member[]): Promise<void> {
  for (const { account } of members.filter(isSeenToBounce)) if (account !== null) await tx.liftSuppression(account.email);
}

/** Remembers that the address of a mail takes none. Mails to staff are no reason to. */
export async function suppress(tx: FirmTransaction, mail: MailRecord, suppression: Suppression): Promise<void> {
  if (mail.kind === 'test' || mail.kind === 'renewal-request') return;
  const address = parseAddress(mail.to);
  if (address.ok) await tx.suppress(address.canonical, suppression);
}

/** Why nothing was mailed, for staff. */
export function inWords({ cause, at, reason }: Suppression): string {
  const said = reason === null ? '' : ` ${reason}`;
  const on = at.slice(0, 'YYYY-MM-DD'.length);
  switch (cause) {
    case 'bounced':
      return `Nothing was mailed: mail to this address came back on ${on}.${said}`;
    case 'complained':
      return `Nothing was mailed: mail to this address was marked as spam on ${on}.${said}`;
    case 'suppressed':
      return `Nothing was mailed: the mail provider sends nothing to this address, as of ${on}.${said}`;
  }
}

/** An address that may be mailed again. */
export interface LiftedAddress {
  firmId: string;
  email: string;
}

/**
 * Lets mail go to an address again. Invitations that were blocked are shown as bounced from then on, so that they can be sent again.
 * @returns `unknown` when nothing kept mail from it
 */
export async function liftSuppression(store: PortalStore, { clock }: Pick<Ports, 'clock'>, { firmId, email }: LiftedAddress): Promise<'lifted' | 'unknown'> {
  const address = parseAddress(email);
  if (!address.ok) return 'unknown';
  return store.transaction(firmId, async (tx) => {
    const credentials = await tx.credentials(address.canonical);
    if (credentials === null || !(await tx.suppressions([address.canonical])).has(address.canonical)) return 'unknown';
    const clients = await tx.clientsOfAccount(credentials.account.id);
    await tx.liftSuppression(address.canonical);
    const now = clock.now();
    for (const client of clients) await unblock(tx, client, credentials.account.id, now);
    return 'lifted';
  });
}

async function unblock(tx: FirmTransaction, { id, members }: Client, accountId: string, now: number): Promise<void> {
  const blocked = members.flatMap(({ account, invitation }) =>
    account?.id === accountId && invitation?.status === 'open' && invitation.delivery.status === 'blocked' ? [invitation] : []);
  if (blocked.length === 0) return;
  await tx.saveInvitations(blocked.map((invitation) => ({ ...invitation, delivery: { status: 'bounced', at: toTimestamp(now), reason: invitation.delivery.reason } })));
  await announce(tx, id, 'member.changed', now);
}
