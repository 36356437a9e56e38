// Two APIs and two workers on one PostgreSQL; one worker is killed (-9) and not restarted: the other one completes the bulk send.
import { createPortalClient } from '@foyer/sdk';
import { findBinaries, startPostgres } from '../../store-postgres/test/postgres-server.ts';
import { startProcess } from './server-process.ts';
import { openSink } from './sink.ts';
import { until } from './until.ts';

const COUNT = Number(process.argv[2] ?? 3_000);
const CONNECTIONS = 5;
const TOKEN = 'staff-token-of-the-proof';

const binaries = findBinaries();
if (binaries === undefined)
  throw new Error('PostgreSQL is not installed: on Debian, apt-get install postgresql');
const postgres = await startPostgres(binaries);
const databaseUrl = await postgres.createDatabase();
const sink = await openSink(() => false);
const start = (role: string) =>
  startProcess(
    {
      PORT: '0',
      FOYER_DATABASE_URL: databaseUrl,
      FOYER_LINK_KEY: 'SrlHLl/u4rqQdg1qjVbqDBfrKJCaLkTRmWOBwQvV2Uo=',
      FOYER_DEV_TOKEN: TOKEN,
      SMTP_URL: sink.url,
      FOYER_SMTP_CONNECTIONS: String(CONNECTIONS),
      PUBLIC_URL: 'https://portal.example',
    },
    role,
  );
const [a, b] = [await start('api'), await start('api')];
const [doomed, survivor] = [await start('worker'), await start('worker')];
const clientOf = ({ url }: { url: string }) => createPortalClient({ baseUrl: url, getToken: () => TOKEN });

const rows = Array.from(
  { length: COUNT },
  (_, n) => `Bulk ${n},Individual,Bulk ${n},Owner,p${n}@bulk.example`,
);
await clientOf(a).clients.import(`Client,Kind,Member,Role,Email\n${rows.join('\n')}\n`);
const { getState } = await clientOf(a).bulkSends.start({
  selection: { filter: { search: '@bulk.example' } },
  unchecked: true,
});
const { id } = getState();
await until(
  'a third of the mail',
  () => sink.mails.length,
  (seen) => seen >= COUNT / 3,
  { everyMs: 5 },
);
await doomed.kill('SIGKILL');
const atKill = sink.mails.length;
const ended = await until(
  'the end of the bulk send',
  () => clientOf(b).bulkSends.get(id),
  ({ status }) => status === 'done',
  { everyMs: 500 },
);
const recipients = new Set(sink.mails.map(({ to }) => to));
const mails = new Set(sink.mails.map(({ to, messageId, link }) => `${to} ${messageId} ${link}`));
const duplicates = sink.mails.length - recipients.size;
await Promise.all([a, b, survivor].map((child) => child.kill('SIGTERM')));
await postgres.close();
await sink.close();

const verdicts = [
  {
    what: `one of two workers killed for good when the sink had ${atKill} of ${COUNT}`,
    holds: atKill >= COUNT / 3 && atKill < COUNT,
  },
  { what: `${recipients.size} distinct recipients`, holds: recipients.size === COUNT },
  {
    what: `${duplicates} second copies, at most ${CONNECTIONS}, each the same mail`,
    holds: duplicates <= CONNECTIONS && mails.size === COUNT,
  },
  {
    what: `told at the other API: ${ended.sent} sent, ${ended.failed} failed, ${ended.pending} pending`,
    holds: ended.sent === COUNT && ended.failed === 0 && ended.pending === 0,
  },
];
for (const { what, holds } of verdicts) console.log(`${holds ? 'ok    ' : 'FAILED'} ${what}`);
process.exit(verdicts.every(({ holds }) => holds) ? 0 : 1);
