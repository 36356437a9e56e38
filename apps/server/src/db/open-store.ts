import type { PortalStore } from '@foyer/portal';
import type { Db } from './database.ts';
import { migrate } from './migrate.ts';
import { openPglite } from './pglite.ts';
import { openPostgres } from './postgres.ts';
import { createSqlStore } from './sql-store/create-sql-store.ts';
import { endLeases } from './sql-store/mail.ts';

/** Opens the embedded database of a locked folder, up to date, as a store. */
export async function openEmbeddedStore(folder: string): Promise<PortalStore> {
  return toStore(await openPglite(folder), async (db) => {
    await migrate(db);
    // The folder's lock proves that whoever held a lease is gone.
    await endLeases(db);
    // Nothing does it by itself here, and without statistics every firm looks like one row.
    await db.exec('analyze');
  });
}

/** Opens a PostgreSQL server, up to date, as a store. Others may be at work on it: their leases end by themselves. */
export async function openServerStore(databaseUrl: string): Promise<PortalStore> {
  return toStore(openPostgres(databaseUrl), migrate);
}

async function toStore(db: Db, prepare: (db: Db) => Promise<void>): Promise<PortalStore> {
  try {
    await prepare(db);
  } catch (thrown) {
    await db.close();
    throw thrown;
  }
  return createSqlStore(db);
}
