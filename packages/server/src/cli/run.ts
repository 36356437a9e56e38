import path from 'node:path';
import { systemClock } from '@foyer/portal';
import { lockDataFolder, openServerStore, type DatabaseStore } from '@foyer/store-postgres';
import { argon2Passwords } from '../auth/passwords.ts';
import { createStaffAccounts } from '../auth/staff-accounts.ts';
import type { Config } from '../config/read-config.ts';
import { createLog } from '../log.ts';
import { openConfiguredStore } from '../open-configured-store.ts';
import { startServer, type RunningServer } from '../server.ts';
import {
  readMigrations,
  exportBatches,
  readExportFile,
  importBatches,
  writeExportFile,
} from '../export-import/index.ts';
import { createFirm, createStaff, createToken } from './provision.ts';
import { allowMail, listSuppressions } from './suppressions.ts';
import type { Command, Role } from './read-command.ts';

/** The terminal and process of a run. */
export interface RunContext {
  /** Prints a line. */
  print: (line: string) => void;
  /** Registers the handler that stops the server on a signal. */
  onStop: (close: () => Promise<void>) => void;
  /** Folder of a built page that a server serves at its root. */
  demoFolder: string | null;
}

/**
 * Executes a command. A server keeps running after the promise resolves.
 * @throws CommandError, TargetNotEmptyError, ExportFileError, FolderInUseError, PortInUseError, CertificateError, TemplatesError
 */
export async function run(command: Command, config: Config, context: RunContext): Promise<void> {
  const { print } = context;
  switch (command.name) {
    case 'all':
    case 'api':
    case 'worker':
      return serve(command.name, config, context);
    case 'migrate':
      return withStore(config, async ({ db }) =>
        print(`Up to date: ${(await readMigrations(db)).at(-1) ?? ''}`),
      );
    case 'create-firm':
      return withStore(config, async ({ store }) => print(await createFirm(store, command)));
    case 'create-staff':
      return withStore(config, async ({ store, db }) => {
        const { id, password } = await createStaff(store, createStaffAccounts(db, argon2Passwords), command);
        print(`Staff     ${id}`);
        print(`Password  ${password}`);
      });
    case 'create-token':
      return withStore(config, async ({ store }) =>
        print(await createToken(store, command, systemClock.now())),
      );
    case 'list-suppressions':
      return withStore(config, async ({ store }) =>
        (await listSuppressions(store, command)).forEach((line) => print(line)),
      );
    case 'lift-suppression':
      return withStore(config, async ({ store }) => print(await allowMail(store, command.address)));
    case 'export':
      return withStore(config, async ({ db }) => {
        const migrations = await readMigrations(db);
        await db.transaction((tx) => writeExportFile(command.file, migrations, exportBatches(tx)));
        print(`Written to ${command.file}. It does not contain the link key: back that up separately.`);
      });
    case 'import':
      return withStore(config, async ({ db }) => {
        const migrations = await readMigrations(db);
        printCounts(
          await db.transaction((tx) => importBatches(tx, readExportFile(command.file, migrations))),
          print,
        );
      });
    case 'move':
      return withStore(config, async ({ db: from }) => {
        const { db: to, store } = await openServerStore(command.to);
        try {
          printCounts(
            await from.transaction((source) =>
              to.transaction((target) => importBatches(target, exportBatches(source))),
            ),
            print,
          );
        } finally {
          await store.close();
        }
        print(
          'Set FOYER_DATABASE_URL to the new database, and FOYER_LINK_KEY to the current key, so that links that were mailed stay valid.',
        );
      });
  }
}

function printCounts(counts: ReadonlyMap<string, number>, print: (line: string) => void): void {
  for (const [table, rows] of counts) print(`${table.padEnd(16)} ${rows}`);
}

async function withStore(config: Config, work: (opened: DatabaseStore) => Promise<void>): Promise<void> {
  const unlock = config.databaseUrl === null ? lockDataFolder(config.dataDir) : () => undefined;
  try {
    const opened = await openConfiguredStore(config, () => undefined)(path.join(config.dataDir, 'pg'));
    try {
      await work(opened);
    } finally {
      await opened.store.close();
    }
  } finally {
    unlock();
  }
}

async function serve(role: Role, config: Config, { print, onStop, demoFolder }: RunContext): Promise<void> {
  const log = createLog(config.logFormat, { write: print, now: systemClock.now });
  const starting = startServer(config, { log, role, demoFolder });
  // A signal during the start waits until it is complete, so that migrations are not interrupted.
  onStop(async () => (await starting).close());
  const server = await starting;
  if (server.staffToken !== null) printWelcome(server, server.staffToken, config, print);
  if (server.operationsUrl !== null) print(`Operations    ${server.operationsUrl}/metrics`);
  print(`ready ${server.listensAt ?? role}`);
}

/** Prints the addresses and the token that a developer needs. */
function printWelcome(
  { url }: RunningServer,
  staffToken: string,
  { smtpUrl, databaseUrl, dataDir }: Config,
  print: (line: string) => void,
): void {
  if (url !== null) {
    print(`Demo portal   ${url}/`);
    if (smtpUrl === null) print(`Inbox         ${url}/inbox`);
    print(`API           ${url}/v1 (described in ${url}/openapi.json)`);
    print(`Staff token   ${staffToken}`);
  }
  if (databaseUrl === null)
    print(`Data          ${dataDir} (embedded database; not safe against power loss)`);
  else print(`Data          PostgreSQL at ${new URL(databaseUrl).host}`);
}
