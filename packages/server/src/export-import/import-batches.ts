import type { Queries } from '@foyer/store-postgres';
import type { Batch } from './export-batches.ts';
import { EXPORTED_TABLES } from './tables.ts';

/** The target database already contains a firm. */
export class TargetNotEmptyError extends Error {
  override readonly name = 'TargetNotEmptyError';
}

/**
 * Inserts all batches.
 * @param tx a new transaction
 * @returns the number of rows of each table
 * @throws TargetNotEmptyError; DatabaseError when a row violates the schema
 */
export async function importBatches(
  tx: Queries,
  batches: AsyncIterable<Batch> | Iterable<Batch>,
): Promise<Map<string, number>> {
  const [firm] = await tx.query('select from firm limit 1');
  if (firm !== undefined)
    throw new TargetNotEmptyError('The target database already contains firms. Use an empty database.');
  const counts = new Map(EXPORTED_TABLES.map(({ name }) => [name, 0]));
  const pointers: string[] = [];
  for await (const { table: name, rows } of batches) {
    const table = EXPORTED_TABLES.find((one) => one.name === name);
    if (table === undefined) throw new TypeError(`Unknown table ${name}`);
    const json = `[${rows.join(',')}]`;
    const columns = await readColumns(tx, name);
    const read = columns
      .map((column) => (column === table.deferredColumn ? 'null' : `r.${column}`))
      .join(', ');
    await tx.query(
      `insert into ${name} (${columns.join(', ')}) overriding system value select ${read} from json_populate_recordset(null::${name}, $1::text::json) r`,
      [json],
    );
    if (table.deferredColumn !== undefined) pointers.push(json);
    counts.set(name, (counts.get(name) ?? 0) + rows.length);
  }
  for (const json of pointers) await restoreReferences(tx, json);
  await tx.exec("update firm set feed_floor_xid = '0', feed_floor_id = 0, change_floor = '0'");
  for (const { name } of EXPORTED_TABLES) await resetSequence(tx, name);
  return counts;
}

const readColumns = async (tx: Queries, table: string): Promise<string[]> =>
  (
    await tx.query<{ name: string }>(
      `select quote_ident(column_name::text) as name from information_schema.columns where table_schema = 'public' and table_name = $1 order by ordinal_position`,
      [table],
    )
  ).map(({ name }) => name);

async function restoreReferences(tx: Queries, members: string): Promise<void> {
  await tx.query(
    `update member m set invitation_id = r.invitation_id from json_populate_recordset(null::member, $1::text::json) r
     where m.firm_id = r.firm_id and m.id = r.id and r.invitation_id is not null`,
    [members],
  );
}

/** Advances a table's sequence past the imported positions. */
async function resetSequence(tx: Queries, table: string): Promise<void> {
  const [numbered] = await tx.query<{ sequence: string }>(
    `select pg_get_serial_sequence(table_name::text, column_name::text) as sequence from information_schema.columns
     where table_schema = 'public' and table_name = $1 and column_name = 'position' and is_identity = 'YES'`,
    [table],
  );
  if (numbered !== undefined)
    await tx.query(
      `select setval($1::text::regclass, coalesce((select max(position) from ${table}), 1), exists (select from ${table}))`,
      [numbered.sequence],
    );
}
