import type { AcceptResult, AcceptInput, Activation } from '@foyer/contract';
import { checkPassword, parseAddress, toTimestamp, type PasswordWeakness } from '@foyer/contract/rules';
import { Problem } from '../http/problem.ts';
import type { Ports } from '../ports.ts';
import type { FirmTransaction, PortalStore } from '../store/portal-store.ts';
import { publishChange } from './publish-change.ts';
import type { PublicContext } from './context.ts';
import { appendTimelineForAccount } from './append-timeline.ts';
import { findLink, checkLink, type LiveLink } from './check-link.ts';

/** Returns what the activation page displays. Changes nothing, so mail scanners may open the link. */
export async function getActivation(
  store: PortalStore,
  { now }: PublicContext,
  token: string,
): Promise<Activation> {
  const link = await findLink(store, token);
  const reads = store.reads(link.firmId);
  const { firm, client, member, invitation } = await checkLink(
    reads,
    link,
    await reads.client(link.clientId),
    now,
  );
  const inviter = await reads.viewer(invitation.sentBy.id);
  return {
    firm: { id: firm.id, name: firm.name },
    clientName: client.name,
    name: member.name,
    email: member.email,
    invitedBy: { name: invitation.sentBy.name, email: inviter?.email ?? firm.mailFrom },
    expiresAt: invitation.expiresAt,
    form: invitation.form,
    passwordMinLength: firm.policy.passwordMinLength,
  };
}

/**
 * Sets the password and activates the account, once.
 * The link is checked before the expensive hash, and again in the transaction, where only one of several concurrent requests succeeds.
 */
export async function acceptInvitation(
  store: PortalStore,
  { now, ports }: PublicContext,
  token: string,
  input: AcceptInput,
): Promise<AcceptResult> {
  const link = await findLink(store, token);
  const reads = store.reads(link.firmId);
  const seen = await checkLink(reads, link, await reads.client(link.clientId), now);
  refuseWeak(input, seen, ports.isCommonPassword);
  const passwordHash = await ports.passwords.hash(input.password.normalize('NFC'));
  return store.transaction(link.firmId, async (tx) => {
    const live = await checkLink(tx, link, await tx.lockClient(link.clientId), now);
    const activatedAt = toTimestamp(now);
    const credentials = await credentialsOf(tx, live);
    await tx.saveAccount({
      account: { ...credentials.account, status: 'active', activatedAt },
      displayName: input.displayName,
      passwordHash,
    });
    await acceptOpenInvitations(tx, credentials.account.id, now);
    const { form } = live.invitation;
    return { email: credentials.account.email, activatedAt, form, continueUrl: continueUrlOf(ports, live) };
  });
}

function refuseWeak(
  input: AcceptInput,
  { member, firm, client }: LiveLink,
  isCommon: (password: string) => boolean,
): void {
  const userInputs = [member.name.given, member.name.family, member.email, client.name, input.displayName];
  const faults = checkPassword(input.password, { policy: firm.policy, userInputs, isCommon });
  if (faults.length === 0) return;
  const errors = faults.map((fault) => ({
    pointer: '/password',
    code: fault.code,
    detail: describeWeakness(fault),
  }));
  throw new Problem('password-weak', { detail: errors.map((error) => error.detail).join(' '), errors });
}

function describeWeakness(fault: PasswordWeakness): string {
  switch (fault.code) {
    case 'too-short':
      return fault.missing === 1 ? 'Add 1 more character.' : `Add ${fault.missing} more characters.`;
    case 'too-long':
      return 'Use at most 1,024 characters.';
    case 'contains-name':
      return 'Leave out your own name.';
    case 'common':
      return 'Many people use this password. Choose another.';
  }
}

/** Accepts every open invitation of the account, and publishes a change for each of its clients. */
async function acceptOpenInvitations(tx: FirmTransaction, accountId: string, now: number): Promise<void> {
  const reached = await tx.clientsOfAccount(accountId);
  await appendTimelineForAccount(
    tx,
    accountId,
    reached,
    { now, by: { kind: 'member' } },
    { type: 'activated' },
  );
  for (const client of reached) {
    for (const { account, invitation } of client.members) {
      if (account?.id === accountId && invitation?.status === 'open') {
        await tx.cancelMails(invitation.id, { reason: 'activated-since', at: toTimestamp(now) });
        await tx.saveInvitation({ ...invitation, status: 'accepted', nextReminderAt: null });
      }
    }
    await publishChange(tx, client.id, 'member.changed', now);
  }
}

async function credentialsOf(tx: FirmTransaction, { member }: LiveLink) {
  const address = parseAddress(member.email);
  const credentials = address.ok ? await tx.credentials(address.canonical) : null;
  if (credentials === null) throw new Error(`${member.id} has an address but no account`);
  return credentials;
}

/** Returns the URL to continue at: the form's own, otherwise the firm's `afterActivationUrl`. */
function continueUrlOf(
  { forms }: Pick<Ports, 'forms'>,
  { firm, client, member, invitation: { form } }: LiveLink,
): string | null {
  const own = form && forms.urlOf(form, { firmId: firm.id, clientId: client.id, memberId: member.id });
  const { afterActivationUrl } = firm.policy;
  if (own !== null || afterActivationUrl === null) return own;
  const url = new URL(afterActivationUrl);
  if (form !== null) url.searchParams.set('form', form.id);
  return url.href;
}
