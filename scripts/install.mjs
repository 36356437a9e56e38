// What must stand before anything else runs: the dependencies of this lockfile. Needs Node >= 20 and npm, nothing else.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startProgress } from './progress.mjs';
import { run } from './run.mjs';

export const root = path.resolve(import.meta.dirname, '..');
const windows = process.platform === 'win32';
const bin = path.join(root, 'node_modules', '.bin');
const stampFile = path.join(root, 'node_modules', '.foyer-installed');

export const pnpm = path.join(bin, windows ? 'pnpm.cmd' : 'pnpm');

// The repository's Node comes first on PATH, so that everything below runs on it whatever started us.
export const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` };

/** @param {string} file */
const read = (file) => readFileSync(file, 'utf8');

/** @param {string} wanted */
const installed = (wanted) => existsSync(pnpm) && existsSync(stampFile) && read(stampFile) === wanted;

/** Installs when the lockfile changed since the last time; returns the exit code. */
export async function ensureInstalled() {
  const wanted = createHash('sha256')
    .update(read(path.join(root, 'pnpm-lock.yaml')))
    .digest('hex');
  if (installed(wanted)) return 0;
  const version = JSON.parse(read(path.join(root, 'package.json'))).devDependencies.pnpm;
  const stop = startProgress('Installing dependencies, about half a minute the first time');
  const code = await run(
    windows ? 'npx.cmd' : 'npx',
    ['--yes', `pnpm@${version}`, 'install', '--frozen-lockfile', '--reporter=silent'],
    { cwd: root, shell: windows },
  );
  stop();
  if (code === 0) writeFileSync(stampFile, wanted);
  else console.error('The installation failed. `npm run setup` tries again; the lines above say why.');
  return code;
}

/** The Node that the repository brings, else the running one; undefined when that cannot run TypeScript. */
export function modernNode() {
  const own = path.join(bin, 'node');
  if (!windows && existsSync(own)) return own;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18) ? process.execPath : undefined;
}
