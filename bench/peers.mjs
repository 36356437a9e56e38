// Installs the compared libraries of a benchmark into its own folder, without install scripts.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** @param {string} folder */
export function installPeers(folder) {
  if (process.argv.includes('--skip-install')) return;
  const { version } = JSON.parse(
    readFileSync(path.join(import.meta.dirname, '../node_modules/pnpm/package.json'), 'utf8'),
  );
  const { status } = spawnSync(
    'npx',
    [
      '--yes',
      `pnpm@${version}`,
      'install',
      '--ignore-workspace',
      '--frozen-lockfile',
      '--ignore-scripts',
      '--reporter=silent',
    ],
    { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new Error(`The peers in ${folder} could not be installed`);
}

/** The libraries with their pinned versions. @param {string} folder */
export const peersOf = (folder) =>
  Object.entries(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).dependencies)
    .map((peer) => peer.join(' '))
    .join(', ');
