import type { RateLimiter } from '@foyer/portal';
import type { PortalStore } from '@foyer/portal/store';
import type { Db } from './database.ts';
import { migrate } from './migrate.ts';
import { openPglite } from './pglite.ts';
import { openPostgres } from './postgres.ts';
import { createSqlStore, type SqlStoreOptions } from './sql-store/create-sql-store.ts';
import { expireLeases } from './sql-store/mail.ts';
import { createSqlRateLimiter } from './sql-store/rate-limiter.ts';

/** The parts of a portal that one database stores. Closing the store closes the database. */
export interface DatabaseStore {
  store: PortalStore;
  rateLimiter: RateLimiter;
  db: Db;
}

/**
 * Opens the embedded database in a folder and migrates it.
 * @param folder lock its parent first, see `lockDataFolder`
 */
export async function openEmbeddedStore(
  folder: string,
  options: SqlStoreOptions = {},
): Promise<DatabaseStore> {
  const prepare = async (db: Db): Promise<void> => {
    await migrate(db);
    // The folder is locked, so every process that held a lease has ended.
    await expireLeases(db);
    // PGlite has no autovacuum, and without statistics the planner assumes one row per firm.
    await db.exec('analyze');
  };
  return toStore(await openPglite(folder), prepare, options);
}

/** Connects to a PostgreSQL server and migrates its database. Leases of other processes stay valid. */
export async function openServerStore(
  databaseUrl: string,
  options: SqlStoreOptions = {},
): Promise<DatabaseStore> {
  return toStore(
    openPostgres(databaseUrl),
    async (db) => {
      await migrate(db);
      await deleteForeignEvents(db);
    },
    options,
  );
}

/**
 * Deletes events whose transaction id is in this server's future. They come from a restored backup of another server, and new events
 * would be sorted before them. Clients with such a cursor reload.
 */
async function deleteForeignEvents(db: Db): Promise<void> {
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
): Promise<DatabaseStore> {
  try {
    await prepare(db);
    return { store: await createSqlStore(db, options), rateLimiter: createSqlRateLimiter(db), db };
  } catch (thrown) {
    await db.close();
    throw thrown;
  }
}
