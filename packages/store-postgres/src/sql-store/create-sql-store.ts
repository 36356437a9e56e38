import type { PortalStore } from '@foyer/portal/store';
import type { Db } from '../database.ts';
import { readOpenBulkSends } from './bulk-sends.ts';
import { insertFirm, readAccountBySession, readFirmIds, readViewerByToken } from './directory.ts';
import { createFirmReads } from './firm-reads.ts';
import { createFirmTransaction } from './firm-transaction.ts';
import { readDueReminders, readLinkByToken } from './invitations.ts';
import { claimMail, readMailById, reclaimMail } from './mail.ts';
import { retryOnConflict } from './retry-serialization.ts';
import { createListReader } from './read-list.ts';
import { createPublisher } from './publisher.ts';
import { purge } from './purge.ts';
import { queriesForFirm, restrictToFirm, setTrace } from './row-level-security.ts';
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
 * Creates the store of a portal over a migrated database; closing the store closes the database.
 * A commit of one process notifies the event streams of all.
 */
export async function createSqlStore(
  db: Db,
  { onFailure = () => undefined, activeTrace = () => null }: SqlStoreOptions = {},
): Promise<PortalStore> {
  const notifications = createFeedNotifications();
  const { pubSub } = db;
  const publisher = pubSub && createPublisher((firmId) => pubSub.notify(FEED, firmId), onFailure);
  const lists = createListReader();
  await pubSub?.listen(FEED, notifications.notify, () => {
    lists.clear();
    notifications.notifyAll();
  });
  return {
    async transaction(firmId, work) {
      const traceparent = activeTrace();
      const { result, hasEvents } = await retryOnConflict(() =>
        db.transaction(async (tx) => {
          let appended = false;
          // `work` starts without waiting for the first two statements. If one of them fails, all later statements of the transaction fail too.
          const all = [
            restrictToFirm(tx, firmId),
            setTrace(tx, traceparent),
            work(createFirmTransaction(tx, firmId, () => (appended = true))),
          ] as const;
          await Promise.allSettled(all);
          const [, , done] = await Promise.all(all);
          return { result: done, hasEvents: appended };
        }),
      );
      if (hasEvents) {
        notifications.notify(firmId);
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
    onFeed: (firmId, listener) => notifications.subscribe(firmId, listener),
    close: () => db.close(),
  };
}
