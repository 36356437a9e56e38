import { PGlite, types, type Transaction } from '@electric-sql/pglite';
import { toDatabaseError, type Db, type Queries, type Statement } from './database.ts';

/**
 * Opens the embedded PostgreSQL. It has one session, so statements wait while a transaction is open.
 * @param folder data folder, or `memory://`
 * @param dump what a new database starts with, from PGlite's `dumpDataDir`; default: nothing
 */
export async function openPglite(folder: string, dump?: Blob): Promise<Db> {
  const pg = await PGlite.create({
    dataDir: folder,
    parsers: { [types.INT8]: Number },
    ...(dump && { loadDataDir: dump }),
  });
  // PGlite has no autovacuum: a generic plan cached while tables are small would never be replaced.
  await pg.exec('set plan_cache_mode = force_custom_plan');
  return {
    ...queriesOver(pg),
    pubSub: null,
    transaction(work) {
      return pg.transaction((tx) => work(queriesOver(tx)));
    },
    pipeline<Row>(first: Statement, second: Statement) {
      return pg.transaction(async (tx) => {
        const session = queriesOver(tx);
        await session.query(first.text, first.params);
        return session.query<Row>(second.text, second.params);
      });
    },
    close: () => pg.close(),
  };
}

function queriesOver(session: Pick<Transaction, 'query' | 'exec'>): Queries {
  return {
    async query<Row>(text: string, params: readonly unknown[] = []) {
      try {
        return (await session.query<Row>(text, [...params])).rows;
      } catch (thrown) {
        throw toDatabaseError(thrown);
      }
    },
    async exec(script) {
      try {
        await session.exec(script);
      } catch (thrown) {
        throw toDatabaseError(thrown);
      }
    },
  };
}
