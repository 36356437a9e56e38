import type { Client, Invitation, Member } from '@foyer/contract';
import { hashToken, isExpired } from '@foyer/contract/rules';
import { Problem } from '../http/problem.ts';
import type { FirmReads, PortalStore } from '../store/portal-store.ts';
import type { FirmRecord, LinkRecord } from '../store/records.ts';

/** The records of a valid link. */
export interface LiveLink {
  firm: FirmRecord;
  client: Client;
  member: Member & { email: string };
  invitation: Invitation;
}

/** Returns the link of a token. @throws Problem `not-found` */
export async function findLink(store: PortalStore, token: string): Promise<LinkRecord> {
  const link = await store.linkByToken(await hashToken(token));
  if (link === null) throw new Problem('not-found', { detail: 'There is no such link' });
  return link;
}

/**
 * Returns the records of a link, if it is valid.
 * @throws Problem `invitation-used`, `-revoked`, `-replaced` or `-expired`: the first that holds explains the most. A link that was sent to
 * another address, or before another invitation, is withdrawn whatever became of the member since.
 */
export async function checkLink(
  reads: FirmReads,
  link: LinkRecord,
  client: Client | null,
  now: number,
): Promise<LiveLink> {
  const firm = await reads.firm();
  const member = client?.members.find(({ id }) => id === link.memberId);
  const invitation = member?.invitation;
  if (firm === null || client === null || member === undefined || !invitation)
    throw new Problem('not-found', { detail: 'There is no such link' });
  const { account, email } = member;
  if (invitation.id !== link.invitationId || invitation.revokedReason === 'address-changed')
    throw new Problem('invitation-revoked', { at: invitation.revokedAt ?? undefined });
  if (email === null) throw new Problem('not-found', { detail: 'There is no such link' });
  if (account?.status === 'disabled')
    throw new Problem('invitation-revoked', { detail: 'This account was closed' });
  if (account?.status === 'active')
    throw new Problem('invitation-used', { at: account.activatedAt ?? undefined });
  if (invitation.status === 'revoked')
    throw new Problem('invitation-revoked', { at: invitation.revokedAt ?? undefined });
  if (invitation.sendCount !== link.sendCount)
    throw new Problem('invitation-replaced', { at: invitation.sentAt });
  if (isExpired(invitation, now)) throw new Problem('invitation-expired', { at: invitation.expiresAt });
  return { firm, client, member: { ...member, email }, invitation };
}
