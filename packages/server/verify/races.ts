// 50 concurrent sends to each of 200 members, then 20 concurrent activations of each of 100 links, on both databases: one open invitation and one mail per member, one winner per link.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPortalClient, isPortalError, type Client } from '@foyer/sdk';
import { findBinaries, startPostgres } from '../../store-postgres/test/postgres-server.ts';
import { startProcess } from './server-process.ts';
import { openSink } from './sink.ts';
import { until } from './until.ts';

const MEMBERS = 200;
const SENDS = 50;
const LINKS = 100;
const ACTIVATIONS = 20;
const TOKEN = 'staff-token-of-the-proof';

interface Verdict {
  what: string;
  holds: boolean;
}

async function prove(engine: string, env: Record<string, string>): Promise<Verdict[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'foyer-races-'));
  const sink = await openSink(() => false);
  const server = await startProcess({
    PORT: '0',
    FOYER_DATA_DIR: folder,
    FOYER_DEV_TOKEN: TOKEN,
    SMTP_URL: sink.url,
    PUBLIC_URL: 'https://portal.example',
    FOYER_TRUSTED_PROXIES: 'loopback',
    ...env,
  });
  // Each link has its own client address: 19 failures per link from one address would hit the rate limit.
  let reader = '198.51.100.1';
  const fromReader = (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('x-forwarded-for', reader);
    return fetch(input, { ...init, headers });
  };
  // Each call has its own idempotency key, like another click, tab or colleague.
  const portal = createPortalClient({
    baseUrl: server.url,
    getToken: () => TOKEN,
    fetch: fromReader,
    timeoutMs: 300_000,
  });
  const rows = Array.from(
    { length: MEMBERS },
    (_, n) => `Race ${n},Individual,Race ${n},Owner,p${n}@race.example`,
  );
  await portal.clients.import(`Client,Kind,Member,Role,Email\n${rows.join('\n')}\n`);
  const clients: Client[] = [];
  for await (const client of portal.clients.iterate({ search: '@race.example' })) clients.push(client);

  let sent = 0;
  let skipped = 0;
  for (const { id } of clients) {
    const answers = await Promise.all(
      Array.from({ length: SENDS }, () => portal.invitations.send(id, { recipients: 'owners' })),
    );
    for (const answer of answers) {
      sent += answer.sent.length;
      skipped += answer.skipped.length;
    }
  }
  await until(
    'all mail',
    () => sink.mails.length,
    (seen) => seen >= MEMBERS,
  );
  // A duplicate would have been sent by now.
  await until(
    'an empty queue',
    () => portal.clients.list({ search: '@race.example', status: ['queued'] }),
    ({ total }) => total === 0,
  );
  const open = (await portal.clients.list({ search: '@race.example', status: ['waiting'] })).total;

  const statuses = new Map<string, number>();
  let oneWinner = 0;
  for (const [place, { link }] of sink.mails.slice(0, LINKS).entries()) {
    reader = `203.0.113.${place}`;
    const token = link.split('/').at(-1) ?? '';
    for (let scan = 0; scan < 20; scan += 1)
      await (
        await fromReader(`${server.url}/activate/${token}`, { method: scan % 2 === 0 ? 'GET' : 'HEAD' })
      ).arrayBuffer();
    const tries = await Promise.all(
      Array.from({ length: ACTIVATIONS }, () =>
        portal.activations.accept(token, { displayName: 'Racer', password: 'a lantern on the quay' }).then(
          () => 'accepted',
          (thrown: unknown) => (isPortalError(thrown) ? String(thrown.code) : 'failed'),
        ),
      ),
    );
    for (const one of tries) statuses.set(one, (statuses.get(one) ?? 0) + 1);
    oneWinner += Number(tries.filter((one) => one === 'accepted').length === 1);
  }
  const active = (await portal.clients.list({ search: '@race.example', status: ['active'] })).total;
  await server.kill('SIGTERM');
  await sink.close();
  rmSync(folder, { recursive: true });
  return [
    {
      what: `${engine}: ${SENDS} sends at once × ${clients.length} members: ${sent} sent, ${skipped} skipped, ${sink.mails.length} mails, ${open} open`,
      holds:
        clients.length === MEMBERS &&
        sent === MEMBERS &&
        skipped === MEMBERS * (SENDS - 1) &&
        sink.mails.length === MEMBERS &&
        open === MEMBERS,
    },
    {
      what: `${engine}: 20 GET and HEAD first, then ${ACTIVATIONS} activations at once × ${LINKS} links: ${[...statuses].map(([status, n]) => `${n} ${status}`).join(', ')}; ${active} active`,
      holds:
        oneWinner === LINKS &&
        active === LINKS &&
        statuses.get('invitation-used') === LINKS * (ACTIVATIONS - 1),
    },
  ];
}

const binaries = findBinaries();
if (binaries === undefined)
  throw new Error('PostgreSQL is not installed: on Debian, apt-get install postgresql');
const verdicts = await prove('PGlite', {});
const postgres = await startPostgres(binaries);
verdicts.push(...(await prove('PostgreSQL', { FOYER_DATABASE_URL: await postgres.createDatabase() })));
await postgres.close();
for (const { what, holds } of verdicts) console.log(`${holds ? 'ok    ' : 'FAILED'} ${what}`);
process.exit(verdicts.every(({ holds }) => holds) ? 0 : 1);
