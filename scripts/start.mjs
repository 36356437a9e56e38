// `npm start`: the reference server with the built demo page, from a fresh clone.
import path from 'node:path';
import { ensureDemo } from './demo.mjs';
import { ensureInstalled, env, modernNode, root } from './install.mjs';
import { startProgress } from './progress.mjs';
import { run } from './run.mjs';

const STOPPED_BY_HAND = [130, 143];

const installing = await ensureInstalled();
if (installing !== 0) process.exit(installing);

const node = modernNode();
if (!node) {
  console.error(
    `The server needs Node >= 22.18; this is ${process.version}, and the repository brings none for ${process.platform}-${process.arch}.`,
  );
  process.exit(1);
}

const building = await ensureDemo(node);
if (building !== 0) process.exit(building);

const server = path.join(root, 'apps', 'server', 'src', 'main.ts');
const stop = startProgress('Starting the server; an empty database is filled first');
const code = await run(node, ['--conditions=@foyer/source', server, ...process.argv.slice(2)], {
  cwd: root,
  env,
  onOutput: stop,
});
stop();
process.exit(STOPPED_BY_HAND.includes(code) ? 0 : code);
