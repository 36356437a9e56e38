import type { Queries } from '@foyer/store-postgres';
import { TABLES, type TransferTable } from './tables.ts';

/** A stretch of rows of one table, each as JSON. */
export interface Stretch {
  table: string;
  rows: readonly string[];
}

const AT_ONCE = 1_000;

/** Which changes of the schema a database has seen. */
export const migrationsOf = async (db: Queries): Promise<string[]> =>
  (await db.query<{ name: string }>('select name from migration order by name')).map(({ name }) => name);

/**
 * Reads everything that is kept, as it was at one moment.
 * @param tx a transaction of its own
 */
export async function* readAll(tx: Queries): AsyncGenerator<Stretch> {
  await tx.exec('set transaction isolation level repeatable read, read only');
  for (const table of TABLES) yield* readTable(tx, table);
}

async function* readTable(tx: Queries, { name, key }: TransferTable): AsyncGenerator<Stretch> {
  const order = key.map((column) => `t.${column}`).join(', ');
  // By a cursor of the database: its memory holds a stretch, not a table.
  await tx.exec(
    `declare transfer no scroll cursor for select row_to_json(t)::text as row from ${name} t order by ${order}`,
  );
  for (;;) {
    const rows = (await tx.query<{ row: string }>(`fetch ${AT_ONCE} from transfer`)).map(({ row }) => row);
    if (rows.length > 0) yield { table: name, rows };
    if (rows.length < AT_ONCE) break;
  }
  await tx.exec('close transfer');
}
