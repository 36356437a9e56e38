import { expiryOf, SECOND, toTimestamp } from '@foyer/contract/rules';
import { composeAccessNotice, composeInvitation, composeReminder, composeRenewalRequest, type MailSubject } from '../mail/compose.ts';
import { RenderFailed, type Correspondent } from '../mail/content.ts';
import { placeholderLink } from '../mail/draft.ts';
import type { OutgoingMail, Ports } from '../ports.ts';
import type { FirmTransaction, PortalStore } from '../store/portal-store.ts';
import type { MailRecord } from '../store/records.ts';
import { settleDoubts } from './in-doubt.ts';
import { hasEmail } from './issue-invitation.ts';
import { settleMail } from './settle-mail.ts';
import { stopTokenOf } from './stop-reminders.ts';

/** How a worker goes about it. */
export interface Delivery {
  worker: string;
  /** How many mails to take at once; each is one open connection. */
  limit: number;
  /** How long the claim lasts, in seconds; it must outlast the relay's time-out. */
  leaseSeconds: number;
}

/**
 * Sends the mails that are due.
 * The state `sending` is committed before the relay hears of a mail: a crash leaves at most the open dialogues in doubt. By default those
 * are sent again with the same Message-ID and the same link (over SMTP, exactly once does not exist: RFC 1047).
 * @returns how many were tried
 * @throws what the first of those threw that could not be worked on, when everything else has been done
 */
export async function deliverMail(store: PortalStore, ports: Ports, { worker, limit, leaseSeconds }: Delivery): Promise<number> {
  const now = ports.clock.now();
  const failures = await settleDoubts(store, ports, now);
  const claimed = await store.claimMail({ worker, limit, now: toTimestamp(now), leaseUntil: toTimestamp(now + leaseSeconds * SECOND) });
  for (const settled of await Promise.allSettled(claimed.map((mail) => deliver(store, ports, mail)))) if (settled.status === 'rejected') failures.push(settled.reason);
  if (failures.length > 0) throw failures[0];
  return claimed.length;
}

async function deliver(store: PortalStore, ports: Ports, claimed: MailRecord): Promise<void> {
  const begun = { ...claimed, attempts: claimed.attempts + 1 };
  const circumstances = () => ({ now: ports.clock.now(), inDoubt: ports.inDoubt });
  const outgoing = await store.transaction(claimed.firmId, async (tx) => {
    const mail = await tx.mail(claimed.id);
    if (mail?.state !== 'claimed') return null;
    const composed = await compose(tx, ports, mail).catch((thrown: unknown) => {
      if (thrown instanceof RenderFailed) return thrown;
      throw thrown;
    });
    if (composed instanceof RenderFailed) await settleMail(tx, begun, { state: 'deferred', reason: 'This mail could not be written' }, circumstances());
    else await tx.saveMail({ ...mail, state: composed === null ? 'cancelled' : 'sending', attempts: mail.attempts + 1 });
    if (composed === null && mail.bulkSendId !== null) await tx.settleOutcome(mail.bulkSendId, mail.memberId, { result: 'skipped', reason: 'withdrawn', at: toTimestamp(ports.clock.now()) });
    return composed;
  });
  if (outgoing === null) return;
  if (outgoing instanceof RenderFailed) throw outgoing;
  const result = await ports.mailer.send({ ...outgoing, headers: { ...ports.markMail(claimed.id), ...outgoing.headers } });
  await store.transaction(claimed.firmId, (tx) => settleMail(tx, begun, result, circumstances()));
}

/** The mail as it goes out; null when its link has been replaced or its member is gone. */
async function compose(tx: FirmTransaction, ports: Ports, mail: MailRecord): Promise<OutgoingMail | null> {
  const [firm, client] = [await tx.firm(), await tx.client(mail.clientId)];
  const member = client?.members.find(({ id }) => id === mail.memberId);
  if (firm === null || client === null || member === undefined || !hasEmail(member)) return null;
  const { invitation } = member;
  const inviter = await inviterOf(tx, invitation?.sentBy.id, firm);
  const subject: MailSubject = { mailId: mail.id, firm, client, member, inviter };
  switch (mail.kind) {
    case 'access-notice':
      return composeAccessNotice(subject, ports.links.signIn(firm.id), ports);
    case 'renewal-request':
      return composeRenewalRequest(subject, await staffAt(tx, mail.to, firm), ports);
    case 'test': {
      if (mail.draft === null) return null;
      const viewer = await staffAt(tx, mail.to, firm);
      const content = { ...mail.draft, expiresAt: toTimestamp(expiryOf(Date.parse(mail.createdAt), firm.policy)) };
      return { ...composeInvitation({ ...subject, inviter: viewer }, content, placeholderLink(ports.links), ports), to: { name: viewer.name, address: viewer.email } };
    }
    case 'invitation':
    case 'reminder': {
      if (invitation?.status !== 'open' || invitation.id !== mail.invitationId || invitation.sendCount !== mail.sendCount) return null;
      const url = ports.links.activation(await ports.tokens.tokenOf({ invitationId: invitation.id, sendCount: mail.sendCount }));
      if (mail.kind === 'invitation') return composeInvitation(subject, invitation, url, ports);
      const stopUrl = ports.links.stopReminders?.(await stopTokenOf(ports, mail.id)) ?? null;
      return composeReminder(subject, invitation, { url, stopUrl }, ports);
    }
  }
}

async function inviterOf(tx: FirmTransaction, staffId: string | undefined, firm: { name: string; mailFrom: string }): Promise<Correspondent> {
  return (staffId === undefined ? null : await tx.viewer(staffId)) ?? { name: firm.name, email: firm.mailFrom };
}

/** The staff member at an address; the firm's own, when there is none any more. */
async function staffAt(tx: FirmTransaction, email: string, firm: { name: string }): Promise<Correspondent> {
  return (await tx.staff()).find((person) => person.email === email) ?? { name: firm.name, email };
}
