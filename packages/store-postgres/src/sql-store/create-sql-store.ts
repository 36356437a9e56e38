import type { PortalStore } from '@foyer/portal';
import type { Db } from '../database.ts';
import { readOpenBulkSends } from './bulk-sends.ts';
import { readAccountBySession, readFirmIds, insertFirm, readViewerByToken } from './directory.ts';
import { createFirmReads } from './firm-reads.ts';
import { createFirmTransaction } from './firm-transaction.ts';
import { readDueReminders, readLinkByToken } from './invitations.ts';
import { claimMail, readMailById, reclaimMail } from './mail.ts';
import { retryOnConflict } from './retry-serialization.ts';
import { createListReader } from './read-list.ts';
import { createPublisher } from './publisher.ts';
import { purge } from './purge.ts';
import { restrictToFirm, setTrace, queriesForFirm } from './row-level-security.ts';
import { createFeedNotifications } from './notifications.ts';

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
  const wakes = createFeedNotifications();
  const { pubSub } = db;
  const publisher = pubSub && createPublisher((firmId) => pubSub.notify(FEED, firmId), onFailure);
  const lists = createListReader();
  await pubSub?.listen(FEED, wakes.notify, () => {
    lists.clear();
    wakes.notifyAll();
  });
  return {
    async transaction(firmId, work) {
      const traceparent = activeTrace();
      const { result, grown } = await retryOnConflict(() =>
        db.transaction(async (tx) => {
          let appended = false;
          // Sent first, and the work behind it without waiting for the answer. Should it fail, so does all that follows; and nothing of the work outlives the transaction.
          const all = [
            restrictToFirm(tx, firmId),
            setTrace(tx, traceparent),
            work(createFirmTransaction(tx, firmId, () => (appended = true))),
          ] as const;
          await Promise.allSettled(all);
          const [, , done] = await Promise.all(all);
          return { result: done, grown: appended };
        }),
      );
      if (grown) {
        wakes.notify(firmId);
        publisher?.publish(firmId);
      }
      return result;
    },
    reads(firmId) {
      const queries = queriesForFirm(db, firmId);
      return {
        ...createFirmReads(queries, firmId),
        listClients: (query) => lists.read(queries, firmId, query),
      };
    },
    insertFirm: (firm) => insertFirm(db, firm),
    firmIds: () => readFirmIds(db),
    viewerByToken: (tokenHash, now) => readViewerByToken(db, tokenHash, now),
    linkByToken: (tokenHash) => readLinkByToken(db, tokenHash),
    accountByClientSession: (tokenHash, now) => readAccountBySession(db, tokenHash, now),
    openBulkSends: () => readOpenBulkSends(db),
    dueReminders: (now, limit) => readDueReminders(db, now, limit),
    mailById: (mailId) => readMailById(db, mailId),
    claimMail: (claim) => claimMail(db, claim),
    reclaimMail: (now) => reclaimMail(db, now),
    purge: (old) => purge(db, old),
    onFeed: (firmId, wake) => wakes.subscribe(firmId, wake),
    close: () => db.close(),
  };
}
