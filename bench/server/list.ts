// Pages of 50 among many clients on PostgreSQL, at 10 connections. Nothing here is a test.
import autocannon from 'autocannon';
import { openPostgres } from '../../packages/store-postgres/src/postgres.ts';
import { openSink } from '../../packages/server/verify/sink.ts';
import type { PortalClient } from '../../packages/sdk/src/index.ts';
import { addMany, openCluster, TOKEN } from './cluster.ts';

const COUNT = Number(process.env['FOYER_BENCH_CLIENTS'] ?? 100_000);
const SECONDS = 10;
const WRITE_EVERY = 100;

const PAGES: readonly [name: string, path: string, firstOffset: number][] = [
  ['first page', '/v1/clients?limit=50', 0],
  ['window at the middle, by offset', '/v1/clients?limit=50', COUNT / 2],
  ['by status', '/v1/clients?limit=50&status=waiting', 0],
  ['search', '/v1/clients?limit=50&search=bulk%2077', 0],
];

/** Three of five members get an invitation: open ones of every age and delivery, so that each status has its share. */
const INVITATIONS = `
  with picked as (select firm_id, id, row_number() over (order by id) as n from member where invitation_id is null)
  insert into invitation (firm_id, id, member_id, status, sent_at, expires_at, send_count, sent_by_id, sent_by_name, automatic, delivery_status, delivery_at)
  select firm_id, 'iv_' || id, id, 'open', now() - interval '1 day' * (n % 40), now() + interval '1 day' * (30 - n % 40), 1, 'st_bench', 'Bench', false,
    (array['sent', 'delivered', 'queued', 'bounced'])[1 + n % 4], now() from picked where n % 5 < 3;
  update member m set invitation_id = i.id from invitation i where i.firm_id = m.firm_id and i.member_id = m.id and m.invitation_id is null;
  vacuum analyze`;

async function fill(portal: PortalClient, databaseUrl: string): Promise<void> {
  await addMany(portal, 0, COUNT);
  const db = openPostgres(databaseUrl);
  for (const statement of INVITATIONS.split(';')) await db.exec(statement);
  await db.close();
}

/** Updates one client after the other. @returns a function that stops, and returns the number of updates */
function keepWriting(portal: PortalClient): () => Promise<number> {
  let written = 0;
  const stop = new AbortController();
  const run = async (): Promise<void> => {
    const { items } = await portal.clients.list({ limit: 50 });
    while (!stop.signal.aborted) {
      const place = written % items.length;
      const one = items[place];
      if (one !== undefined)
        items[place] = await portal.clients.update(one.id, { plan: one.plan === 'pro' ? 'starter' : 'pro' });
      written += 1;
      await new Promise((resolve) => setTimeout(resolve, WRITE_EVERY));
    }
  };
  const running = run();
  return async () => {
    stop.abort();
    await running;
    return written;
  };
}

export async function list(): Promise<void> {
  const sink = await openSink(() => false);
  const cluster = await openCluster(sink.url);
  const api = await cluster.start('api');
  const portal = cluster.portal(api);
  await fill(portal, cluster.databaseUrl);
  const headers = { authorization: `Bearer ${TOKEN}` };
  const measure = async (name: string, requests: autocannon.Request[]): Promise<void> => {
    const options = { url: api.url, connections: 10, headers, requests };
    await autocannon({ ...options, duration: 2 });
    const { requests: rate, latency, non2xx } = await autocannon({ ...options, duration: SECONDS });
    console.log(
      `${name.padEnd(62)} ${rate.average.toFixed(0).padStart(6)} req/s   p50 ${latency.p50} ms   p99 ${latency.p99} ms${non2xx > 0 ? `   ${non2xx} FAILED` : ''}`,
    );
  };
  for (const [name, path, firstOffset] of PAGES) {
    const same: autocannon.Request[] = [{ path: `${path}&offset=${firstOffset}` }];
    await measure(`${name}, the same again and again`, same);
    const stop = keepWriting(portal);
    await measure(`${name}, the same, a client changed every ${WRITE_EVERY} ms`, same);
    console.log(`${''.padEnd(62)} (${await stop()} changes)`);
    // More pages than are cached, so that each is read from the database; the total is cached.
    let asked = 0;
    await measure(`${name}, another one each time`, [
      {
        setupRequest: (request) => ({
          ...request,
          path: `${path}&offset=${firstOffset + ((asked += 1) % 800)}`,
        }),
      },
    ]);
  }
  await cluster.close();
  await sink.close();
}
