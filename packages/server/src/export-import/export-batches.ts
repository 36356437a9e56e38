import type { Queries } from '@foyer/store-postgres';
import { EXPORTED_TABLES, type ExportedTable } from './tables.ts';

/** A stretch of rows of one table, each as JSON. */
export interface Batch {
  table: string;
  rows: readonly string[];
}

const BATCH_SIZE = 1_000;

/** Which changes of the schema a database has seen. */
export const readMigrations = async (db: Queries): Promise<string[]> =>
  (await db.query<{ name: string }>('select name from migration order by name')).map(({ name }) => name);

/**
 * Reads everything that is kept, as it was at one moment.
 * @param tx a transaction of its own
 */
export async function* exportBatches(tx: Queries): AsyncGenerator<Batch> {
  await tx.exec('set transaction isolation level repeatable read, read only');
  for (const table of EXPORTED_TABLES) yield* readTable(tx, table);
}

async function* readTable(tx: Queries, { name, key }: ExportedTable): AsyncGenerator<Batch> {
  const order = key.map((column) => `t.${column}`).join(', ');
  // By a cursor of the database: its memory holds a stretch, not a table.
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
