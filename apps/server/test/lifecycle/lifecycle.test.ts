import { createMemoryStore, type PortalStore } from '@foyer/portal';
import { assert, asyncModelRun, asyncProperty } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../../src/db/migrate.ts';
import { openPglite } from '../../src/db/pglite.ts';
import { createSqlStore } from '../../src/db/sql-store/create-sql-store.ts';
import { anyWalk, beginWalk, EVERY_OUTCOME, MAIN_OUTCOMES } from './commands.ts';
import { openReal } from './real.ts';

// A failure prints the shortest walk that shows it. The seed stands so that a red run is red again; a run by hand may take another.
const seed = Number(process.env['FOYER_SEED'] ?? 20_261_122);

interface Subject {
  name: string;
  open: () => Promise<PortalStore>;
  numRuns: number;
  /** What must have come up, or the run has shown too little. */
  outcomes: readonly string[];
}

const stores: readonly Subject[] = [
  { name: 'memory', open: async () => createMemoryStore(), numRuns: 300, outcomes: EVERY_OUTCOME },
  {
    // Each step costs ten times as much here: fewer walks of the same kind.
    name: 'PGlite', numRuns: 40, outcomes: MAIN_OUTCOMES,
    async open() {
      const db = await openPglite('memory://');
      await migrate(db);
      return createSqlStore(db);
    },
  },
];

describe.each(stores)('the life of members, on $name', ({ open, numRuns, outcomes: wanted }) => {
  let store: PortalStore;
  beforeAll(async () => {
    store = await open();
  }, 60_000);
  afterAll(() => store.close());

  test(`${numRuns} walks of adding, sending, bouncing, withdrawing, changing, activating, disabling, removing and waiting go as on paper`, async () => {
    const outcomes = new Set<string>();
    await assert(
      asyncProperty(anyWalk(40), async (commands) => {
        const begun = await beginWalk(await openReal(store), outcomes);
        await asyncModelRun(() => begun, commands);
      }),
      { seed, numRuns },
    );
    expect(wanted.filter((one) => !outcomes.has(one))).toEqual([]);
  }, 120_000);
});
