import { SECOND } from '@foyer/contract/rules';
import type { Ports } from '../../ports.ts';
import type { PortalStore } from '../../store/portal-store.ts';
import type { BulkSendRecord } from '../../store/records.ts';
import { publishBulkSend, toBulkSend } from './bulk-sends.ts';
import { processChunk } from './process-chunk.ts';

/** A second between two words about the same bulk send, but for the last one, which comes at once: never more than two a second. */
const PUBLISH_INTERVAL = SECOND;

/**
 * Does one chunk of every bulk send that is open, and tells the feed how far they are.
 * Each chunk is one transaction with its cursor in it, so that a crash loses none and repeats none; several workers take turns.
 * One that fails keeps none of the others waiting; it is tried again in the next round.
 * @returns how many chunks were done
 * @throws whatever the first of those that failed threw, when all have been worked on
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
    // Looked at again under the lock: another worker may have told it meanwhile.
    const record = await tx.lockBulkSend(id);
    const news = record?.open ? await dueUpdate(tx, id, now) : null;
    if (record && news) await publishBulkSend(tx, { ...record, open: !news.isLast }, now);
  });
}

/** Whether there is something to tell now, and whether it is the last; null when not. */
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
