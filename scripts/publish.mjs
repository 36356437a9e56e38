// `npm run release:publish [-- --dry-run]`: publishes the tarballs that npm does not have yet, packed as `npm run check` checks them, and tags them.
// Run by the release workflow after a build; provenance needs its id-token.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';
import { pack } from './tarballs.mjs';

const dryRun = process.argv.includes('--dry-run');

// A package depends only on earlier ones, so that an installation during the release finds all of them.
const ORDER = [
  '@foyer/contract',
  '@foyer/sdk',
  '@foyer/portal',
  '@foyer/mocks',
  '@foyer/conformance',
  '@foyer/store-postgres',
  '@foyer/server',
  '@foyer/react',
  '@foyer/elements',
];

/** @param {string} name @param {string} version */
function isPublished(name, version) {
  const { status, stdout, stderr } = spawnSync('npm', ['view', `${name}@${version}`, 'version', '--json'], {
    encoding: 'utf8',
  });
  // An unknown package is an E404; an unknown version of a known package is an empty result.
  if (status !== 0 && !stdout.includes('E404') && !stderr.includes('E404'))
    throw new Error(`npm view ${name}@${version} failed: ${stderr}`);
  return status === 0 && stdout.trim() !== '';
}

const packed = pack('publish');
const unknown = packed.filter(({ name }) => !ORDER.includes(name)).map(({ name }) => name);
if (unknown.length > 0) throw new Error(`Add ${unknown.join(', ')} to ORDER`);

let published = 0;
for (const { name, tarball, unpacked } of packed.toSorted(
  (a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name),
)) {
  const { version } = JSON.parse(readFileSync(path.join(unpacked, 'package.json'), 'utf8'));
  if (isPublished(name, version)) continue;
  execFileSync(
    'npm',
    ['publish', tarball, '--access', 'public', ...(dryRun ? ['--dry-run'] : ['--provenance'])],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  console.log(`${dryRun ? 'would publish' : 'published'} ${name}@${version}`);
  published += 1;
}
// The action reads the names of the tags off this command, and writes a GitHub release for each.
if (published > 0 && !dryRun) execFileSync('changeset', ['tag'], { cwd: root, stdio: 'inherit' });
