import { readConfig } from './config.ts';
import { FolderInUse } from './db/data-lock.ts';
import { PortInUse } from './http/listen.ts';
import { describeFailure } from './log.ts';
import { startServer, type RunningServer } from './server.ts';

const say = (line: string): void => console.log(line);

function fail(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}

function onSignal(close: () => Promise<void>): void {
  let asked = false;
  const stop = (): void => {
    // Asked twice: somebody is in a hurry.
    if (asked) process.exit(1);
    asked = true;
    close().then(() => process.exit(0), (thrown: unknown) => fail([describeFailure(thrown)]));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

const read = readConfig(process.env, process.argv.slice(2));
if (!read.ok) fail(read.errors);
const { config } = read;

const starting = startServer(config, { log: say });
// A signal during the start waits for it: a half-made database is worth a second.
onSignal(async () => (await starting).close());
const server: RunningServer = await starting.catch((thrown: unknown) =>
  fail([thrown instanceof FolderInUse || thrown instanceof PortInUse ? thrown.message : describeFailure(thrown)]),
);

if (server.staffToken !== null) {
  say(`Demo portal   ${server.url}/`);
  if (config.smtpUrl === null) say(`Inbox         ${server.url}/inbox`);
  say(`API           ${server.url}/v1 (described in ${server.url}/openapi.json)`);
  say(`Staff token   ${server.staffToken}`);
  if (config.databaseUrl === null) say(`Data          ${config.dataDir} (embedded database; not safe against power loss)`);
  else say(`Data          PostgreSQL at ${new URL(config.databaseUrl).host}`);
}
say(`ready ${server.url}`);
