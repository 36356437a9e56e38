// Pages of 50 among many clients on PostgreSQL, at 10 connections. Nothing here is a test.
import autocannon from 'autocannon';
import { openSink } from '../../apps/server/verify/sink.ts';
import { addMany, openHouse, TOKEN } from './house.ts';

const COUNT = 100_000;
const SECONDS = 10;

const PAGES: readonly [name: string, path: string][] = [
  ['first page', '/v1/clients?limit=50'],
  ['window at the middle, by offset', `/v1/clients?limit=50&offset=${COUNT / 2}`],
  ['by status', '/v1/clients?limit=50&status=waiting'],
  ['search', '/v1/clients?limit=50&search=bulk%2077'],
];

export async function list(): Promise<void> {
  const sink = await openSink(() => false);
  const house = await openHouse(sink.url);
  const api = await house.start('api');
  const portal = house.portal(api);
  await addMany(portal, 0, COUNT);
  const headers = { authorization: `Bearer ${TOKEN}` };
  for (const [name, path] of PAGES) {
    const options = { url: `${api.url}${path}`, connections: 10, headers };
    await autocannon({ ...options, duration: 2 });
    const { requests, latency, non2xx } = await autocannon({ ...options, duration: SECONDS });
    console.log(`${name.padEnd(34)} ${requests.average.toFixed(0).padStart(6)} req/s   p50 ${latency.p50} ms   p99 ${latency.p99} ms${non2xx > 0 ? `   ${non2xx} FAILED` : ''}`);
  }
  await house.close();
  await sink.close();
}
