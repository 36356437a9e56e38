import type { PortalStore } from '@foyer/portal';
import type { Db } from '../database.ts';
import { openBulkSends } from './bulk-sends.ts';
import { accountByClientSession, firmIds, insertFirm, viewerByToken } from './directory.ts';
import { createFirmReads } from './firm-reads.ts';
import { createFirmTransaction } from './firm-transaction.ts';
import { dueReminders, linkByToken } from './invitations.ts';
import { claimMail, mailById, reclaimMail } from './mail.ts';
import { runAgainOnConflict } from './run-again.ts';
import { createWakes } from './wakes.ts';

/** A portal's store in PostgreSQL. The database is migrated already; closing the store closes it. */
export function createSqlStore(db: Db): PortalStore {
  const wakes = createWakes();
  return {
    async transaction(firmId, work) {
      const { result, grown } = await runAgainOnConflict(() =>
        db.transaction(async (tx) => {
          let appended = false;
          const done = await work(createFirmTransaction(tx, firmId, () => (appended = true)));
          return { result: done, grown: appended };
        }),
      );
      if (grown) wakes.wake(firmId);
      return result;
    },
    reads: (firmId) => createFirmReads(db, firmId),
    insertFirm: (firm) => insertFirm(db, firm),
    firmIds: () => firmIds(db),
    viewerByToken: (tokenHash) => viewerByToken(db, tokenHash),
    linkByToken: (tokenHash) => linkByToken(db, tokenHash),
    accountByClientSession: (tokenHash, now) => accountByClientSession(db, tokenHash, now),
    openBulkSends: () => openBulkSends(db),
    dueReminders: (now, limit) => dueReminders(db, now, limit),
    mailById: (mailId) => mailById(db, mailId),
    claimMail: (claim) => claimMail(db, claim),
    reclaimMail: (now) => reclaimMail(db, now),
    onFeed: (firmId, wake) => wakes.subscribe(firmId, wake),
    close: () => db.close(),
  };
}
