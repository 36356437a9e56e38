import { describeStore } from '@foyer/portal/testing';
import { openMigratedPglite } from '../../test/migrated-database.ts';
import { onPostgres } from '../../test/postgres.ts';
import { migrate } from '../migrate.ts';
import { openPostgres } from '../postgres.ts';
import { createSqlStore } from './create-sql-store.ts';

describeStore('PGlite', async () => {
  const db = await openMigratedPglite();
  const store = await createSqlStore(db);
  return { store, close: () => store.close() };
});

await onPostgres((server) =>
  describeStore('PostgreSQL', async () => {
    const db = openPostgres(await server.createDatabase());
    await migrate(db);
    const store = await createSqlStore(db);
    return { store, close: () => store.close() };
  }),
);
