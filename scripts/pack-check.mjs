// Checks the packed tarballs, as a host installs them.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { checkPackage } from './check-package.mjs';
import { pack } from './tarballs.mjs';

/**
 * @param {string} command
 * @param {string[]} args
 */
function runCheck(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? [] : [`${command}:\n${stdout}${stderr}`];
}

/**
 * Returns our packages that the packed code or types import.
 * @param {string} unpacked
 */
function importedPackages(unpacked) {
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
function checkManifest({ name, unpacked }) {
  const text = readFileSync(path.join(unpacked, 'package.json'), 'utf8');
  const leftovers = ['workspace:', 'catalog:', '@foyer/source'].filter((word) => text.includes(word));
  const { dependencies = {}, peerDependencies = {} } = JSON.parse(text);
  const needed = Object.keys({ ...dependencies, ...peerDependencies });
  const missing = [...importedPackages(unpacked)].filter((sibling) => !needed.includes(sibling));
  return [
    ...missing.map((sibling) => `imports ${sibling}, which it does not declare`),
    ...leftovers.map((word) => `package.json still contains ${word}`),
    ...(name === '@foyer/sdk' && needed.length > 0
      ? [`must have no dependencies, but has ${needed.join(', ')}`]
      : []),
  ];
}

/**
 * Checks that Node cannot resolve a file that is not exported.
 * @param {import('./tarballs.mjs').Packed} packed
 */
function checkInternals({ name, unpacked }) {
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
function checkContents({ name, unpacked }) {
  const read = (/** @type {string} */ file) => readFileSync(path.join(unpacked, file), 'utf8');
  const files = globSync('**/*', { cwd: unpacked }).map((file) => file.replaceAll(path.sep, '/'));
  return checkPackage({ name, manifest: JSON.parse(read('package.json')), files, read });
}

const failures = pack('pack-check').flatMap((packed) =>
  [
    ...checkManifest(packed),
    ...checkContents(packed),
    ...checkInternals(packed),
    ...runCheck('publint', [packed.tarball, '--strict']),
    ...runCheck('attw', [
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
