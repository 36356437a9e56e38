// Builds the demo when what it is made of has changed. A content hash, not dates: a checkout touches every date.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { env, root } from './install.mjs';
import { startProgress } from './progress.mjs';
import { run } from './run.mjs';

const demo = path.join(root, 'apps', 'demo');
const stampFile = path.join(demo, 'dist', '.inputs');
const INPUTS = [
  'packages/contract/src',
  'packages/sdk/src',
  'packages/react/src',
  'apps/demo',
  'pnpm-lock.yaml',
];
const IGNORED = /(^|\/)(node_modules|dist)(\/|$)|\.(test|stories)\.tsx?$/;

/**
 * @param {string} place
 * @returns {string[]}
 */
function filesIn(place) {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  if (path.extname(place)) return [place];
  return readdirSync(full, { withFileTypes: true })
    .map((entry) => ({ entry, name: `${place}/${entry.name}` }))
    .filter(({ name }) => !IGNORED.test(name))
    .flatMap(({ entry, name }) => (entry.isDirectory() ? filesIn(name) : [name]));
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap(filesIn).toSorted())
    hash.update(`${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

/**
 * Returns the exit code of the build, 0 when there was nothing to do.
 * @param {string} node
 */
export async function ensureDemo(node) {
  if (!existsSync(path.join(demo, 'vite.config.ts'))) return 0;
  const wanted = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return 0;
  const stop = startProgress('Building the demo page');
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const code = await run(node, [vite, 'build', '--logLevel', 'error'], { cwd: demo, env });
  stop();
  if (code === 0) writeFileSync(stampFile, wanted);
  return code;
}
