// What a host pays: each budget is bundled from the tarballs as a host would, minified and gzipped, React itself left out.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { pack } from './tarballs.mjs';

const packed = pack('size');
const host = path.join(path.dirname(packed[0]?.tarball ?? ''));
/** @type {{ name: string, code?: string, css?: string, limit: number }[]} */
const budgets = JSON.parse(readFileSync(path.join(import.meta.dirname, 'budgets.json'), 'utf8'));

/** @param {{ code?: string, css?: string }} budget */
async function gzipped({ code, css }) {
  const { outputFiles } = await build({
    stdin: { contents: code ?? css ?? '', resolveDir: host, loader: code ? 'js' : 'css' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
    external: ['react', 'react-dom', 'react/*', 'react-dom/*'],
    // Third-party dependencies are those of the workspace; our own packages are found first, unpacked beside the host.
    nodePaths: packed.map(({ dir }) => path.join(dir, 'node_modules')),
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
}

let over = false;
for (const budget of budgets) {
  const bytes = await gzipped(budget);
  over ||= bytes > budget.limit;
  console.log(`${bytes > budget.limit ? 'OVER' : 'ok  '} ${budget.name.padEnd(26)} ${String(bytes).padStart(7)} of ${budget.limit} bytes`);
}
process.exit(over ? 1 : 0);
