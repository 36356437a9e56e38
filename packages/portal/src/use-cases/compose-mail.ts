import { expiryOf, toTimestamp } from '@foyer/contract/rules';
import { composeAccessNotice, composeInvitation, composeReminder, composeRenewalRequest, type MailSubject } from '../mail/compose.ts';
import { RenderFailed, type Correspondent } from '../mail/content.ts';
import { placeholderLink } from '../mail/draft.ts';
import type { OutgoingMail, Ports } from '../ports.ts';
import type { FirmTransaction } from '../store/portal-store.ts';
import type { MailRecord, Suppression } from '../store/records.ts';
import { hasEmail } from './issue-invitation.ts';
import { stopTokenOf } from './stop-reminders.ts';
import { suppressionOf } from './suppression.ts';

/** A mail to hand over; or none, because its link has been replaced or its member is gone, its address takes no mail, or the host's function failed. */
export type Composed =
  | { kind: 'mail'; mail: OutgoingMail }
  | { kind: 'withdrawn' }
  | { kind: 'suppressed'; suppression: Suppression }
  | { kind: 'unwritten'; failure: RenderFailed };

/** Writes a mail as it goes out, or says why it does not. */
export async function composeMail(tx: FirmTransaction, ports: Ports, mail: MailRecord): Promise<Composed> {
  try {
    const written = await compose(tx, ports, mail);
    return written ?? { kind: 'withdrawn' };
  } catch (thrown) {
    if (thrown instanceof RenderFailed) return { kind: 'unwritten', failure: thrown };
    throw thrown;
  }
}

async function compose(tx: FirmTransaction, ports: Ports, mail: MailRecord): Promise<Exclude<Composed, { kind: 'unwritten' | 'withdrawn' }> | null> {
  const [firm, client] = [await tx.firm(), await tx.client(mail.clientId)];
  const member = client?.members.find(({ id }) => id === mail.memberId);
  if (firm === null || client === null || member === undefined || !hasEmail(member)) return null;
  const { invitation } = member;
  const suppression = mail.kind === 'test' || mail.kind === 'renewal-request' ? null : await suppressionOf(tx, member);
  if (suppression !== null) return { kind: 'suppressed', suppression };
  const inviter = await inviterOf(tx, invitation?.sentBy.id, firm);
  const subject: MailSubject = { mailId: mail.id, firm, client, member, inviter };
  switch (mail.kind) {
    case 'access-notice':
      return out(composeAccessNotice(subject, ports.links.signIn(firm.id), ports));
    case 'renewal-request':
      return out(composeRenewalRequest(subject, await staffAt(tx, mail.to, firm), ports));
    case 'test': {
      if (mail.draft === null) return null;
      const viewer = await staffAt(tx, mail.to, firm);
      const content = { ...mail.draft, expiresAt: toTimestamp(expiryOf(Date.parse(mail.createdAt), firm.policy)) };
      return out({ ...composeInvitation({ ...subject, inviter: viewer }, content, placeholderLink(ports.links), ports), to: { name: viewer.name, address: viewer.email } });
    }
    case 'invitation':
    case 'reminder': {
      if (invitation?.status !== 'open' || invitation.id !== mail.invitationId || invitation.sendCount !== mail.sendCount) return null;
      const url = ports.links.activation(await ports.tokens.tokenOf({ invitationId: invitation.id, sendCount: mail.sendCount }));
      if (mail.kind === 'invitation') return out(composeInvitation(subject, invitation, url, ports));
      const stopUrl = ports.links.stopReminders?.(await stopTokenOf(ports, mail.id)) ?? null;
      return out(composeReminder(subject, invitation, { url, stopUrl }, ports));
    }
  }
}

const out = (mail: OutgoingMail): { kind: 'mail'; mail: OutgoingMail } => ({ kind: 'mail', mail });

async function inviterOf(tx: FirmTransaction, staffId: string | undefined, firm: { name: string; mailFrom: string }): Promise<Correspondent> {
  return (staffId === undefined ? null : await tx.viewer(staffId)) ?? { name: firm.name, email: firm.mailFrom };
}

/** The staff member at an address; the firm's own, when there is none any more. */
async function staffAt(tx: FirmTransaction, email: string, firm: { name: string }): Promise<Correspondent> {
  return (await tx.staff()).find((person) => person.email === email) ?? { name: firm.name, email };
}
