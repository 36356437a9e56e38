// Packs the packages as for a registry.
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** @typedef {{ name: string, dir: string, tarball: string, unpacked: string }} Packed */

/**
 * Packs every package and unpacks it under `<where>/node_modules`, as an installation would.
 * @param {string} where a folder below dist/, emptied first
 * @returns {Packed[]}
 */
export function pack(where) {
  const target = path.join(root, 'dist', where);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  return globSync('packages/*/package.json', { cwd: root })
    .toSorted()
    .map((file) => {
      const dir = path.join(root, path.dirname(file));
      const { name, version } = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
      execFileSync('pnpm', ['pack', '--pack-destination', target], {
        cwd: dir,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      const tarball = path.join(target, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
      const unpacked = path.join(target, 'node_modules', name);
      mkdirSync(unpacked, { recursive: true });
      execFileSync('tar', ['-xzf', tarball, '-C', unpacked, '--strip-components=1']);
      return { name, dir, tarball, unpacked };
    });
}
