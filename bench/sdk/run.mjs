// npm run bench:sdk [-- --write --rounds 31 --calls 400]: what a call costs beside others, and many invitations in one request beside one by one.
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { median } from '../median.mjs';
import { installPeers, peersOf } from '../peers.mjs';
import { writeSection } from '../section.mjs';

const here = import.meta.dirname;
const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    'skip-install': { type: 'boolean', default: false },
    rounds: { type: 'string', default: '31' },
    calls: { type: 'string', default: '400' },
    many: { type: 'string', default: '10000' },
  },
});
installPeers(here);
const built = path.join(here, '../../packages/sdk/dist/index.js');
if (!existsSync(built)) throw new Error('Build the packages first: npm run build');
const [
  { createPortalClient },
  { default: axios },
  { default: ky },
  { default: createClient },
  { default: pLimit },
] = await Promise.all([
  import(built),
  import('axios'),
  import('ky'),
  import('openapi-fetch'),
  import('p-limit'),
]);

/** @param {string[]} words @returns {Promise<{ server: import('node:child_process').ChildProcess, url: string, token: string, clientId: string }>} */
async function serve(...words) {
  const server = fork(path.join(here, 'server.mjs'), words, { execArgv: ['--conditions=@foyer/source'] });
  const [results] = await once(server, 'message');
  return { server, ...results };
}

async function calls() {
  const { server, url, token, clientId } = await serve('answers');
  const authorization = `Bearer ${token}`;
  const address = `${url}/v1/clients/${clientId}`;
  const portal = createPortalClient({ baseUrl: url, getToken: () => token });
  const axiosClient = axios.create({ baseURL: `${url}/v1`, headers: { authorization } });
  const kyClient = ky.create({ prefix: `${url}/v1`, headers: { authorization } });
  const openapi = createClient({ baseUrl: `${url}/v1`, headers: { authorization } });
  /** @type {Record<string, () => Promise<{ id: string }>>} */
  const ways = {
    'bare fetch': async () => {
      const response = await fetch(address, { headers: { authorization } });
      if (!response.ok) throw new Error(String(response.status));
      return response.json();
    },
    '@foyer/sdk': () => portal.clients.get(clientId),
    'openapi-fetch': async () =>
      (await openapi.GET('/clients/{clientId}', { params: { path: { clientId } } })).data,
    ky: () => kyClient.get(`clients/${clientId}`).json(),
    axios: async () => (await axiosClient.get(`/clients/${clientId}`)).data,
  };
  const names = Object.keys(ways);
  /** @type {Record<string, { wall: number, cpu: number }[]>} */
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  try {
    for (const name of names)
      for (let i = 0; i < 1_000; i += 1)
        if ((await ways[name]?.())?.id !== clientId) throw new Error(`${name} got something else`);
    for (let round = 0; round < Number(values.rounds); round += 1) {
      for (const name of names.map((_, place) => names[(place + round) % names.length] ?? '')) {
        const call = ways[name];
        const before = process.cpuUsage();
        const start = performance.now();
        for (let i = 0; i < Number(values.calls); i += 1) await call?.();
        const { user, system } = process.cpuUsage(before);
        samples[name]?.push({
          wall: ((performance.now() - start) * 1_000) / Number(values.calls),
          cpu: (user + system) / Number(values.calls),
        });
      }
    }
  } finally {
    server.kill();
  }
  /** The ratios are those of one round, so that what else the machine does weighs on both sides. @param {string} name @param {'wall' | 'cpu'} what */
  const over = (name, what) =>
    median(
      (samples[name] ?? []).map(
        (one, round) => one[what] / (samples['bare fetch']?.[round]?.[what] ?? Number.NaN),
      ),
    );
  return names.map((name) => ({
    name,
    cpu: median((samples[name] ?? []).map((one) => one.cpu)),
    wall: median((samples[name] ?? []).map((one) => one.wall)),
    cpuOver: over(name, 'cpu'),
    wallOver: over(name, 'wall'),
  }));
}

/** The most that the heap of this process grew meanwhile, in MB. @template T @param {() => Promise<T>} work */
async function watched(work) {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().heapUsed - before)), 5);
  const start = performance.now();
  const value = await work();
  const ms = performance.now() - start;
  most = Math.max(most, process.memoryUsage().heapUsed - before);
  clearInterval(timer);
  return { value, ms, mb: most / 1e6 };
}

async function many() {
  const count = Number(values.many);
  const single = await serve('portal', String(count));
  const portal = createPortalClient({ baseUrl: single.url, getToken: () => single.token });
  const limit = pLimit(32);
  const ids = [];
  for await (const { id } of portal.clients.iterate({ limit: 200 })) ids.push(id);
  if (ids.length !== count) throw new Error(`There are ${ids.length} clients`);
  const oneByOne = await watched(() =>
    Promise.all(
      ids.map((id) =>
        limit(async () => (await portal.invitations.send(id, { recipients: 'owners' })).sent.length),
      ),
    ),
  );
  const sent = oneByOne.value.reduce((sum, one) => sum + one, 0);
  if (sent !== count) throw new Error(`${sent} were sent one by one`);
  single.server.kill();

  const bulk = await serve('portal', String(count));
  const sender = createPortalClient({ baseUrl: bulk.url, getToken: () => bulk.token });
  const looked = await watched(() => sender.bulkSends.preflight({ selection: { filter: {} } }));
  const started = await watched(() => sender.bulkSends.start({ preflightId: looked.value.id }));
  const ended = await watched(() => started.value.result());
  let read = 0;
  for await (const outcome of sender.bulkSends.iterateOutcomes(started.value.id))
    read += outcome.result === 'sent' ? 1 : 0;
  bulk.server.kill();
  if (read !== count) throw new Error(`${read} outcomes say sent`);
  return { count, oneByOne, looked, started, ended, read };
}

const told = await calls();
const sends = await many();
const line = (/** @type {(string | number)[]} */ ...cells) => `| ${cells.join(' | ')} |`;
const ms = (/** @type {number} */ value) =>
  value < 10_000 ? `${value.toFixed(0)} ms` : `${(value / 1_000).toFixed(1)} s`;
const text = [
  `${new Date().toISOString().slice(0, 10)}, commit ${execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: here, encoding: 'utf8' }).trim()}, Node ${process.version}, shared cores; ${peersOf(here)}; the SDK as built.`,
  `One client is fetched, ${values.calls} times in a row, in ${values.rounds} interleaved rounds after 1,000 calls each to get warm; the server is a process of its own, connections are kept. Medians; ratios are medians of each round’s.`,
  [
    line('a call', 'wall µs', 'CPU µs of the caller', 'wall time, over bare fetch', 'CPU, over bare fetch'),
    line('---', '--:', '--:', '--:', '--:'),
    ...told.map(({ name, wall, cpu, wallOver, cpuOver }) =>
      line(name, wall.toFixed(0), cpu.toFixed(0), `${wallOver.toFixed(2)} ×`, `${cpuOver.toFixed(2)} ×`),
    ),
  ].join('\n'),
  `${sends.count.toLocaleString('en')} invitations, a portal in memory in another process, one owner each:`,
  [
    line('', 'until', 'heap of the caller grew by at most'),
    line('---', '--:', '--:'),
    line(
      `single calls, p-limit(32), all answered`,
      ms(sends.oneByOne.ms),
      `${sends.oneByOne.mb.toFixed(0)} MB`,
    ),
    line('one bulk send: looked at', ms(sends.looked.ms), `${sends.looked.mb.toFixed(1)} MB`),
    line('… accepted, in one request', ms(sends.started.ms), `${sends.started.mb.toFixed(1)} MB`),
    line('… all mails out, as the handle tells', ms(sends.ended.ms), `${sends.ended.mb.toFixed(1)} MB`),
  ].join('\n'),
  `Accepting took ${(sends.oneByOne.ms / (sends.looked.ms + sends.started.ms)).toFixed(0)} times less than the single calls, looking included. All ${sends.read.toLocaleString('en')} outcomes were read, each “sent”.`,
].join('\n\n');
console.log(text);
if (values.write) writeSection('bench:sdk', text);
process.exit(0);
