import { describeStore } from '@foyer/portal/testing';
import { migrate } from '../migrate.ts';
import { openPglite } from '../pglite.ts';
import { createSqlStore } from './create-sql-store.ts';

describeStore('PGlite', async () => {
  const db = await openPglite('memory://');
  await migrate(db);
  const store = createSqlStore(db);
  return { store, close: () => store.close() };
});
