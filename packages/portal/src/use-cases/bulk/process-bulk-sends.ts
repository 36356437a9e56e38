import { SECOND } from '@foyer/contract/rules';
import type { Ports } from '../../ports.ts';
import type { PortalStore } from '../../store/portal-store.ts';
import type { BulkSendRecord } from '../../store/records.ts';
import { publishBulkSend, toBulkSend } from './bulk-sends.ts';
import { processChunk } from './process-chunk.ts';

/** The interval between two progress events of a bulk send. The last event is published at once. */
const PUBLISH_INTERVAL = SECOND;

/**
 * Processes one chunk of every open bulk send and publishes the progress.
 * A chunk and its cursor are saved in one transaction, so that a crash neither loses nor repeats a chunk. Several workers may run.
 * A bulk send that fails does not block the others and is retried in the next round.
 * @returns how many chunks were processed
 * @throws the first error, after all have been processed
 */
export async function processBulkSends(store: PortalStore, ports: Ports): Promise<number> {
  let chunks = 0;
  const failures: unknown[] = [];
  for (const { firmId, id } of await store.openBulkSends()) {
    try {
      if (await processBulkSend(store, ports, firmId, id)) chunks += 1;
    } catch (thrown) {
      failures.push(thrown);
    }
  }
  if (failures.length > 0) throw failures[0];
  return chunks;
}

async function processBulkSend(
  store: PortalStore,
  ports: Ports,
  firmId: string,
  id: string,
): Promise<boolean> {
  const record = await store.reads(firmId).bulkSend(id);
  const isWorked =
    record !== null &&
    hasWork(record) &&
    (await store.transaction(firmId, (tx) =>
      processChunk(tx, { firmId, ports, now: ports.clock.now() }, id),
    ));
  await publishIfDue(store, firmId, id, ports.clock.now());
  return isWorked;
}

const hasWork = ({ expanded, retrying, cancelledAt }: BulkSendRecord): boolean =>
  !expanded || retrying || cancelledAt !== null;

async function publishIfDue(store: PortalStore, firmId: string, id: string, now: number): Promise<void> {
  const reads = store.reads(firmId);
  if ((await dueUpdate(reads, id, now)) === null) return;
  await store.transaction(firmId, async (tx) => {
    // Checked again under the lock: another worker may have published it.
    const record = await tx.lockBulkSend(id);
    const news = record?.open ? await dueUpdate(tx, id, now) : null;
    if (record && news) await publishBulkSend(tx, { ...record, open: !news.isLast }, now);
  });
}

/** Returns whether the update that is due is the last one; `null` when none is due. */
async function dueUpdate(
  reads: Pick<ReturnType<PortalStore['reads']>, 'bulkSend' | 'outcomeCounts'>,
  id: string,
  now: number,
): Promise<{ isLast: boolean } | null> {
  const record = await reads.bulkSend(id);
  if (!record?.open) return null;
  const counts = await reads.outcomeCounts(id);
  const { status, pending } = toBulkSend(record, counts);
  if (status !== 'running' && pending === 0 && record.expanded) return { isLast: true };
  const { publishedCounts } = record;
  const isNews =
    publishedCounts === null ||
    publishedCounts.sent !== counts.sent ||
    publishedCounts.failed !== counts.failed ||
    publishedCounts.skipped !== counts.skipped ||
    publishedCounts.pending !== counts.pending;
  return isNews && now - Date.parse(record.publishedAt) >= PUBLISH_INTERVAL ? { isLast: false } : null;
}
