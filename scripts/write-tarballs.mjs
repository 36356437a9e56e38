// `npm run tarballs`: the packages as a registry would get them, for a host on this machine, until they are on npm.
import { mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';
import { pack } from './tarballs.mjs';

// In a folder of their own: a host page installs `dist/tarballs/*.tgz` and has no use for database drivers.
const SERVER_SIDE = ['@foyer/server', '@foyer/store-postgres'];

for (const { name, tarball } of pack('tarballs')) {
  const target = SERVER_SIDE.includes(name)
    ? path.join(path.dirname(tarball), 'server', path.basename(tarball))
    : tarball;
  mkdirSync(path.dirname(target), { recursive: true });
  renameSync(tarball, target);
  console.log(path.relative(root, target));
}
