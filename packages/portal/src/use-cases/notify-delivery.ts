import type { Client, Delivery, Invitation } from '@foyer/contract';
import { toTimestamp, withDelivery } from '@foyer/contract/rules';
import type { FirmTransaction } from '../store/portal-store.ts';
import type { MailRecord } from '../store/records.ts';
import { awaitAll } from './await-all.ts';
import { queryByIds } from './publish-change.ts';
import { toTimelineEntries } from './append-timeline.ts';

/** A new delivery status of one mail. */
export interface DeliveryChange {
  mail: MailRecord;
  delivery: Delivery;
}

/**
 * Applies the delivery status of mails to their invitations, if the mails belong to the latest send. Only failures of reminders are applied:
 * the invitation itself was delivered before.
 * @returns the ids of the mails whose status changed an invitation
 */
export async function notifyDeliveries(
  tx: FirmTransaction,
  changes: readonly DeliveryChange[],
  now: number,
): Promise<ReadonlySet<string>> {
  const relevant = changes.filter(
    ({ mail, delivery: { status } }) =>
      mail.invitationId !== null &&
      (mail.kind !== 'reminder' || status === 'bounced' || status === 'blocked'),
  );
  const applied = new Set<string>();
  if (relevant.length === 0) return applied;
  const clients = await tx.listClientsPage(
    queryByIds([...new Set(relevant.map(({ mail }) => mail.clientId))], now),
  );
  const invitations = new Map(
    clients.flatMap(({ members }) =>
      members.flatMap(({ id, invitation }) => (invitation === null ? [] : [[id, invitation] as const])),
    ),
  );
  const changed = new Map<string, Invitation>();
  const toRecord: DeliveryChange[] = [];
  for (const one of relevant) {
    const { mail, delivery } = one;
    const invitation = changed.get(mail.memberId) ?? invitations.get(mail.memberId);
    if (!invitation || invitation.id !== mail.invitationId || invitation.sendCount !== mail.sendCount)
      continue;
    const next = withDelivery(invitation, delivery);
    if (next === invitation) continue;
    applied.add(mail.id);
    changed.set(mail.memberId, next);
    // Repeated deferrals get one timeline entry; the invitation has the latest time.
    if (delivery.status !== 'queued' && delivery.status !== invitation.delivery.status) toRecord.push(one);
  }
  await save(tx, clients, changed, toRecord, now);
  return applied;
}

/** Saves everything concurrently: the statements are independent. */
async function save(
  tx: FirmTransaction,
  clients: readonly Client[],
  changed: ReadonlyMap<string, Invitation>,
  toRecord: readonly DeliveryChange[],
  now: number,
): Promise<void> {
  if (changed.size === 0) return;
  const changedClients = clients
    .filter(({ members }) => members.some(({ id }) => changed.has(id)))
    .map((client) => ({
      ...client,
      version: client.version + 1,
      members: client.members.map((member) => ({
        ...member,
        invitation: changed.get(member.id) ?? member.invitation,
      })),
    }));
  await awaitAll([
    tx.saveDeliveries([...changed.values()]),
    tx.appendTimeline(
      toRecord.flatMap(({ mail, delivery: { at, status, reason } }) =>
        status === 'queued'
          ? []
          : toTimelineEntries(
              mail.memberId,
              { now: Date.parse(at), by: { kind: 'portal' } },
              { type: 'delivery', status, reason },
            ),
      ),
    ),
    tx.incrementVersions(changedClients.map(({ id }) => id)),
    tx.appendEvents(
      changedClients.map((client) => ({
        type: 'member.changed',
        at: toTimestamp(now),
        clientId: client.id,
        client,
      })),
    ),
  ]);
}
