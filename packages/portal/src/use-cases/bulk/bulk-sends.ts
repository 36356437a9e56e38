import type { BulkSend, OutcomePage, OutcomeQuery } from '@foyer/contract';
import { countOutcomes, toTimestamp, type OutcomeCounts } from '@foyer/contract/rules';
import { Problem } from '../../http/problem.ts';
import type { FirmReads, FirmTransaction } from '../../store/portal-store.ts';
import type { BulkSendRecord } from '../../store/records.ts';
import type { StaffContext } from '../context.ts';
import { readPositionCursor, toPositionCursor } from './position-cursor.ts';

const DEFAULT_LIMIT = 50;

/** Returns the progress of a bulk send. @throws Problem `not-found` */
export async function getBulkSend(reads: FirmReads, bulkSendId: string): Promise<BulkSend> {
  const record = requireBulkSend(await reads.bulkSend(bulkSendId));
  return toBulkSend(record, await reads.outcomeCounts(bulkSendId));
}

/** Lists the outcomes of a bulk send. @throws Problem `not-found`, `validation` */
export async function listOutcomes(
  reads: FirmReads,
  bulkSendId: string,
  {
    result = null,
    limit = DEFAULT_LIMIT,
    after,
  }: Omit<OutcomeQuery, 'result'> & { result?: OutcomeQuery['result'] | null },
): Promise<OutcomePage> {
  requireBulkSend(await reads.bulkSend(bulkSendId));
  const found = await reads.outcomes(bulkSendId, {
    result,
    after: readPositionCursor('oc', after),
    limit: limit + 1,
  });
  const last = found[limit - 1];
  return {
    items: found.slice(0, limit).map(({ outcome }) => outcome),
    next: found.length > limit && last !== undefined ? toPositionCursor('oc', last.position) : null,
  };
}

/** Cancels the mails that no worker has begun to send. A finished bulk send does not change. @throws Problem `not-found` */
export async function cancelBulkSend(
  tx: FirmTransaction,
  { now }: StaffContext,
  bulkSendId: string,
): Promise<BulkSend> {
  const record = requireBulkSend(await tx.lockBulkSend(bulkSendId));
  const bulkSend = toBulkSend(record, await tx.outcomeCounts(bulkSendId));
  if (bulkSend.status !== 'running') return bulkSend;
  // At once, so that no more mail is sent; the invitations are revoked in chunks.
  await tx.cancelBulkMails(bulkSendId);
  return publishBulkSend(tx, { ...record, cancelledAt: toTimestamp(now), retrying: false, open: true }, now);
}

/** Retries the failed outcomes. @throws Problem `not-found`; `conflict` when it was cancelled */
export async function retryBulkSend(
  tx: FirmTransaction,
  { now }: StaffContext,
  bulkSendId: string,
): Promise<BulkSend> {
  const record = requireBulkSend(await tx.lockBulkSend(bulkSendId));
  if (record.cancelledAt !== null)
    throw new Problem('conflict', {
      reason: 'cancelled',
      detail: 'This bulk send was cancelled. Start another one',
    });
  if ((await tx.retryFailedOutcomes(bulkSendId)) === 0)
    return toBulkSend(record, await tx.outcomeCounts(bulkSendId));
  return publishBulkSend(tx, { ...record, retrying: true, open: true }, now);
}

/** Saves a bulk send and appends its progress to the feed. */
export async function publishBulkSend(
  tx: FirmTransaction,
  record: BulkSendRecord,
  now: number,
): Promise<BulkSend> {
  const counts = await tx.outcomeCounts(record.id);
  const at = toTimestamp(now);
  await tx.saveBulkSend({ ...record, publishedCounts: counts, publishedAt: at });
  const bulkSend = toBulkSend(record, counts);
  await tx.appendEvents([{ type: 'bulkSend.progressed', at, clientId: null, bulkSend }]);
  return bulkSend;
}

/** Converts a record to the bulk send of the contract. */
export function toBulkSend(
  { id, createdAt, createdBy, form, message, total, expanded, cancelledAt }: BulkSendRecord,
  counts: OutcomeCounts,
): BulkSend {
  const { status, ...numbers } = countOutcomes(counts, { total, expanded, cancelled: cancelledAt !== null });
  return { id, status, ...numbers, createdAt, createdBy, form, message };
}

function requireBulkSend(record: BulkSendRecord | null): BulkSendRecord {
  if (record === null) throw new Problem('not-found', { detail: 'There is no such bulk send' });
  return record;
}
