import type { Client } from '@foyer/contract';
import { expiryOf, toTimestamp } from '@foyer/contract/rules';
import { composeAccessNotice, composeInvitation, composeReminder, composeRenewalRequest, type Correspondent, type MailSubject } from '../mail/compose.ts';
import { placeholderLink } from '../mail/draft.ts';
import type { OutgoingMail, Ports } from '../ports.ts';
import type { FirmTransaction } from '../store/portal-store.ts';
import type { FirmRecord, LinkRecord, MailRecord } from '../store/records.ts';
import { byIds } from './announce.ts';
import { hasEmail } from './issue-invitation.ts';

/** What mails of one firm are made from. */
export interface MailMaterial {
  firm: FirmRecord;
  clients: ReadonlyMap<string, Client>;
  /** By id, and by address. */
  staff: ReadonlyMap<string, Correspondent>;
  /** By `linkKey`. */
  links: ReadonlyMap<string, LinkRecord>;
}

const linkKey = ({ invitationId, sendCount }: { invitationId: string | null; sendCount: number }): string => `${invitationId}:${sendCount}`;

/** Reads all that some mails need, in a few statements whatever their number; their clients are held. Null when the firm is gone. */
export async function readMaterial(tx: FirmTransaction, mails: readonly MailRecord[], now: number): Promise<MailMaterial | null> {
  const firm = await tx.firm();
  if (firm === null) return null;
  const clients = await tx.walkClients(byIds([...new Set(mails.map(({ clientId }) => clientId))], now));
  const staff = await tx.staff();
  const links = await tx.linksOf(mails.flatMap(({ invitationId, sendCount }) => (invitationId === null ? [] : [{ invitationId, sendCount }])));
  return {
    firm,
    clients: new Map(clients.map((client) => [client.id, client])),
    staff: new Map(staff.flatMap((person) => [[person.id, person], [person.email, person]])),
    links: new Map(links.map((link) => [linkKey(link), link])),
  };
}

/** The mail as it goes out; null when its link has been replaced or its member is gone; `key-is-gone` when its link cannot be made any more. */
export async function composeMail(ports: Ports, { firm, clients, staff, links }: MailMaterial, mail: MailRecord): Promise<OutgoingMail | 'key-is-gone' | null> {
  const client = clients.get(mail.clientId);
  const member = client?.members.find(({ id }) => id === mail.memberId);
  if (client === undefined || member === undefined || !hasEmail(member)) return null;
  const { invitation } = member;
  // Who has left the firm since is spoken for by it.
  const inviter = staff.get(invitation?.sentBy.id ?? '') ?? { name: firm.name, email: firm.mailFrom };
  const subject: MailSubject = { mailId: mail.id, firm, client, member, inviter };
  switch (mail.kind) {
    case 'access-notice':
      return composeAccessNotice(subject, ports.links.signIn(firm.id));
    case 'renewal-request':
      return composeRenewalRequest(subject, staff.get(mail.to) ?? { name: firm.name, email: mail.to });
    case 'test': {
      if (mail.draft === null) return null;
      const viewer = staff.get(mail.to) ?? { name: firm.name, email: mail.to };
      const content = { ...mail.draft, expiresAt: toTimestamp(expiryOf(Date.parse(mail.createdAt), firm.policy)) };
      return { ...composeInvitation({ ...subject, inviter: viewer }, content, placeholderLink(ports.links)), to: { name: viewer.name, address: viewer.email } };
    }
    case 'invitation':
    case 'reminder': {
      if (invitation?.status !== 'open' || invitation.id !== mail.invitationId || invitation.sendCount !== mail.sendCount) return null;
      // By the key that the link was made with: another one may be in use by now, and would make a link that nobody knows.
      const kid = links.get(linkKey(mail))?.kid;
      if (kid === undefined || !ports.tokens.knows(kid)) return 'key-is-gone';
      const url = ports.links.activation(await ports.tokens.tokenOf({ invitationId: invitation.id, sendCount: mail.sendCount }, kid));
      return mail.kind === 'reminder' ? composeReminder(subject, invitation, url) : composeInvitation(subject, invitation, url);
    }
  }
}
