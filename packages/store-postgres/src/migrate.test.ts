import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Db } from './database.ts';
import { migrate } from './migrate.ts';
import { openPglite } from './pglite.ts';
import { createSqlStore } from './sql-store/create-sql-store.ts';

let db: Db | null = null;
afterEach(() => db?.close());

/** Opens a database with the schema of the first migration, a firm, a client and a queued mail. */
async function openFirstRelease(): Promise<Db> {
  const opened = await openPglite('memory://');
  await opened.exec('create table migration (name text primary key, at timestamptz not null default now())');
  await opened.exec(await readFile(path.join(import.meta.dirname, 'migrations', '0001-portal.sql'), 'utf8'));
  await opened.exec(`
    insert into migration (name) values ('0001-portal.sql');
    insert into firm values ('fi_1', 'Harbour & Lane', 'Europe/London', 'en-AU', '{"activationDays": 30}', 'portal@harbourlane.example', null);
    insert into client (firm_id, id, kind, name, plan, preliminary_data, hidden, created_at, version, sort_key, search_key)
      values ('fi_1', 'cl_1', 'individual', 'Tom', 'pro', '{}', false, '2026-10-14T11:20:00Z', 1, repeat('t', 300), 'tom');
    insert into member (firm_id, id, client_id, role, given_name, family_name, email, locale, search_key)
      values ('fi_1', 'mb_1', 'cl_1', 'owner', 'Tom', '', 'tom@northmail.example', 'en-AU', 'tom');
    insert into mail (id, firm_id, kind, client_id, member_id, send_count, recipient, state, attempts, run_at, created_at)
      values ('ml_1', 'fi_1', 'access-notice', 'cl_1', 'mb_1', 0, 'tom@northmail.example', 'queued', 0, '2026-11-22T09:00:00Z', '2026-11-22T09:00:00Z');`);
  return opened;
}

test('migrates a database of the first release and keeps its data', async () => {
  db = await openFirstRelease();
  await migrate(db);
  await migrate(db);
  const store = await createSqlStore(db);
  const reads = store.reads('fi_1');
  expect((await reads.firm())?.policy).toEqual({ activationDays: 30, linkRenewal: 'ask-firm' });
  expect(await reads.mail('ml_1')).toMatchObject({ kind: 'access-notice', draft: null, state: 'queued' });
  expect(await reads.timeline('mb_1', 10)).toEqual([]);
  expect(await db.query('select length(sort_key) as length from client')).toEqual([{ length: 200 }]);
  await store.transaction('fi_1', (tx) => tx.removeMember('mb_1'));
  expect((await reads.client('cl_1'))?.members).toEqual([]);
});
