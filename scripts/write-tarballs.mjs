// `npm run tarballs`: the packages as a registry would get them, for a host on this machine, until they are on npm.
import path from 'node:path';
import { root } from './install.mjs';
import { pack } from './tarballs.mjs';

for (const { tarball } of pack('tarballs')) console.log(path.relative(root, tarball));
