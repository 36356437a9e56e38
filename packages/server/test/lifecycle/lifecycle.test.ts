import { createMemoryStore, type PortalStore } from '@foyer/portal/store';
import { assert, asyncModelRun, asyncProperty } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Db, migrate, openPostgres, createSqlStore } from '@foyer/store-postgres';
import { openMigratedPglite } from '../../../store-postgres/test/migrated-database.ts';
import { onPostgres } from '../../../store-postgres/test/postgres.ts';
import { anyWalk, beginWalk, EVERY_OUTCOME, MAIN_OUTCOMES } from './commands.ts';
import { openReal } from './real.ts';

// A failure prints the shortest counterexample. The seed is fixed so that failures are reproducible.
const seed = Number(process.env['FOYER_SEED'] ?? 20_261_122);

interface Subject {
  name: string;
  open: () => Promise<PortalStore>;
  numRuns: number;
  /** Outcomes that must occur, or the run proves too little. */
  outcomes: readonly string[];
}

const onSql = async (db: Db): Promise<PortalStore> => {
  await migrate(db);
  return createSqlStore(db);
};

function describeWalks({ name, open, numRuns, outcomes: wanted }: Subject): void {
  describe(`member lifecycle, on ${name}`, () => {
    let store: PortalStore;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    test(`agrees with the model in ${numRuns} walks of adding, sending, bouncing, revoking, changing, activating, disabling, removing and waiting`, async () => {
      const outcomes = new Set<string>();
      await assert(
        asyncProperty(anyWalk(40), async (commands) => {
          const begun = await beginWalk(await openReal(store), outcomes);
          await asyncModelRun(() => begun, commands);
        }),
        { seed, numRuns },
      );
      expect(wanted.filter((one) => !outcomes.has(one))).toEqual([]);
    });
  });
}

describeWalks({
  name: 'memory',
  open: async () => createMemoryStore(),
  numRuns: 300,
  outcomes: EVERY_OUTCOME,
});
// A walk takes about 15 times as long here, and 6 times on PostgreSQL, so there are fewer.
describeWalks({
  name: 'PGlite',
  open: async () => onSql(await openMigratedPglite()),
  numRuns: 40,
  outcomes: MAIN_OUTCOMES,
});
await onPostgres((server) =>
  describeWalks({
    name: 'PostgreSQL',
    open: async () => onSql(openPostgres(await server.createDatabase())),
    numRuns: 200,
    outcomes: EVERY_OUTCOME,
  }),
);
