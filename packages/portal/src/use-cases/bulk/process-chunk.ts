import type { Client, Member, SkipReason } from '@foyer/contract';
import {
  allowedRecipients,
  planMembers,
  recipientsOf,
  sortKeyOf,
  toTimestamp,
  type BulkPlan,
} from '@foyer/contract/rules';
import type { Ports } from '../../ports.ts';
import type { FirmTransaction } from '../../store/portal-store.ts';
import type { BulkSendRecord, OutcomeRecord } from '../../store/records.ts';
import { publishChanges, queryByIds } from '../publish-change.ts';
import { byStaff } from '../append-timeline.ts';
import { requireFirm, hasEmail, issueInvitations } from '../issue-invitation.ts';
import { revokeMany } from '../revoke-invitation.ts';
import { liftKnownBounces, skipSuppressed } from '../suppression.ts';
import { CHUNK } from './preflight.ts';
import { toSelectionQuery } from './selection.ts';
import { toShownRecipients } from './stored-preflight.ts';

/** The context of a chunk. */
export interface ChunkContext {
  firmId: string;
  ports: Ports;
  now: number;
}

/** Processes the next 1,000 clients or outcomes of a bulk send. @returns whether there were any */
export async function processChunk(
  tx: FirmTransaction,
  context: ChunkContext,
  bulkSendId: string,
): Promise<boolean> {
  const record = await tx.lockBulkSend(bulkSendId);
  if (!record?.open) return false;
  // Again in every round: a mail that was being sent at the cancellation may have been deferred.
  if (record.cancelledAt !== null) await tx.cancelBulkMails(bulkSendId);
  if (record.retrying || record.cancelledAt !== null) {
    const idle = await tx.unqueuedOutcomes(bulkSendId, CHUNK);
    if (idle.length > 0) {
      await processUnqueued(tx, context, record, idle);
      return true;
    }
    if (record.retrying) await tx.saveBulkSend({ ...record, retrying: false });
  }
  if (record.expanded) return false;
  await expand(tx, context, { ...record, retrying: false });
  return true;
}

/** Processes the next clients of the selection, in order of creation, which never changes. */
async function expand(tx: FirmTransaction, context: ChunkContext, record: BulkSendRecord): Promise<void> {
  const clients = await tx.listClientsPage({
    ...toSelectionQuery(record, context.now),
    sort: { by: 'createdAt', descending: false },
    after: record.cursor,
    limit: CHUNK,
  });
  const last = clients.at(-1);
  const allowed = await readAllowed(tx, record);
  const members = clients
    .flatMap((client) => recipientsOf(client, record.recipients).members)
    .filter(({ id }) => allowed === null || allowed.has(id));
  if (record.cancelledAt === null)
    await sendAndRecord(
      tx,
      context,
      record,
      members,
      await skipSuppressed(tx, planMembers(members, await sendConditions(tx, context, record))),
    );
  else
    await tx.saveOutcomes(
      record.id,
      members.map((member) => skippedOutcome(member, 'cancelled', context.now)),
    );
  const cursor =
    last === undefined ? record.cursor : { key: sortKeyOf(last, 'createdAt', context.now), id: last.id };
  await tx.saveBulkSend({ ...record, cursor, expanded: clients.length < CHUNK });
}

/** The members that the bulk send may mail; null when it has no preflight. Without the record of the preflight it sends no mail. */
async function readAllowed(
  tx: FirmTransaction,
  { limits }: BulkSendRecord,
): Promise<ReadonlySet<string> | null> {
  if (limits === null) return null;
  const preflight = await tx.preflight(limits.preflightId);
  return preflight === null ? new Set() : allowedRecipients(toShownRecipients(preflight), limits);
}

/** Processes recipients without a queued mail: retries or cancels them. */
async function processUnqueued(
  tx: FirmTransaction,
  context: ChunkContext,
  record: BulkSendRecord,
  idle: readonly OutcomeRecord[],
): Promise<void> {
  const clients = await tx.listClientsPage(
    queryByIds([...new Set(idle.map(({ clientId }) => clientId))], context.now),
  );
  const members = membersOf(clients, idle);
  if (record.cancelledAt === null) {
    // As of now: the earlier sends of this bulk send do not count as sent by others.
    const plan = await skipSuppressed(
      tx,
      planMembers(members, {
        ...(await sendConditions(tx, context, record)),
        asOf: toTimestamp(context.now),
      }),
    );
    // Temporary refusals stay failed, so that they can be retried.
    const notYet = plan.skipped.filter(({ reason }) => reason === 'cooldown' || reason === 'queued');
    await tx.saveOutcomes(
      record.id,
      notYet.map(({ member, reason }): OutcomeRecord => ({
        ...skippedOutcome(member, reason, context.now),
        result: 'failed',
      })),
    );
    await sendAndRecord(tx, context, record, members, {
      send: plan.send,
      skipped: plan.skipped.filter((skipped) => !notYet.includes(skipped)),
    });
    return;
  }
  const attribution = { now: context.now, by: byStaff(record.createdBy) };
  const revoked = members.filter(
    ({ invitation }) =>
      invitation?.status === 'open' &&
      (invitation.delivery.status === 'queued' || invitation.delivery.status === 'deferred'),
  );
  await revokeMany(tx, revoked, attribution);
  await publishChanges(
    tx,
    [...new Set(revoked.map(({ clientId }) => clientId))],
    'member.changed',
    context.now,
  );
  await tx.saveOutcomes(
    record.id,
    members.map((member) => skippedOutcome(member, 'cancelled', context.now)),
  );
}

function membersOf(clients: readonly Client[], outcomes: readonly OutcomeRecord[]): Member[] {
  const ids = new Set(outcomes.map(({ memberId }) => memberId));
  return clients.flatMap((client) => client.members).filter(({ id }) => ids.has(id));
}

/** Sends the invitations of a plan and saves all outcomes, in the given order. */
async function sendAndRecord(
  tx: FirmTransaction,
  { ports, now }: ChunkContext,
  record: BulkSendRecord,
  order: readonly Member[],
  { send, skipped }: BulkPlan,
): Promise<void> {
  const members = send.filter(hasEmail);
  await liftKnownBounces(tx, members);
  const mailIds = await issueInvitations(tx, members, {
    firm: await requireFirm(tx),
    sentBy: record.createdBy,
    form: record.form,
    message: record.message,
    automatic: false,
    now,
    by: byStaff(record.createdBy),
    ports,
    bulkSendId: record.id,
  });
  const pending = members.map(({ id, clientId, name, email }): OutcomeRecord => ({
    memberId: id,
    clientId,
    name,
    email,
    result: 'pending',
    reason: null,
    at: null,
    mailId: mailIds.get(id) ?? null,
  }));
  const outcomes = new Map(
    [...pending, ...skipped.map(({ member, reason }) => skippedOutcome(member, reason, now))].map(
      (outcome) => [outcome.memberId, outcome],
    ),
  );
  await tx.saveOutcomes(
    record.id,
    order.flatMap(({ id }) => outcomes.get(id) ?? []),
  );
  await publishChanges(tx, [...new Set(members.map(({ clientId }) => clientId))], 'member.changed', now);
}

const skippedOutcome = (
  { id, clientId, name, email }: Member,
  reason: SkipReason,
  now: number,
): OutcomeRecord => ({
  memberId: id,
  clientId,
  name,
  email,
  result: 'skipped',
  reason,
  at: toTimestamp(now),
  mailId: null,
});

/** The conditions of the send, with the sender's current permissions; staff who have left have none. */
async function sendConditions(
  tx: FirmTransaction,
  { now }: ChunkContext,
  { createdBy, asOf }: BulkSendRecord,
) {
  const { policy } = await requireFirm(tx);
  return { now, policy, viewer: (await tx.viewer(createdBy.id)) ?? { permissions: [] }, asOf };
}
