// `npm run release:publish [-- --dry-run]`: hands npm the very tarballs that `npm run check` judges, those that it does not have yet, and tags what came out.
// The release workflow runs it, after a build; provenance needs its id-token.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';
import { pack } from './tarballs.mjs';

const dryRun = process.argv.includes('--dry-run');

// A package depends only on those before it: whoever installs in between finds all of it.
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
  // Npm says E404 for a package that it never saw; an unknown version of a known one is an empty answer.
  if (status !== 0 && !stdout.includes('E404') && !stderr.includes('E404'))
    throw new Error(`npm could not say whether it has ${name}@${version}: ${stderr}`);
  return status === 0 && stdout.trim() !== '';
}

const packed = pack('publish');
const unknown = packed.filter(({ name }) => !ORDER.includes(name)).map(({ name }) => name);
if (unknown.length > 0) throw new Error(`Say where in the order ${unknown.join(', ')} comes`);

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
