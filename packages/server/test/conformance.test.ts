import { describePortal } from '@foyer/conformance';
import { afterAll, describe, expect, test } from 'vitest';
import { openPostgres } from '@foyer/store-postgres';
import { openMigratedPglite } from '../../store-postgres/test/migrated-database.ts';
import { onPostgres } from '../../store-postgres/test/postgres.ts';
import { serveTarget, type ServedTarget } from './served-target.ts';

function describeServed({ target, logged, close }: ServedTarget): void {
  describePortal(target, { describe, test });
  test(`logs no error: ${target.name}`, () => {
    expect(logged).toEqual([]);
  });
  afterAll(close);
}

describeServed(await serveTarget('PGlite, over a real port', openMigratedPglite));
await onPostgres(async (server) => {
  const url = await server.createDatabase();
  describeServed(await serveTarget('PostgreSQL, over a real port', async () => openPostgres(url)));
});
