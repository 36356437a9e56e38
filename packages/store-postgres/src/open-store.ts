import type { RateLimiter } from '@foyer/portal';
import type { PortalStore } from '@foyer/portal/store';
import type { Db } from './database.ts';
import { migrate } from './migrate.ts';
import { openPglite } from './pglite.ts';
import { openPostgres } from './postgres.ts';
import { createSqlStore, type SqlStoreOptions } from './sql-store/create-sql-store.ts';
import { endLeases } from './sql-store/mail.ts';
import { createSqlRateLimiter } from './sql-store/rate-limiter.ts';

/** What a portal keeps in one database. Closing the store closes the database. */
export interface OpenedStore {
  store: PortalStore;
  rateLimiter: RateLimiter;
  db: Db;
}

/** Opens the embedded database of a locked folder, up to date, as a store. */
export async function openEmbeddedStore(folder: string, options: SqlStoreOptions = {}): Promise<OpenedStore> {
  const prepare = async (db: Db): Promise<void> => {
    await migrate(db);
    // The folder's lock proves that whoever held a lease is gone.
    await endLeases(db);
    // Nothing does it by itself here, and without statistics every firm looks like one row.
    await db.exec('analyze');
  };
  return toStore(await openPglite(folder), prepare, options);
}

/** Opens a PostgreSQL server, up to date, as a store. Others may be at work on it: their leases end by themselves. */
export async function openServerStore(
  databaseUrl: string,
  options: SqlStoreOptions = {},
): Promise<OpenedStore> {
  return toStore(
    openPostgres(databaseUrl),
    async (db) => {
      await migrate(db);
      await dropForeignEvents(db);
    },
    options,
  );
}

/**
 * After a restore into another server, events bear transactions that are still to come here, and new ones would be sorted before them. They go: whoever
 * stood there begins anew. No event that was written here can be of a transaction that has not begun.
 */
async function dropForeignEvents(db: Db): Promise<void> {
  await db.query('delete from event where xid >= pg_snapshot_xmax(pg_current_snapshot())');
  await db.query('delete from firm_change where xid >= pg_snapshot_xmax(pg_current_snapshot())');
  await db.query(
    "update firm set change_floor = '0' where change_floor >= pg_snapshot_xmax(pg_current_snapshot())",
  );
}

async function toStore(
  db: Db,
  prepare: (db: Db) => Promise<void>,
  options: SqlStoreOptions,
): Promise<OpenedStore> {
  try {
    await prepare(db);
    return { store: await createSqlStore(db, options), rateLimiter: createSqlRateLimiter(db), db };
  } catch (thrown) {
    await db.close();
    throw thrown;
  }
}
