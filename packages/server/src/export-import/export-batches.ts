import type { Queries } from '@foyer/store-postgres';
import { EXPORTED_TABLES, type ExportedTable } from './tables.ts';

/** Some rows of one table, each as JSON. */
export interface Batch {
  table: string;
  rows: readonly string[];
}

const BATCH_SIZE = 1_000;

/** Reads the names of the applied migrations. */
export const readMigrations = async (db: Queries): Promise<string[]> =>
  (await db.query<{ name: string }>('select name from migration order by name')).map(({ name }) => name);

/**
 * Reads all exported tables in one snapshot.
 * @param tx a new transaction
 */
export async function* exportBatches(tx: Queries): AsyncGenerator<Batch> {
  await tx.exec('set transaction isolation level repeatable read, read only');
  for (const table of EXPORTED_TABLES) yield* readTable(tx, table);
}

async function* readTable(tx: Queries, { name, key }: ExportedTable): AsyncGenerator<Batch> {
  const order = key.map((column) => `t.${column}`).join(', ');
  // A database cursor, so that PGlite does not hold the whole result in memory.
  await tx.exec(
    `declare transfer no scroll cursor for select row_to_json(t)::text as row from ${name} t order by ${order}`,
  );
  for (;;) {
    const rows = (await tx.query<{ row: string }>(`fetch ${BATCH_SIZE} from transfer`)).map(({ row }) => row);
    if (rows.length > 0) yield { table: name, rows };
    if (rows.length < BATCH_SIZE) break;
  }
  await tx.exec('close transfer');
}
