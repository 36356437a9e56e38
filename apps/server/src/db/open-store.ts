import type { PortalStore } from '@foyer/portal';
import { migrate } from './migrate.ts';
import { openPglite } from './pglite.ts';
import { createSqlStore } from './sql-store/create-sql-store.ts';
import { endLeases } from './sql-store/mail.ts';

/** Opens the embedded database of a locked folder, up to date, as a store. */
export async function openStore(folder: string): Promise<PortalStore> {
  const db = await openPglite(folder);
  try {
    await migrate(db);
    // The folder's lock proves that whoever held a lease is gone.
    await endLeases(db);
    // Nothing does it by itself here, and without statistics every firm looks like one row.
    await db.exec('analyze');
  } catch (thrown) {
    await db.close();
    throw thrown;
  }
  return createSqlStore(db);
}
