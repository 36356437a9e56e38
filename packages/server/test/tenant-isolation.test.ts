import { describePortal } from '@foyer/conformance';
import { afterAll, describe, expect, test } from 'vitest';
import { type Db, type Queries, openPostgres } from '@foyer/store-postgres';
import { openMigratedPglite } from '../../store-postgres/test/migrated-database.ts';
import { onPostgres } from '../../store-postgres/test/postgres.ts';
import { serveTarget } from './served-target.ts';

/** Removes the firm condition from all statements. */
const withoutFirmConditions = (db: Db): Db =>
  decorated(db, (text) =>
    text.replaceAll(/(?:\b\w+\.)?\b(?:firm_id|(?<=from firm where )id) = \$1(?!\d)/g, '$1::text is not null'),
  );

/** Removes the role that row-level security restricts to one firm. */
const withoutRowLevelSecurity = (db: Db): Db =>
  decorated(db, (text) => text.replace("set_config('role', 'foyer_firm', true), ", ''));

function decorated(db: Db, rewrite: (text: string) => string): Db {
  const over = (queries: Queries): Queries => ({
    ...queries,
    query: (text, params) => queries.query(rewrite(text), params),
  });
  return {
    ...db,
    ...over(db),
    transaction: (work) => db.transaction((tx) => work(over(tx))),
    pipeline: (first, second) =>
      db.pipeline({ ...first, text: rewrite(first.text) }, { ...second, text: rewrite(second.text) }),
  };
}

const NAME = 'without firm conditions';

async function describeTenancy(engine: string, openDb: (folder: string) => Promise<Db>): Promise<void> {
  const target = await serveTarget(`${engine}, ${NAME}`, async (folder) =>
    withoutFirmConditions(await openDb(folder)),
  );
  describePortal(target.target, { describe, test }, ['tenancy']);
  afterAll(target.close);
}

await describeTenancy('PGlite', openMigratedPglite);
await onPostgres(async (server) => {
  const url = await server.createDatabase();
  await describeTenancy('PostgreSQL', async () => openPostgres(url));
});

describe('without firm conditions and row-level security', () => {
  test('firms see each other, so the test above removed a protection', async () => {
    const open = await serveTarget('PGlite, unprotected', async () =>
      withoutRowLevelSecurity(withoutFirmConditions(await openMigratedPglite())),
    );
    const list = async (token: string): Promise<number> =>
      (
        await (
          await open.target.fetch(`${open.target.baseUrl}/v1/clients`, {
            headers: { authorization: `Bearer ${token}` },
          })
        ).json()
      ).total;
    expect([await list('staff-token'), await list('other-firm')]).toEqual([40, 40]);
    await open.close();
  });
});
