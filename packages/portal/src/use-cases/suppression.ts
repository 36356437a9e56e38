import type { Member } from '@foyer/contract';
import { isKnownBounce, parseAddress, withoutSuppressed, type BulkPlan } from '@foyer/contract/rules';
import type { FirmReads, FirmTransaction } from '../store/portal-store.ts';
import type { MailRecord, Suppression } from '../store/records.ts';

/** Returns the suppression of a member's address, or `null`. */
export async function getSuppression(
  reads: Pick<FirmReads, 'suppressions'>,
  { account }: Pick<Member, 'account'>,
): Promise<Suppression | null> {
  return account === null ? null : ((await reads.suppressions([account.email])).get(account.email) ?? null);
}

/** Moves members with a suppressed address from the sends of a plan to the skipped. */
export const skipSuppressed = async (
  reads: Pick<FirmReads, 'suppressions'>,
  plan: BulkPlan,
): Promise<BulkPlan> =>
  withoutSuppressed(plan, await reads.suppressions(plan.send.flatMap(({ account }) => account?.email ?? [])));

/** Lifts the suppression of addresses that bounced: staff have decided to send again. */
export async function liftKnownBounces(tx: FirmTransaction, members: readonly Member[]): Promise<void> {
  for (const { account } of members.filter(isKnownBounce))
    if (account !== null) await tx.liftSuppression(account.email);
}

/** Suppresses the address of a mail, unless the mail was to staff. */
export async function suppress(
  tx: FirmTransaction,
  mail: MailRecord,
  suppression: Suppression,
): Promise<void> {
  if (mail.kind === 'test' || mail.kind === 'renewal-request') return;
  const address = parseAddress(mail.to);
  if (address.ok) await tx.suppress(address.canonical, suppression);
}

/** Describes to staff why no mail was sent. */
export function describeSuppression({ cause, at, reason }: Suppression): string {
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
