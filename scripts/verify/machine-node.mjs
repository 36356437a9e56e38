// Finds the machine's own Node, not the repository's.
import { existsSync } from 'node:fs';
import path from 'node:path';

const win = process.platform === 'win32';
const dirs = (process.env.PATH ?? '').split(path.delimiter).filter((dir) => !dir.includes('node_modules'));

/** The first `node` on the PATH outside of node_modules. */
export const machineNode =
  dirs.map((dir) => path.join(dir, win ? 'node.exe' : 'node')).find((file) => existsSync(file)) ??
  process.execPath;

/** The environment of a host's commands: the machine's Node, without this repository on the PATH. @param {Record<string, string>} [more] */
export const hostEnv = (more = {}) => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_|PNPM_|INIT_CWD)/i.test(name)),
  ),
  PATH: [path.dirname(machineNode), ...dirs].join(path.delimiter),
  ...more,
});
