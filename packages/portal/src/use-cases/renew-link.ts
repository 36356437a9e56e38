import type { Client, RenewResult } from '@foyer/contract';
import { decideRenewTo, hashToken, toTimestamp } from '@foyer/contract/rules';
import type { FirmTransaction, PortalStore } from '../store/portal-store.ts';
import type { FirmRecord, LinkRecord } from '../store/records.ts';
import { publishChange } from './publish-change.ts';
import type { PublicContext } from './context.ts';
import { appendTimeline } from './append-timeline.ts';
import { requireFirm, hasEmail, issueInvitation } from './issue-invitation.ts';
import { getSuppression } from './suppression.ts';

/** Handles a request for a new link. The response is always the same, so it does not reveal whether the link exists. */
export async function renewLink(
  store: PortalStore,
  context: PublicContext,
  token: string,
): Promise<RenewResult> {
  const link = await store.linkByToken(await hashToken(token));
  if (link !== null) await store.transaction(link.firmId, (tx) => renew(tx, context, link));
  return { received: true };
}

async function renew(tx: FirmTransaction, { now, ports }: PublicContext, link: LinkRecord): Promise<void> {
  const client = await tx.lockClient(link.clientId);
  const member = client?.members.find(({ id }) => id === link.memberId);
  if (client === null || member === undefined || !hasEmail(member) || member.invitation === null) return;
  const firm = await requireFirm(tx);
  const lastRequestAt = await tx.lastMailAt('renewal-request', member.id);
  const decision = decideRenewTo(member, link, await getSuppression(tx, member), {
    now,
    policy: firm.policy,
    firmNotifiedAt: lastRequestAt === null ? null : Date.parse(lastRequestAt),
  });
  const attribution = { now, by: { kind: 'member' } } as const;
  switch (decision) {
    case 'nothing':
      return;
    case 'ask': {
      const at = toTimestamp(now);
      await tx.insertMail({
        id: ports.ids.next('ml'),
        firmId: firm.id,
        kind: 'renewal-request',
        clientId: client.id,
        memberId: member.id,
        invitationId: null,
        sendCount: 0,
        to: await renewalRecipient(tx, firm, client, member.invitation.sentBy.id),
        draft: null,
        state: 'queued',
        attempts: 0,
        runAt: at,
        reason: null,
        createdAt: at,
        bulkSendId: null,
      });
      return appendTimeline(tx, member.id, attribution, { type: 'link-requested' });
    }
    case 'send': {
      const { sentBy, form, message } = member.invitation;
      await issueInvitation(tx, member, {
        firm,
        sentBy,
        form,
        message,
        automatic: false,
        now,
        by: attribution.by,
        ports,
      });
      await publishChange(tx, client.id, 'member.changed', now);
    }
  }
}

/** Returns the address of the sender of the invitation, otherwise of the client's assigned staff, otherwise of the firm. */
async function renewalRecipient(
  tx: FirmTransaction,
  firm: FirmRecord,
  client: Client,
  senderId: string,
): Promise<string> {
  const staff = await tx.staff();
  const candidates = [senderId, ...client.assignedStaff.map(({ id }) => id)];
  return (
    candidates.flatMap((id) => staff.find((person) => person.id === id) ?? [])[0]?.email ?? firm.mailFrom
  );
}
