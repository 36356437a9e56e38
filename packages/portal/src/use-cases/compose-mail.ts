import type { Client } from '@foyer/contract';
import { expiryOf, toTimestamp } from '@foyer/contract/rules';
import {
  composeAccessNotice,
  composeInvitation,
  composeReminder,
  composeRenewalRequest,
  type MailContext,
} from '../mail/compose.ts';
import { RenderMailError, type Correspondent } from '../mail/content.ts';
import type { Ports } from '../ports.ts';
import type { OutgoingMail } from '../mail/outgoing-mail.ts';
import type { FirmTransaction } from '../store/portal-store.ts';
import type { FirmRecord, LinkRecord, MailRecord, Suppression } from '../store/records.ts';
import { awaitAll } from './await-all.ts';
import { queryByIds } from './publish-change.ts';
import { previewLink } from './mail-draft.ts';
import { hasEmail } from './issue-invitation.ts';
import { unsubscribeTokenOf } from './stop-reminders.ts';

/** The data for mails of one firm. */
export interface MailData {
  firm: FirmRecord;
  clients: ReadonlyMap<string, Client>;
  /** By id, and by address. */
  staff: ReadonlyMap<string, Correspondent>;
  /** By `linkKey`. */
  links: ReadonlyMap<string, LinkRecord>;
  /** By canonical address. */
  suppressions: ReadonlyMap<string, Suppression>;
}

/**
 * A composed mail, or why there is none: its link was replaced or its member removed, its address is suppressed, the key of its link is not configured any more,
 * or the host's `renderMail` has thrown.
 */
export type ComposedMail =
  | { kind: 'mail'; mail: OutgoingMail }
  | { kind: 'revoked' }
  | { kind: 'suppressed'; suppression: Suppression }
  | { kind: 'key-removed' }
  | { kind: 'render-failed'; failure: RenderMailError };

const linkKey = ({ invitationId, sendCount }: { invitationId: string | null; sendCount: number }): string =>
  `${invitationId}:${sendCount}`;

/** Reads the data of mails in a few statements, and locks their clients. @returns `null` when the firm does not exist */
export async function readMailData(
  tx: FirmTransaction,
  mails: readonly MailRecord[],
  now: number,
): Promise<MailData | null> {
  const [firm, staff, links, clients] = await awaitAll([
    tx.firm(),
    tx.staff(),
    tx.linksOf(
      mails.flatMap(({ invitationId, sendCount }) =>
        invitationId === null ? [] : [{ invitationId, sendCount }],
      ),
    ),
    tx.listClientsPage(queryByIds([...new Set(mails.map(({ clientId }) => clientId))], now)),
  ]);
  if (firm === null) return null;
  const suppressions = await tx.suppressions(
    clients.flatMap(({ members }) => members.flatMap(({ account }) => account?.email ?? [])),
  );
  return {
    firm,
    suppressions,
    clients: new Map(clients.map((client) => [client.id, client])),
    staff: new Map(
      staff.flatMap((person) => [
        [person.id, person],
        [person.email, person],
      ]),
    ),
    links: new Map(links.map((link) => [linkKey(link), link])),
  };
}

/** Composes a mail, or returns why it is not sent. */
export async function composeMail(ports: Ports, material: MailData, mail: MailRecord): Promise<ComposedMail> {
  try {
    return await compose(ports, material, mail);
  } catch (thrown) {
    if (thrown instanceof RenderMailError) return { kind: 'render-failed', failure: thrown };
    throw thrown;
  }
}

async function compose(
  ports: Ports,
  { firm, clients, staff, links, suppressions }: MailData,
  mail: MailRecord,
): Promise<ComposedMail> {
  const client = clients.get(mail.clientId);
  const member = client?.members.find(({ id }) => id === mail.memberId);
  if (client === undefined || member === undefined || !hasEmail(member)) return REVOKED;
  const { invitation, account } = member;
  const suppression =
    mail.kind === 'test' || mail.kind === 'renewal-request'
      ? undefined
      : suppressions.get(account?.email ?? '');
  if (suppression !== undefined) return { kind: 'suppressed', suppression };
  // The firm signs for staff who have left.
  const inviter = staff.get(invitation?.sentBy.id ?? '') ?? { name: firm.name, email: firm.mailFrom };
  const subject: MailContext = { mailId: mail.id, firm, client, member, inviter };
  switch (mail.kind) {
    case 'access-notice':
      return toMail(composeAccessNotice(subject, ports.links.signIn(firm.id), ports));
    case 'renewal-request':
      return toMail(
        composeRenewalRequest(subject, staff.get(mail.to) ?? { name: firm.name, email: mail.to }, ports),
      );
    case 'test': {
      if (mail.draft === null) return REVOKED;
      const viewer = staff.get(mail.to) ?? { name: firm.name, email: mail.to };
      const content = {
        ...mail.draft,
        expiresAt: toTimestamp(expiryOf(Date.parse(mail.createdAt), firm.policy)),
      };
      return toMail({
        ...composeInvitation({ ...subject, inviter: viewer }, content, previewLink(ports.links), ports),
        to: { name: viewer.name, address: viewer.email },
      });
    }
    case 'invitation':
    case 'reminder': {
      if (
        invitation?.status !== 'open' ||
        invitation.id !== mail.invitationId ||
        invitation.sendCount !== mail.sendCount
      )
        return REVOKED;
      // By the key that the link was created with: the current key may be another, and would derive an unknown token.
      const kid = links.get(linkKey(mail))?.kid;
      if (kid === undefined || !ports.tokens.hasKey(kid)) return { kind: 'key-removed' };
      const url = ports.links.activation(
        await ports.tokens.deriveLinkToken({ invitationId: invitation.id, sendCount: mail.sendCount }, kid),
      );
      if (mail.kind === 'invitation') return toMail(composeInvitation(subject, invitation, url, ports));
      const stopUrl = ports.links.stopReminders?.(await unsubscribeTokenOf(ports, mail.id)) ?? null;
      return toMail(composeReminder(subject, invitation, { url, stopUrl }, ports));
    }
  }
}

const REVOKED: ComposedMail = { kind: 'revoked' };
const toMail = (mail: OutgoingMail): ComposedMail => ({ kind: 'mail', mail });
