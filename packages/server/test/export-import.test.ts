import { readFile as readBytes, writeFile as writeBytes } from 'node:fs/promises';
import path from 'node:path';
import { hashToken } from '@foyer/contract/rules';
import {
  createKeyedTokens,
  createPortal,
  createRandomIds,
  createBearerIdentify,
  systemClock,
} from '@foyer/portal';
import type { PortalStore } from '@foyer/portal/store';
import { afterAll, expect, test } from 'vitest';
import { type Db, migrate, openPostgres, createSqlStore } from '@foyer/store-postgres';
import { seedDevelopmentFirm } from '../src/development.ts';
import {
  EXCLUDED_TABLES,
  readMigrations,
  exportBatches,
  readExportFile,
  EXPORTED_TABLES,
  importBatches,
  writeExportFile,
} from '../src/export-import/index.ts';
import { temporaryFolder } from '../../../fixtures/temporary-folder.ts';
import { openMigratedPglite } from '../../store-postgres/test/migrated-database.ts';
import { onPostgres } from '../../store-postgres/test/postgres.ts';

const { folder, remove } = temporaryFolder();
const opened: Db[] = [];
afterAll(async () => {
  await Promise.all(opened.map((db) => db.close()));
  remove();
});

const NOW = Date.parse('2026-11-24T09:41:00.000Z');
const tokens = createKeyedTokens({ kid: 'k1', secret: new Uint8Array(32).fill(7) });
const headers = { authorization: 'Bearer staff-token', 'content-type': 'application/json' };

async function open(db: Db): Promise<Db> {
  opened.push(db);
  await migrate(db);
  return db;
}

const portalOver = (store: PortalStore) =>
  createPortal({
    store,
    clock: { now: () => NOW, sleep: systemClock.sleep },
    tokens,
    ids: createRandomIds(),
    identify: createBearerIdentify(store, { now: () => NOW }),
    isCommonPassword: () => false,
    passwords: {
      hash: async (password) => `hash of ${password}`,
      verify: async (hash, password) => hash === `hash of ${password}`,
    },
    mailer: { send: async () => ({ state: 'sent' }) },
    links: {
      activation: (token) => `https://portal.example/activate/${token}`,
      signIn: () => 'https://portal.example/sign-in',
    },
  });

/**
 * Opens a database with the sample firm, an invited member and a bulk send.
 * @returns also the token of the invitation's link
 */
async function openSeeded(): Promise<{ db: Db; token: string }> {
  const db = await open(await openMigratedPglite());
  const store = await createSqlStore(db);
  await seedDevelopmentFirm(store, { now: NOW, tokens, staffToken: 'staff-token' });
  const portal = portalOver(store);
  const post = async (at: string, body: unknown) =>
    (
      await portal.fetch(
        new Request(`https://portal.example/v1${at}`, {
          method: 'POST',
          headers: { ...headers, 'idempotency-key': at },
          body: JSON.stringify(body),
        }),
      )
    ).json();
  const { id } = await post('/clients', {
    kind: 'individual',
    members: [{ role: 'owner', name: { given: 'Tom', family: 'Okafor' }, email: 'tom@northmail.example' }],
    preliminaryData: { b: 1.5, a: '12345678901234567890', z: null },
  });
  const {
    sent: [member],
  } = await post(`/clients/${id}/invitations`, {
    recipients: 'owners',
    message: 'Two\nlines, "quoted" and \\ more \u2028 💼',
  });
  await post('/bulk-sends', { selection: { filter: {} }, unchecked: true });
  while ((await portal.processBulkSends()) > 0);
  await portal.deliverMail({ worker: 'w', limit: 1_000, leaseSeconds: 60 });
  return { db, token: await tokens.deriveLinkToken({ invitationId: member.invitation.id, sendCount: 1 }) };
}

/** All rows of all exported tables, as text. */
async function readAllRows(db: Db): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  await db.transaction(async (tx) => {
    for await (const { table, rows } of exportBatches(tx)) all[table] = [...(all[table] ?? []), ...rows];
  });
  return all;
}

async function expectSameLife(db: Db, before: Record<string, string[]>, token: string): Promise<void> {
  expect(await readAllRows(db)).toEqual(before);
  const store = await createSqlStore(db);
  const portal = portalOver(store);
  expect(await store.linkByToken(await hashToken(token))).not.toBeNull();
  const activate = () =>
    portal.fetch(
      new Request(`https://portal.example/v1/activations/${token}`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ displayName: 'Tom', password: 'a lantern on the quay' }),
      }),
    );
  expect([(await activate()).status, (await activate()).status]).toEqual([200, 410]);
  const added = await portal.fetch(
    new Request('https://portal.example/v1/clients', {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': 'after' },
      body: JSON.stringify({
        kind: 'individual',
        members: [{ role: 'owner', name: { given: 'New', family: 'One' } }],
      }),
    }),
  );
  expect(added.status).toBe(201);
  expect((await store.reads('fi_harbour').readFeed('ev_9999999.1', 10)).state).toBe('too-old');
}

test('exports or excludes every table of the database', async () => {
  const db = await open(await openMigratedPglite());
  const tables = await db.query<{ name: string }>(
    "select table_name::text as name from information_schema.tables where table_schema = 'public' order by 1",
  );
  expect(tables.map(({ name }) => name)).toEqual(
    [...EXPORTED_TABLES.map(({ name }) => name), ...EXCLUDED_TABLES].sort(),
  );
});

test('imports the same rows and links, and the portal keeps working', async () => {
  const { db, token } = await openSeeded();
  const file = path.join(folder, 'all.foyer');
  const migrations = await readMigrations(db);
  await db.transaction((tx) => writeExportFile(file, migrations, exportBatches(tx)));
  const before = await readAllRows(db);
  expect(before['client']).toHaveLength(41);
  const target = await open(await openMigratedPglite());
  const counts = await target.transaction((tx) => importBatches(tx, readExportFile(file, migrations)));
  expect([counts.get('client'), counts.get('bulk_send')]).toEqual([41, 1]);
  await expectSameLife(target, before, token);

  await expect(
    target.transaction((tx) => importBatches(tx, readExportFile(file, migrations))),
  ).rejects.toThrow('The target database already contains firms');
});

test('imports nothing from a damaged, truncated, foreign or differently versioned file', async () => {
  const { db } = await openSeeded();
  const file = path.join(folder, 'good.foyer');
  const migrations = await readMigrations(db);
  await db.transaction((tx) => writeExportFile(file, migrations, exportBatches(tx)));
  const bytes = await readBytes(file);
  const target = await open(await openMigratedPglite());
  const importing = async (name: string, content: Uint8Array, under = migrations) => {
    await writeBytes(path.join(folder, name), content);
    return target.transaction((tx) => importBatches(tx, readExportFile(path.join(folder, name), under)));
  };
  await expect(importing('cut', bytes.subarray(0, bytes.length - 40))).rejects.toThrow(
    /damaged|too soon|unexpected end/i,
  );
  await expect(
    importing(
      'flipped',
      Uint8Array.from(bytes, (byte, at) => (at === bytes.length >> 1 ? byte ^ 255 : byte)),
    ),
  ).rejects.toThrow(/damaged|invalid|rejected/i);
  await expect(importing('text', Buffer.from('Client,Kind\n'))).rejects.toThrow(
    'was not written by foyer-server export',
  );
  await expect(importing('old', bytes, [...migrations, '9999-later.sql'])).rejects.toThrow(
    'another version of the server',
  );
  await expect(
    target.transaction((tx) => importBatches(tx, readExportFile(path.join(folder, 'nowhere'), migrations))),
  ).rejects.toThrow('ENOENT');
  expect(await target.query('select from firm')).toEqual([]);
});

await onPostgres((server) => {
  test('moves the embedded database to PostgreSQL and back', async () => {
    const { db, token } = await openSeeded();
    const before = await readAllRows(db);
    const there = await open(openPostgres(await server.createDatabase()));
    await db.transaction((source) =>
      there.transaction((target) => importBatches(target, exportBatches(source))),
    );
    expect(await readAllRows(there)).toEqual(before);
    const back = await open(await openMigratedPglite());
    await there.transaction((source) =>
      back.transaction((target) => importBatches(target, exportBatches(source))),
    );
    await expectSameLife(back, before, token);
    await expectSameLife(there, before, token);
  });
});
