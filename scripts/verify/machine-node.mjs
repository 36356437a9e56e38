// The Node that this machine has, not the one that the repository brings.
import { existsSync } from 'node:fs';
import path from 'node:path';

const win = process.platform === 'win32';
const dirs = (process.env.PATH ?? '').split(path.delimiter).filter((dir) => !dir.includes('node_modules'));

/** The first `node` on the path that no repository brought. */
export const machineNode =
  dirs.map((dir) => path.join(dir, win ? 'node.exe' : 'node')).find((file) => existsSync(file)) ??
  process.execPath;

/** What a host's commands run with: its own Node, and nothing of this repository's on the path. @param {Record<string, string>} [more] */
export const hostEnv = (more = {}) => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_|PNPM_|INIT_CWD)/i.test(name)),
  ),
  PATH: [path.dirname(machineNode), ...dirs].join(path.delimiter),
  ...more,
});
