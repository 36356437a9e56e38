import type { PortalStore } from '@foyer/portal/store';
import type { Db } from '../database.ts';
import { openBulkSends } from './bulk-sends.ts';
import { accountByClientSession, firmIds, insertFirm, viewerByToken } from './directory.ts';
import { createFirmReads } from './firm-reads.ts';
import { createFirmTransaction } from './firm-transaction.ts';
import { dueReminders, linkByToken } from './invitations.ts';
import { claimMail, mailById, reclaimMail } from './mail.ts';
import { runAgainOnConflict } from './run-again.ts';
import { createListReader } from './read-list.ts';
import { createPublisher } from './publisher.ts';
import { purge } from './purge.ts';
import { enterFirm, enterTrace, queriesOfFirm } from './scope.ts';
import { createWakes } from './wakes.ts';

const FEED = 'foyer_feed';

/** Settings of {@link createSqlStore}. */
export interface SqlStoreOptions {
  /** Called when a notification to other processes could not be sent. */
  onFailure?: (thrown: unknown) => void;
  /**
   * Returns the `traceparent` (W3C Trace Context) that the transaction's mails are stored with; null when nothing is traced.
   * @default () => null
   */
  activeTrace?: () => string | null;
}

/**
 * A portal's store in PostgreSQL. The database is migrated already; closing the store closes it.
 * What one process commits wakes the streams of all.
 */
export async function createSqlStore(
  db: Db,
  { onFailure = () => undefined, activeTrace = () => null }: SqlStoreOptions = {},
): Promise<PortalStore> {
  const wakes = createWakes();
  const { signals } = db;
  const publisher = signals && createPublisher((firmId) => signals.notify(FEED, firmId), onFailure);
  const lists = createListReader();
  await signals?.listen(FEED, wakes.wake, () => {
    lists.forgetAll();
    wakes.wakeAll();
  });
  return {
    async transaction(firmId, work) {
      const traceparent = activeTrace();
      const { result, grown } = await runAgainOnConflict(() =>
        db.transaction(async (tx) => {
          let appended = false;
          // Sent first, and the work behind it without waiting for the answer. Should it fail, so does all that follows; and nothing of the work outlives the transaction.
          const all = [
            enterFirm(tx, firmId),
            enterTrace(tx, traceparent),
            work(createFirmTransaction(tx, firmId, () => (appended = true))),
          ] as const;
          await Promise.allSettled(all);
          const [, , done] = await Promise.all(all);
          return { result: done, grown: appended };
        }),
      );
      if (grown) {
        wakes.wake(firmId);
        publisher?.publish(firmId);
      }
      return result;
    },
    reads(firmId) {
      const queries = queriesOfFirm(db, firmId);
      return {
        ...createFirmReads(queries, firmId),
        listClients: (query) => lists.read(queries, firmId, query),
      };
    },
    insertFirm: (firm) => insertFirm(db, firm),
    firmIds: () => firmIds(db),
    viewerByToken: (tokenHash, now) => viewerByToken(db, tokenHash, now),
    linkByToken: (tokenHash) => linkByToken(db, tokenHash),
    accountByClientSession: (tokenHash, now) => accountByClientSession(db, tokenHash, now),
    openBulkSends: () => openBulkSends(db),
    dueReminders: (now, limit) => dueReminders(db, now, limit),
    mailById: (mailId) => mailById(db, mailId),
    claimMail: (claim) => claimMail(db, claim),
    reclaimMail: (now) => reclaimMail(db, now),
    purge: (old) => purge(db, old),
    onFeed: (firmId, wake) => wakes.subscribe(firmId, wake),
    close: () => db.close(),
  };
}
