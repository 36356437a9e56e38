import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Target } from '@foyer/conformance';
import { hashToken } from '@foyer/contract/rules';
import { systemClock, type Clock } from '@foyer/portal';
import { signWebhook } from '@foyer/portal/delivery';
import { expect } from 'vitest';
import { readConfig } from '../src/config/read-config.ts';
import { type Db, migrate, createSqlStore, createSqlRateLimiter } from '@foyer/store-postgres';
import { startServer } from '../src/server.ts';

/** A server as a target of the conformance kit. */
export interface ServedTarget {
  target: Target;
  /** Lines that the server has logged. */
  logged: readonly string[];
  close: () => Promise<void>;
}

const allowedOrigin = 'https://host.example';
const deliverySecret = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;

/** Starts a real server on a real port, with SMTP between it and the inbox; only its clock is adjustable. */
export async function serveTarget(
  name: string,
  openDb: (folder: string) => Promise<Db>,
): Promise<ServedTarget> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'foyer-conformance-'));
  const read = readConfig({
    PORT: '0',
    FOYER_DATA_DIR: dataDir,
    FOYER_DEV_TOKEN: 'staff-token',
    FOYER_ALLOWED_ORIGINS: allowedOrigin,
    FOYER_DELIVERY_SECRET: deliverySecret,
  });
  if (!read.ok) throw new Error(read.errors.join('\n'));
  let offset = 0;
  const clock: Clock = { now: () => Date.now() + offset, sleep: systemClock.sleep };
  const opened: Db[] = [];
  const logged: string[] = [];
  const server = await startServer(read.config, {
    log: (line) => logged.push(line),
    clock,
    openStore: async (folder) => {
      const db = await openDb(folder);
      await migrate(db);
      opened.push(db);
      return { store: await createSqlStore(db), rateLimiter: createSqlRateLimiter(db), db };
    },
  });
  const { url } = server;
  const [db] = opened;
  if (db === undefined || url === null) throw new Error('The server opened no database');
  await addPeople(db);
  await db.query(`update firm set policy = policy || '{"reminderDays": [7, 21]}'::jsonb`);
  return {
    logged,
    async close() {
      await server.close();
      await rm(dataDir, { recursive: true });
    },
    target: {
      name,
      baseUrl: url,
      fetch: (input, init) => fetch(input, init),
      token: 'staff-token',
      readOnlyToken: { token: 'read-only' },
      otherFirm: { token: 'other-firm' },
      allowedOrigin: { origin: allowedOrigin },
      deliveryReports: {
        async report(address, what, { signed } = { signed: true }) {
          await mailIdle(db, clock.now());
          const [mail] = await db.query<{ id: string }>(
            'select id from mail where recipient = $1 order by position desc limit 1',
            [address],
          );
          if (mail === undefined) return 404;
          const body = JSON.stringify({
            reports: [
              {
                messageId: `<${mail.id}@any.example>`,
                report: what,
                at: new Date(clock.now()).toISOString(),
                reason: 'as the kit says',
              },
            ],
          });
          const [id, timestamp] = [`${mail.id}-${what}`, String(Math.floor(clock.now() / 1_000))];
          const signature = signed
            ? await signWebhook(deliverySecret, { id, timestamp, body })
            : 'v1,bm90aGluZw==';
          const headers = {
            'content-type': 'application/json',
            'webhook-id': id,
            'webhook-timestamp': timestamp,
            'webhook-signature': signature,
          };
          return (await fetch(`${url}/v1/webhooks/delivery/relay`, { method: 'POST', headers, body })).status;
        },
      },
      clock: {
        async advance(ms) {
          offset += ms;
        },
      },
      rows: {
        async count() {
          // Wait for the workers, which also write rows.
          await mailIdle(db, clock.now());
          return countRows(db);
        },
      },
      mails: {
        async to(address) {
          await mailIdle(db, clock.now());
          const inbox: { items: { to: string[]; subject: string; text: string }[] } = await (
            await fetch(`${url}/inbox.json`)
          ).json();
          return inbox.items
            .filter((mail) => mail.to.includes(address))
            .reverse()
            .map(({ subject, text }) => ({ to: address, subject, text }));
        },
      },
    },
  };
}

async function mailIdle({ query }: Db, now: number): Promise<void> {
  const underWay = async () =>
    (
      await query<{ n: number }>(
        `select (select count(*) from mail where state in ('queued', 'claimed', 'sending'))::int + (select count(*) from bulk_send where open)::int
       + (select count(*) from invitation where status = 'open' and next_reminder_at <= $1::timestamptz)::int as n`,
        [new Date(now).toISOString()],
      )
    )[0]?.n;
  await expect.poll(underWay, { timeout: 60_000, interval: 20 }).toBe(0);
}

async function countRows({ query }: Db): Promise<Record<string, number>> {
  const tables = await query<{ name: string }>(
    "select table_name::text as name from information_schema.tables where table_schema = 'public' order by 1",
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables)
    counts[name] = (await query<{ n: number }>(`select count(*)::int n from "${name}"`))[0]?.n ?? 0;
  return counts;
}

/** Adds a staff member without permissions, and another firm. */
async function addPeople(database: Db): Promise<void> {
  const store = await createSqlStore(database);
  const [firmId] = await store.firmIds();
  if (firmId === undefined) throw new Error('The server has no firm');
  const reads = store.reads(firmId);
  const [firm, staff] = [await reads.firm(), await reads.staff()];
  const viewers = await Promise.all(staff.map((person) => reads.viewer(person.id)));
  const onlooker = viewers.find((viewer) => viewer?.permissions.length === 0);
  const manager = viewers.find((viewer) => viewer?.permissions.includes('invitations.send'));
  if (!firm || !onlooker || !manager)
    throw new Error('The seeded firm has nobody who may only look, or nobody who may send');
  await store.transaction(firmId, async (tx) =>
    tx.insertAccessToken({ tokenHash: await hashToken('read-only'), staffId: onlooker.id }),
  );
  await store.insertFirm({ ...firm, id: 'fi_other', name: 'Other & Sons' });
  await store.transaction('fi_other', async (tx) => {
    await tx.insertStaff({ ...manager, id: 'st_other', name: 'Otto Other', email: 'otto@other.example' });
    await tx.insertAccessToken({ tokenHash: await hashToken('other-firm'), staffId: 'st_other' });
  });
}
