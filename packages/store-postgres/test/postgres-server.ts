import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import postgres from 'postgres';

/** A PostgreSQL server for tests and verification scripts. */
export interface TestPostgres {
  pid: number;
  /** @returns the URL of an empty database */
  createDatabase: () => Promise<string>;
  close: () => Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';

/** Starts a server on a free port, in a temporary folder that `close` deletes. */
export async function startPostgres(bin: string): Promise<TestPostgres> {
  const folder = await mkdtemp(path.join(tmpdir(), 'foyer-postgres-'));
  const identity = await ownedByPostgres(folder);
  execFileSync(
    path.join(bin, 'initdb'),
    [
      '-D',
      path.join(folder, 'data'),
      '-U',
      'foyer',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ],
    { ...identity, stdio: 'ignore' },
  );
  const port = await freePort();
  const server = spawn(
    path.join(bin, 'postgres'),
    ['-D', path.join(folder, 'data'), '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-c', 'fsync=off'],
    {
      ...identity,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  await readyToAccept(server);
  const admin = postgres(urlOf(port, 'postgres'), { max: 1, onnotice: () => undefined });
  let databases = 0;
  return {
    pid: server.pid ?? 0,
    async createDatabase() {
      databases += 1;
      await admin.unsafe(`create database test_${databases}`);
      return urlOf(port, `test_${databases}`);
    },
    async close() {
      await admin.end();
      const ended = new Promise((resolve) => server.once('exit', resolve));
      // Fast shutdown: it does not wait for clients.
      server.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

const urlOf = (port: number, database: string): string => `postgres://foyer@127.0.0.1:${port}/${database}`;

/** Finds the folder with `initdb` and `postgres`; undefined when PostgreSQL is not installed. */
export function findBinaries(): string | undefined {
  const packaged = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).map((version) => path.join(DEBIAN, version, 'bin'))
    : [];
  return [...packaged, ...(process.env.PATH ?? '').split(path.delimiter)].find(
    (folder) => existsSync(path.join(folder, 'initdb')) && existsSync(path.join(folder, 'postgres')),
  );
}

/** PostgreSQL refuses to run as root; Debian's package creates a user for it. */
async function ownedByPostgres(folder: string): Promise<{ uid?: number; gid?: number }> {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  await chown(folder, uid, gid);
  return { uid, gid };
}

function readyToAccept(server: ChildProcess): Promise<void> {
  const output: string[] = [];
  return new Promise((resolve, reject) => {
    if (server.stderr) {
      createInterface({ input: server.stderr }).on('line', (line) => {
        output.push(line);
        if (line.includes('ready to accept connections')) resolve();
      });
    }
    server.once('exit', (code) => reject(new Error(`PostgreSQL exited with ${code}:\n${output.join('\n')}`)));
  });
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('No port')),
      );
    });
  });
