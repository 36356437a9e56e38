import type { Ports } from '../ports.ts';
import type { FirmTransaction, PortalStore } from '../store/portal-store.ts';
import type { MailRecord } from '../store/records.ts';
import { publishChange } from './publish-change.ts';

/** What the unsubscribe page of reminders displays. */
export interface ReminderUnsubscribe {
  firmId: string;
  firmName: string;
  firmLocale: string;
  /** The member's locale; `null` when the member was removed. */
  memberLocale: string | null;
  /** Whether more reminders will be sent. */
  active: boolean;
}

/** Creates the unsubscribe token of a reminder: the mail's id with its signature, so that nothing is stored. */
export const unsubscribeTokenOf = async (
  { tokens }: Pick<Ports, 'tokens'>,
  mailId: string,
): Promise<string> => `${mailId}.${await tokens.signUnsubscribe(mailId)}`;

/** Resolves an unsubscribe token. Changes nothing. @returns `null` for an invalid token, or when the member was removed */
export async function findReminders(
  store: PortalStore,
  ports: Pick<Ports, 'tokens'>,
  token: string,
): Promise<ReminderUnsubscribe | null> {
  const mail = await findMail(store, ports, token);
  if (mail === null) return null;
  const reads = store.reads(mail.firmId);
  const [firm, client] = [await reads.firm(), await reads.client(mail.clientId)];
  const member = client?.members.find(({ id }) => id === mail.memberId);
  const invitation = member?.invitation;
  return (
    firm && {
      firmId: firm.id,
      firmName: firm.name,
      firmLocale: firm.locale,
      memberLocale: member?.locale ?? null,
      active: invitation?.id === mail.invitationId && (invitation?.nextReminderAt ?? null) !== null,
    }
  );
}

/** Stops the reminders of an invitation until it is sent again. Idempotent. */
export async function stopReminders(
  store: PortalStore,
  ports: Pick<Ports, 'tokens' | 'clock'>,
  token: string,
): Promise<ReminderUnsubscribe | null> {
  const mail = await findMail(store, ports, token);
  if (mail !== null) await store.transaction(mail.firmId, (tx) => stop(tx, mail, ports.clock.now()));
  return findReminders(store, ports, token);
}

async function stop(tx: FirmTransaction, mail: MailRecord, now: number): Promise<void> {
  const client = await tx.lockClient(mail.clientId);
  const invitation = client?.members.find(({ id }) => id === mail.memberId)?.invitation;
  if (!invitation || invitation.id !== mail.invitationId || invitation.nextReminderAt === null) return;
  await tx.saveInvitation({ ...invitation, nextReminderAt: null });
  await publishChange(tx, mail.clientId, 'member.changed', now);
}

async function findMail(
  store: PortalStore,
  ports: Pick<Ports, 'tokens'>,
  token: string,
): Promise<MailRecord | null> {
  const mailId = token.slice(0, token.lastIndexOf('.'));
  // Only reminders were ever signed.
  return (await ports.tokens.verifyUnsubscribe(mailId, token.slice(mailId.length + 1)))
    ? store.mailById(mailId)
    : null;
}
