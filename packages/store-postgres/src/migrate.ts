import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Db } from './database.ts';

const FOLDER = fileURLToPath(new URL('./migrations', import.meta.url));
// An arbitrary number that all processes of one database share.
const LOCK = 727_272;

/** Applies pending migrations. Processes that start at the same time wait for one another. */
export async function migrate(db: Db): Promise<void> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  await db.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await tx.exec(
      'create table if not exists migration (name text primary key, at timestamptz not null default now())',
    );
    const done = new Set(
      (await tx.query<{ name: string }>('select name from migration')).map(({ name }) => name),
    );
    for (const file of files.filter((name) => !done.has(name))) {
      await tx.exec(await readFile(path.join(FOLDER, file), 'utf8'));
      await tx.query('insert into migration (name) values ($1)', [file]);
    }
  });
}
