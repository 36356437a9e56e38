import { describePortal } from '@foyer/conformance';
import { afterAll, describe, expect, test } from 'vitest';
import { type Db, type Queries, openPglite, openPostgres } from '@foyer/store-postgres';
import { onPostgres } from '../../store-postgres/test/postgres.ts';
import { serveTarget } from './served-target.ts';

/** The same database, in which no statement asks any more whose rows it is about. */
const withoutFirstWall = (db: Db): Db =>
  decorated(db, (text) =>
    text.replaceAll(/(?:\b\w+\.)?\b(?:firm_id|(?<=from firm where )id) = \$1(?!\d)/g, '$1::text is not null'),
  );

/** The same database, in which nobody takes the role that sees one firm only. */
const withoutSecondWall = (db: Db): Db =>
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

const NAME = 'the first wall taken out';

async function describeTenancy(engine: string, openDb: (folder: string) => Promise<Db>): Promise<void> {
  const walled = await serveTarget(`${engine}, ${NAME}`, async (folder) =>
    withoutFirstWall(await openDb(folder)),
  );
  describePortal(walled.target, { describe, test }, ['tenancy']);
  afterAll(walled.close);
}

await describeTenancy('PGlite', openPglite);
await onPostgres(async (server) => {
  const url = await server.createDatabase();
  await describeTenancy('PostgreSQL', async () => openPostgres(url));
});

describe('with both walls taken out', () => {
  test('firms see each other: what was taken out above was a wall', async () => {
    const open = await serveTarget('PGlite, no wall', async (folder) =>
      withoutSecondWall(withoutFirstWall(await openPglite(folder))),
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
