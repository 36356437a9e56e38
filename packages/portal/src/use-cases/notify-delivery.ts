import type { Client, Delivery, Invitation } from '@foyer/contract';
import { toTimestamp, withDelivery } from '@foyer/contract/rules';
import type { FirmTransaction } from '../store/portal-store.ts';
import type { MailRecord } from '../store/records.ts';
import { awaitAll } from './await-all.ts';
import { queryByIds } from './publish-change.ts';
import { toTimelineEntries } from './append-timeline.ts';

/** News of one mail. */
export interface DeliveryChange {
  mail: MailRecord;
  delivery: Delivery;
}

/**
 * Takes news of mails to the invitations that they carried, where those are still the latest sends. Of a reminder only a failure is news:
 * the invitation itself has arrived long before.
 * @returns the ids of the mails of which it was news
 */
export async function notifyDeliveries(
  tx: FirmTransaction,
  news: readonly DeliveryChange[],
  now: number,
): Promise<ReadonlySet<string>> {
  const relevant = news.filter(
    ({ mail, delivery: { status } }) =>
      mail.invitationId !== null &&
      (mail.kind !== 'reminder' || status === 'bounced' || status === 'blocked'),
  );
  const taken = new Set<string>();
  if (relevant.length === 0) return taken;
  const clients = await tx.listClientsPage(
    queryByIds([...new Set(relevant.map(({ mail }) => mail.clientId))], now),
  );
  const invitations = new Map(
    clients.flatMap(({ members }) =>
      members.flatMap(({ id, invitation }) => (invitation === null ? [] : [[id, invitation] as const])),
    ),
  );
  const changed = new Map<string, Invitation>();
  const heard: DeliveryChange[] = [];
  for (const one of relevant) {
    const { mail, delivery } = one;
    const invitation = changed.get(mail.memberId) ?? invitations.get(mail.memberId);
    if (!invitation || invitation.id !== mail.invitationId || invitation.sendCount !== mail.sendCount)
      continue;
    const next = withDelivery(invitation, delivery);
    if (next === invitation) continue;
    taken.add(mail.id);
    changed.set(mail.memberId, next);
    // A relay that defers again and again is told of once; the latest time stands in the invitation.
    if (delivery.status !== 'queued' && delivery.status !== invitation.delivery.status) heard.push(one);
  }
  await save(tx, clients, changed, heard, now);
  return taken;
}

/** All four at once: none of them waits for what another one gives. */
async function save(
  tx: FirmTransaction,
  clients: readonly Client[],
  changed: ReadonlyMap<string, Invitation>,
  heard: readonly DeliveryChange[],
  now: number,
): Promise<void> {
  if (changed.size === 0) return;
  const told = clients
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
      heard.flatMap(({ mail, delivery: { at, status, reason } }) =>
        status === 'queued'
          ? []
          : toTimelineEntries(
              mail.memberId,
              { now: Date.parse(at), by: { kind: 'portal' } },
              { type: 'delivery', status, reason },
            ),
      ),
    ),
    tx.incrementVersions(told.map(({ id }) => id)),
    tx.appendEvents(
      told.map((client) => ({ type: 'member.changed', at: toTimestamp(now), clientId: client.id, client })),
    ),
  ]);
}
