// Creates a project outside the workspace with the packed tarballs installed by npm.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../install.mjs';
import { hostEnv } from '../machine-node.mjs';

/** @typedef {{ dir: string, run: (command: string, args: string[], env?: Record<string, string>) => Promise<string>, remove: () => void }} Host */

/**
 * @param {{ fixture: string, packages: readonly { name: string, tarball: string }[], dependencies?: Record<string, string> }} options `dependencies` are added to those that the fixture names
 * @returns {Promise<Host>}
 */
export async function createHost({ fixture, packages, dependencies = {} }) {
  const dir = mkdtempSync(path.join(tmpdir(), `foyer-host-${path.basename(fixture)}-`));
  cpSync(path.join(root, fixture), dir, { recursive: true });
  const file = path.join(dir, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const tarballs = Object.fromEntries(packages.map(({ name, tarball }) => [name, `file:${tarball}`]));
  writeFileSync(
    file,
    JSON.stringify(
      { ...manifest, dependencies: { ...manifest.dependencies, ...dependencies, ...tarballs } },
      null,
      2,
    ),
  );
  /** @type {Host['run']} */
  const run = async (command, args, env) => {
    try {
      const { stdout } = await promisify(execFile)(command, args, {
        cwd: dir,
        env: hostEnv(env),
        maxBuffer: 2 ** 26,
        shell: process.platform === 'win32',
      });
      return stdout;
    } catch (thrown) {
      const { stdout = '', stderr = '' } = /** @type {{ stdout?: string, stderr?: string }} */ (thrown);
      throw new Error(`${command} ${args.join(' ')} in a copy of ${fixture} failed:\n${stdout}${stderr}`, {
        cause: thrown,
      });
    }
  };
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel', 'error']);
  return { dir, run, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** The version of a package that was installed. @param {Host} host @param {string} name */
export const installed = ({ dir }, name) =>
  JSON.parse(readFileSync(path.join(dir, 'node_modules', name, 'package.json'), 'utf8')).version;
