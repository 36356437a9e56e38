// Sends to 10,000 recipients while the relay rejects 5 % of addresses, 5 % of HTTP requests fail, and the server is killed (-9) twice: every recipient has an outcome.
// Runs on the embedded database and on PostgreSQL, then on both with unknown outcomes looked up at the sink: there are no duplicates. `node packages/server/verify/bulk-killed.ts [count]`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPortalClient } from '@foyer/sdk';
import { findBinaries, startPostgres } from '../../store-postgres/test/postgres-server.ts';
import { createFlakyFetch } from './flaky-fetch.ts';
import { startProcess } from './server-process.ts';
import { openSink, type SunkMail } from './sink.ts';
import { until } from './until.ts';

const COUNT = Number(process.argv[2] ?? 10_000);
const CONNECTIONS = 5;
const KILL_AT = [0.25, 0.6];
const TOKEN = 'staff-token-of-the-proof';

const addressOf = (n: number): string => `p${n}@bulk.example`;
// One in twenty.
const isUnknown = (address: string): boolean => Number(/^p(\d+)@/.exec(address)?.[1] ?? 1) % 20 === 0;

interface Verdict {
  what: string;
  holds: boolean;
}

/** @param copies how many duplicates are allowed */
async function prove(
  engine: string,
  env: Record<string, string>,
  { looksUp, copies: most }: { looksUp: boolean; copies: number },
): Promise<Verdict[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'foyer-killed-'));
  const sink = await openSink(isUnknown);
  const start = () =>
    startProcess({
      PORT: '0',
      FOYER_DATA_DIR: folder,
      FOYER_DEV_TOKEN: TOKEN,
      SMTP_URL: sink.url,
      FOYER_SMTP_CONNECTIONS: String(CONNECTIONS),
      PUBLIC_URL: 'http://portal.example',
      FOYER_OPERATIONS_PORT: '0',
      ...env,
      ...(looksUp && { FOYER_UNKNOWN_OUTCOME: 'lookup', FOYER_LOOKUP_URL: sink.logUrl }),
    });
  const way = createFlakyFetch(20);
  const clientOf = (url: string) =>
    createPortalClient({ baseUrl: url, getToken: () => TOKEN, fetch: way.fetch });
  let server = await start();
  let portal = clientOf(server.url);

  const rows = Array.from(
    { length: COUNT },
    (_, n) => `Bulk ${n},Individual,Bulk ${n},Owner,${addressOf(n)}`,
  );
  for (let from = 0; from < COUNT; from += 2_000)
    await portal.clients.import(
      `Client,Kind,Member,Role,Email\n${rows.slice(from, from + 2_000).join('\n')}\n`,
    );
  const began = performance.now();
  const handle = await portal.bulkSends.start({
    selection: { filter: { search: '@bulk.example' } },
    unchecked: true,
  });
  const accepted = performance.now() - began;
  const { id } = handle.getState();
  const counts: number[] = [];
  for (const share of KILL_AT) {
    await until(
      `${share * 100} % of the mail`,
      () => sink.mails.length,
      (seen) => seen >= COUNT * share,
    );
    await server.kill('SIGKILL');
    counts.push(sink.mails.length);
    server = await start();
    portal = clientOf(server.url);
  }
  const ended = await until(
    'the end of the bulk send',
    () => portal.bulkSends.get(id),
    ({ status }) => status === 'done',
    { everyMs: 500 },
  );
  const seconds = (performance.now() - began) / 1_000;

  const outcomes = new Map<string, number>();
  for await (const { result } of portal.bulkSends.iterateOutcomes(id))
    outcomes.set(result, (outcomes.get(result) ?? 0) + 1);
  const byRecipient = new Map<string, SunkMail[]>();
  for (const mail of sink.mails) byRecipient.set(mail.to, [...(byRecipient.get(mail.to) ?? []), mail]);
  const copies = [...byRecipient.values()].filter((mails) => mails.length > 1);
  const deliverable = Array.from({ length: COUNT }, (_, n) => addressOf(n)).filter(
    (address) => !isUnknown(address),
  );
  const opened = await openAll(
    server.url,
    [...byRecipient.values()].flatMap(([mail]) => mail ?? []),
  );
  await server.kill('SIGTERM');
  await sink.close();
  rmSync(folder, { recursive: true });

  const duplicates = sink.mails.length - byRecipient.size;
  const { made, failed } = way.calls();
  console.log(
    `${engine}: accepted in ${accepted.toFixed(0)} ms; done in ${seconds.toFixed(0)} s with two restarts; ${made} calls, ${failed} of them failed on the way`,
  );
  return [
    {
      what: `killed (-9) when the sink had ${counts.join(' and ')} of ${COUNT}`,
      holds: counts.every((count) => count >= COUNT * 0.2 && count <= COUNT * 0.8),
    },
    {
      what: `${byRecipient.size} distinct recipients of ${deliverable.length} deliverable`,
      holds:
        byRecipient.size === deliverable.length && deliverable.every((address) => byRecipient.has(address)),
    },
    {
      what: `${duplicates} second copies, at most ${most}, each with the same Message-ID and link`,
      holds: duplicates <= most && copies.every(isSameMail),
    },
    {
      what: `outcomes: ${[...outcomes].map(([result, n]) => `${n} ${result}`).join(', ')}`,
      holds:
        outcomes.get('sent') === deliverable.length &&
        outcomes.get('failed') === COUNT - deliverable.length &&
        outcomes.size === 2,
    },
    {
      what: `told: ${ended.sent} sent, ${ended.failed} failed, ${ended.pending} pending of ${ended.total}`,
      holds:
        ended.sent === deliverable.length &&
        ended.failed === COUNT - deliverable.length &&
        ended.pending === 0 &&
        ended.total === COUNT,
    },
    { what: `${opened} links open`, holds: opened === deliverable.length },
  ];
}

const isSameMail = ([first, ...others]: SunkMail[]): boolean =>
  others.every(({ messageId, link }) => messageId === first?.messageId && link === first.link);

/**
 * Opens every link, 50 at a time.
 * @returns the number of valid activation links
 */
async function openAll(url: string, mails: readonly SunkMail[]): Promise<number> {
  let opened = 0;
  for (let from = 0; from < mails.length; from += 50) {
    const answers = await Promise.all(
      mails
        .slice(from, from + 50)
        .map(({ link }) => fetch(`${url}/v1/activations/${link.split('/').at(-1)}`)),
    );
    for (const answer of answers) {
      await answer.arrayBuffer();
      opened += Number(answer.ok);
    }
  }
  return opened;
}

const binaries = findBinaries();
if (binaries === undefined)
  throw new Error('PostgreSQL is not installed: on Debian, apt-get install postgresql');
const [sentAgain, lookedUp] = [
  { looksUp: false, copies: CONNECTIONS * KILL_AT.length },
  { looksUp: true, copies: 0 },
];
const verdicts = await prove('PGlite', {}, sentAgain);
verdicts.push(...(await prove('PGlite, looked up', {}, lookedUp)));
const postgres = await startPostgres(binaries);
verdicts.push(
  ...(await prove('PostgreSQL', { FOYER_DATABASE_URL: await postgres.createDatabase() }, sentAgain)),
);
verdicts.push(
  ...(await prove(
    'PostgreSQL, looked up',
    { FOYER_DATABASE_URL: await postgres.createDatabase() },
    lookedUp,
  )),
);
await postgres.close();
for (const { what, holds } of verdicts) console.log(`${holds ? 'ok    ' : 'FAILED'} ${what}`);
process.exit(verdicts.every(({ holds }) => holds) ? 0 : 1);
