import { expiryOf, SECOND, toTimestamp } from '@foyer/contract/rules';
import { composeAccessNotice, composeInvitation, composeReminder, composeRenewalRequest, type Correspondent, type MailSubject } from '../mail/compose.ts';
import { placeholderLink } from '../mail/draft.ts';
import type { OutgoingMail, Ports } from '../ports.ts';
import type { FirmTransaction, PortalStore } from '../store/portal-store.ts';
import type { MailRecord } from '../store/records.ts';
import { settleDoubts } from './in-doubt.ts';
import { hasEmail } from './issue-invitation.ts';
import { settleMail } from './settle-mail.ts';

/** How a worker goes about it. */
export interface Delivery {
  worker: string;
  /** How many mails to take at once; each is one open connection. */
  limit: number;
  /** How long the claim lasts, in seconds; it must outlast the relay's time-out. */
  leaseSeconds: number;
}

const KEY_IS_GONE = 'The key that its link was made with is not configured any more. Send the invitation again';

/**
 * Sends the mails that are due.
 * The state `sending` is committed before the relay hears of a mail: a crash leaves at most the open dialogues in doubt. By default those
 * are sent again with the same Message-ID and the same link (over SMTP, exactly once does not exist: RFC 1047).
 * @returns how many were tried
 * @throws what the first failing lookup of a mail in doubt threw, when everything else has been done
 */
export async function deliverMail(store: PortalStore, ports: Ports, { worker, limit, leaseSeconds }: Delivery): Promise<number> {
  const now = ports.clock.now();
  const failures = await settleDoubts(store, ports, now);
  const claimed = await store.claimMail({ worker, limit, now: toTimestamp(now), leaseUntil: toTimestamp(now + leaseSeconds * SECOND) });
  await Promise.all(claimed.map((mail) => deliver(store, ports, mail)));
  if (failures.length > 0) throw failures[0];
  return claimed.length;
}

async function deliver(store: PortalStore, ports: Ports, claimed: MailRecord): Promise<void> {
  const outgoing = await store.transaction(claimed.firmId, async (tx) => {
    const mail = await tx.mail(claimed.id);
    if (mail?.state !== 'claimed') return null;
    const composed = await compose(tx, ports, mail);
    if (composed === 'key-is-gone') {
      await settleMail(tx, { ...mail, attempts: mail.attempts + 1 }, { state: 'refused', reason: KEY_IS_GONE }, { now: ports.clock.now(), inDoubt: ports.inDoubt });
      return null;
    }
    await tx.saveMail({ ...mail, state: composed === null ? 'cancelled' : 'sending', attempts: mail.attempts + 1 });
    if (composed === null && mail.bulkSendId !== null) await tx.settleOutcome(mail.bulkSendId, mail.memberId, { result: 'skipped', reason: 'withdrawn', at: toTimestamp(ports.clock.now()) });
    return composed;
  });
  if (outgoing === null) return;
  const result = await ports.mailer.send({ ...outgoing, headers: { ...ports.markMail(claimed.id), ...outgoing.headers } });
  await store.transaction(claimed.firmId, (tx) => settleMail(tx, { ...claimed, attempts: claimed.attempts + 1 }, result, { now: ports.clock.now(), inDoubt: ports.inDoubt }));
}

/** The mail as it goes out; null when its link has been replaced or its member is gone. */
async function compose(tx: FirmTransaction, ports: Ports, mail: MailRecord): Promise<OutgoingMail | 'key-is-gone' | null> {
  const [firm, client] = [await tx.firm(), await tx.client(mail.clientId)];
  const member = client?.members.find(({ id }) => id === mail.memberId);
  if (firm === null || client === null || member === undefined || !hasEmail(member)) return null;
  const { invitation } = member;
  const inviter = await inviterOf(tx, invitation?.sentBy.id, firm);
  const subject: MailSubject = { mailId: mail.id, firm, client, member, inviter };
  switch (mail.kind) {
    case 'access-notice':
      return composeAccessNotice(subject, ports.links.signIn(firm.id));
    case 'renewal-request':
      return composeRenewalRequest(subject, await staffAt(tx, mail.to, firm));
    case 'test': {
      if (mail.draft === null) return null;
      const viewer = await staffAt(tx, mail.to, firm);
      const content = { ...mail.draft, expiresAt: toTimestamp(expiryOf(Date.parse(mail.createdAt), firm.policy)) };
      return { ...composeInvitation({ ...subject, inviter: viewer }, content, placeholderLink(ports.links)), to: { name: viewer.name, address: viewer.email } };
    }
    case 'invitation':
    case 'reminder': {
      if (invitation?.status !== 'open' || invitation.id !== mail.invitationId || invitation.sendCount !== mail.sendCount) return null;
      // By the key that the link was made with: another one may be in use by now, and would make a link that nobody knows.
      const kid = (await tx.linkOf(invitation.id, mail.sendCount))?.kid;
      if (kid === undefined || !ports.tokens.knows(kid)) return 'key-is-gone';
      const url = ports.links.activation(await ports.tokens.tokenOf({ invitationId: invitation.id, sendCount: mail.sendCount }, kid));
      return mail.kind === 'reminder' ? composeReminder(subject, invitation, url) : composeInvitation(subject, invitation, url);
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
