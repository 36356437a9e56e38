// Entry point of `npm test` and similar scripts on a new clone: installs the dependencies first.
import { ensureInstalled, env, pnpm, root } from './install.mjs';
import { run } from './run.mjs';

const [script, ...rest] = process.argv.slice(2);
const code = await ensureInstalled();
if (code !== 0 || !script) process.exit(code);
process.exit(
  await run(pnpm, ['run', script, ...rest], { cwd: root, env, shell: process.platform === 'win32' }),
);
