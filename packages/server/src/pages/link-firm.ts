import { hashToken } from '@foyer/contract/rules';
import type { FirmRecord, PortalStore } from '@foyer/portal/store';
import type { Reader } from './voice.ts';

/** Who stands behind a link, dead or alive: its pages speak in the firm's name and zone, and say whom to write to. */
export interface LinkFirm {
  firm: FirmRecord;
  /** Who sent the latest invitation, else the firm itself. */
  contact: { name: string; email: string };
  /** What the member reads; undefined when they are gone. */
  memberLocale: string | undefined;
}

/** Null when the link was never made. Only reads. */
export async function findLinkFirm(store: PortalStore, token: string): Promise<LinkFirm | null> {
  const link = await store.linkByToken(await hashToken(token));
  if (link === null) return null;
  const reads = store.reads(link.firmId);
  const [firm, client] = [await reads.firm(), await reads.client(link.clientId)];
  if (firm === null) return null;
  const member = client?.members.find(({ id }) => id === link.memberId);
  const sender = member?.invitation?.sentBy;
  const staff = sender === undefined ? null : await reads.viewer(sender.id);
  return { firm, contact: staff ?? { name: firm.name, email: firm.mailFrom }, memberLocale: member?.locale };
}

/** The language of a link's reader. */
export const readerOf = (found: LinkFirm | null): Reader => ({
  member: found?.memberLocale,
  firm: found?.firm.locale,
});
