// Would a host be happy with what we publish? Judged on the tarballs, not on the folders.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { complaintsAbout } from './packed-complaints.mjs';
import { pack } from './tarballs.mjs';

/**
 * @param {string} command
 * @param {string[]} args
 */
function complaint(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? [] : [`${command}:\n${stdout}${stderr}`];
}

/**
 * Packages of ours that the packed files, code or types, want.
 * @param {string} unpacked
 */
function siblingsIn(unpacked) {
  const files = globSync('dist/**/*.{js,cjs,ts,cts}', { cwd: unpacked }).map((file) =>
    readFileSync(path.join(unpacked, file), 'utf8'),
  );
  return new Set(
    files.flatMap((text) =>
      [...text.matchAll(/(?:from |import |import\(|require\()['"](@foyer\/[a-z-]+)/g)].map(
        ([, sibling = '']) => sibling,
      ),
    ),
  );
}

/** @param {import('./tarballs.mjs').Packed} packed */
function manifestComplaints({ name, unpacked }) {
  const text = readFileSync(path.join(unpacked, 'package.json'), 'utf8');
  const leftovers = ['workspace:', 'catalog:', '@foyer/source'].filter((word) => text.includes(word));
  const { dependencies = {}, peerDependencies = {} } = JSON.parse(text);
  const needed = Object.keys({ ...dependencies, ...peerDependencies });
  const missing = [...siblingsIn(unpacked)].filter((sibling) => !needed.includes(sibling));
  return [
    ...missing.map((sibling) => `imports ${sibling}, which it does not declare`),
    ...leftovers.map((word) => `package.json still says ${word}`),
    ...(name === '@foyer/sdk' && needed.length > 0
      ? [`must install alone, but needs ${needed.join(', ')}`]
      : []),
  ];
}

/**
 * Node itself is asked for a file that no entry point leads to.
 * @param {import('./tarballs.mjs').Packed} packed
 */
function internalsComplaints({ name, unpacked }) {
  const require = createRequire(path.join(unpacked, '../../../host.cjs'));
  const inside = `${name}/dist/index.js`;
  try {
    require.resolve(inside);
    return [`${inside} can be imported: internals are open`];
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_PACKAGE_PATH_NOT_EXPORTED'
      ? []
      : [`${inside} is refused for another reason: ${String(thrown)}`];
  }
}

/** @param {import('./tarballs.mjs').Packed} packed */
function contentComplaints({ name, unpacked }) {
  const read = (/** @type {string} */ file) => readFileSync(path.join(unpacked, file), 'utf8');
  const files = globSync('**/*', { cwd: unpacked }).map((file) => file.replaceAll(path.sep, '/'));
  return complaintsAbout({ name, manifest: JSON.parse(read('package.json')), files, read });
}

const failures = pack('pack-check').flatMap((packed) =>
  [
    ...manifestComplaints(packed),
    ...contentComplaints(packed),
    ...internalsComplaints(packed),
    ...complaint('publint', [packed.tarball, '--strict']),
    ...complaint('attw', [
      packed.tarball,
      '--profile',
      'node16',
      '--exclude-entrypoints',
      'styles.css',
      '--no-color',
      '--no-emoji',
    ]),
  ].map((text) => `${packed.name}: ${text}`),
);
for (const failure of failures) console.error(failure);
process.exit(failures.length === 0 ? 0 : 1);
