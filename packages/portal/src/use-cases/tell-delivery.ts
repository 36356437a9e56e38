import type { Delivery } from '@foyer/contract';
import { withDelivery } from '@foyer/contract/rules';
import type { FirmTransaction } from '../store/portal-store.ts';
import type { MailRecord } from '../store/records.ts';
import { announce } from './announce.ts';
import { record } from './history.ts';

/**
 * Takes news of a mail to the invitation that it carried, if that is still the latest send of it. Of a reminder only a failure is news:
 * the invitation itself has arrived long before.
 * @returns whether it was news
 */
export async function tellDelivery(tx: FirmTransaction, mail: MailRecord, delivery: Delivery, now: number): Promise<boolean> {
  const { status, reason } = delivery;
  if (mail.invitationId === null || (mail.kind === 'reminder' && status !== 'bounced' && status !== 'blocked')) return false;
  const client = await tx.lockClient(mail.clientId);
  const invitation = client?.members.find(({ id }) => id === mail.memberId)?.invitation;
  if (!invitation || invitation.id !== mail.invitationId || invitation.sendCount !== mail.sendCount) return false;
  const changed = withDelivery(invitation, delivery);
  if (changed === invitation) return false;
  await tx.saveInvitation(changed);
  // A relay that defers again and again is told of once; the latest time stands in the invitation.
  if (status !== 'queued' && status !== invitation.delivery.status) await record(tx, mail.memberId, { now: Date.parse(delivery.at), by: { kind: 'portal' } }, { type: 'delivery', status, reason });
  await announce(tx, mail.clientId, 'member.changed', now);
  return true;
}
