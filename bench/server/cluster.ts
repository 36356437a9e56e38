import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBinaries, startPostgres } from '../../packages/store-postgres/test/postgres-server.ts';
import { startProcess, type ServerProcess } from '../../packages/server/verify/server-process.ts';
import { createPortalClient, type PortalClient } from '../../packages/sdk/src/index.ts';

/** The bearer token of the one firm's first staff member. */
export const TOKEN = 'staff-token-of-the-bench';

/** A PostgreSQL server with one firm, and server processes that use it. */
export interface Cluster {
  start(role: 'all' | 'api' | 'worker', env?: Record<string, string>): Promise<ServerProcess>;
  portal(process: ServerProcess): PortalClient;
  databaseUrl: string;
  /** Process id of the database server. */
  postgresPid: number;
  close(): Promise<void>;
}

const KEY = 'SrlHLl/u4rqQdg1qjVbqDBfrKJCaLkTRmWOBwQvV2Uo=';

/** @param smtpUrl the mail relay of all processes */
export async function openCluster(smtpUrl: string): Promise<Cluster> {
  const binaries = findBinaries();
  if (binaries === undefined)
    throw new Error('PostgreSQL is not installed: on Debian, apt-get install postgresql');
  const postgres = await startPostgres(binaries);
  const databaseUrl = await postgres.createDatabase();
  const folders: string[] = [];
  const started: ServerProcess[] = [];
  return {
    async start(role, env = {}) {
      const folder = mkdtempSync(path.join(tmpdir(), 'foyer-bench-'));
      folders.push(folder);
      const child = await startProcess(
        {
          PORT: '0',
          FOYER_DATA_DIR: folder,
          FOYER_DATABASE_URL: databaseUrl,
          FOYER_LINK_KEY: KEY,
          FOYER_DEV_TOKEN: TOKEN,
          SMTP_URL: smtpUrl,
          PUBLIC_URL: 'https://portal.example',
          ...env,
        },
        role,
      );
      started.push(child);
      return child;
    },
    databaseUrl,
    postgresPid: postgres.pid,
    portal: ({ url }) => createPortalClient({ baseUrl: url, getToken: () => TOKEN, timeoutMs: 600_000 }),
    async close() {
      await Promise.all(started.map((child) => child.kill('SIGKILL')));
      await postgres.close();
      for (const folder of folders) rmSync(folder, { recursive: true });
    },
  };
}

/** Adds individuals, `Bulk n` at `pn@bulk.example`. */
export async function addMany(portal: PortalClient, from: number, count: number): Promise<void> {
  const rows = Array.from(
    { length: count },
    (_, n) => `Bulk ${from + n},Individual,Bulk ${from + n},Owner,p${from + n}@bulk.example`,
  );
  for (let at = 0; at < count; at += 5_000)
    await portal.clients.import(`Client,Kind,Member,Role,Email\n${rows.slice(at, at + 5_000).join('\n')}\n`, {
      timeoutMs: 600_000,
    });
}

/** Returns the median. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
