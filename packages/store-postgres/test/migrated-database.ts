import { createHash } from 'node:crypto';
import { existsSync, globSync, openAsBlob, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { temporaryFolder } from '../../../fixtures/temporary-folder.ts';
import type { Db } from '../src/database.ts';
import { migrate } from '../src/migrate.ts';
import { openPglite } from '../src/pglite.ts';

const here = import.meta.dirname;
const cache = path.join(here, '../../../test-results');

/** Changes whenever a database that is created now could differ from one that was created before. */
function templateKey(): string {
  const sources = globSync(['../src/migrations/*.sql', '../src/migrate.ts', '../package.json'], {
    cwd: here,
  });
  const hash = createHash('sha256').update(readFileSync(path.join(here, '../../../pnpm-lock.yaml')));
  for (const file of sources.toSorted()) hash.update(readFileSync(path.join(here, file)));
  return hash.digest('hex').slice(0, 16);
}

async function buildTemplate(template: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const building = await mkdtemp(`${template}-`);
  const folder = path.join(building, 'data');
  const db = await openPglite(folder);
  await migrate(db);
  await db.close();
  const pg = await PGlite.create(folder);
  await writeFile(path.join(building, 'data.tar'), (await pg.dumpDataDir('none')).stream());
  await pg.close();
  try {
    await rename(building, template);
  } catch (thrown) {
    await rm(building, { recursive: true });
    // Another worker may have been faster.
    if (!existsSync(template)) throw thrown;
  }
}

/** Creating a database takes 2 s of CPU, copying one a quarter of that. So it is created once, and copied by each test. */
async function openTemplate(): Promise<{ folder: string; dump: string }> {
  const template = path.join(cache, `pglite-${templateKey()}`);
  if (!existsSync(template)) await buildTemplate(template);
  return { folder: path.join(template, 'data'), dump: path.join(template, 'data.tar') };
}

/** Creates a temporary data folder of a server, whose database is migrated and empty; `remove` deletes it. */
export async function temporaryDataFolder(): Promise<ReturnType<typeof temporaryFolder>> {
  const created = temporaryFolder();
  const { folder } = await openTemplate();
  await cp(folder, path.join(created.folder, 'pg'), { recursive: true });
  return created;
}

/** Opens an embedded database in memory that is migrated and empty. */
export async function openMigratedPglite(): Promise<Db> {
  const { dump } = await openTemplate();
  return openPglite('memory://', await openAsBlob(dump));
}
