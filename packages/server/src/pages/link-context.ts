import { hashToken } from '@foyer/contract/rules';
import type { FirmRecord, PortalStore } from '@foyer/portal/store';
import type { Reader } from './locale.ts';

/** The firm, contact and language for the pages of a link, valid or not. */
export interface LinkContext {
  firm: FirmRecord;
  /** The sender of the latest invitation, else the firm. */
  contact: { name: string; email: string };
  /** Undefined when the member was removed. */
  memberLocale: string | undefined;
}

/** Finds the context of a link; null when the link never existed. Changes nothing. */
export async function findLinkContext(store: PortalStore, token: string): Promise<LinkContext | null> {
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

/** The preferred languages of a link's reader. */
export const readerOf = (found: LinkContext | null): Reader => ({
  member: found?.memberLocale,
  firm: found?.firm.locale,
});
