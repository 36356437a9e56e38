// npm run bench:csv [-- --write --count 100000 --rounds 9]: clients written as CSV, in Node and in headless Chromium.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';
import { median } from '../median.mjs';
import { installPeers, peersOf } from '../peers.mjs';
import { writeSection } from '../section.mjs';

const here = import.meta.dirname;
const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    'skip-install': { type: 'boolean', default: false },
    count: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '9' },
  },
});
installPeers(here);
const built = path.join(here, '../../packages/sdk/dist/csv.js');
if (!existsSync(built)) throw new Error('Build the packages first: npm run build');

/** @param {'node' | 'page'} entry */
async function bundled(entry) {
  const outfile = path.join(here, 'dist', `${entry}.mjs`);
  await build({
    entryPoints: [path.join(here, `${entry}.mjs`)],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: entry === 'node' ? 'node' : 'browser',
    alias: { '@foyer/sdk/csv': built },
    banner:
      entry === 'node'
        ? {
            js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
          }
        : {},
    logLevel: 'error',
  });
  return outfile;
}

/** @typedef {Record<string, { bytes: number, rates: number[] }>} Results */
const inNode =
  /** @type {{ results: Results, streamed: { bytes: number, ms: number, heapMB: number[] } }} */ (
    JSON.parse(
      execFileSync(process.execPath, ['--expose-gc', await bundled('node'), values.count, values.rounds], {
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      }),
    )
  );
const { executablePath, args } = await findChromium();
const browser = await chromium.launch({ executablePath, args });
const page = await browser.newPage();
await page.addScriptTag({ path: await bundled('page'), type: 'module' });
await page.waitForFunction(() => 'measureCsv' in globalThis);
/** @type {Results} */
const inPage = await page.evaluate(`measureCsv(${values.count}, ${values.rounds})`);
const version = browser.version();
await browser.close();

const line = (/** @type {(string | number)[]} */ ...cells) => `| ${cells.join(' | ')} |`;
const rate = (/** @type {Results} */ results, /** @type {string} */ name) =>
  median(results[name]?.rates ?? []);
/** How many times faster ours was, round by round. @param {Results} results @param {string} name */
const times = (results, name) =>
  median(
    (results['@foyer/sdk/csv']?.rates ?? []).map(
      (ours, round) => ours / (results[name]?.rates[round] ?? Number.NaN),
    ),
  );
const cells = (/** @type {Results} */ results, /** @type {string} */ name) =>
  results[name] ? [rate(results, name).toFixed(0), `${times(results, name).toFixed(1)} ×`] : ['', ''];
const { streamed, results } = inNode;
const half = Math.floor(streamed.heapMB.length / 2);
const text = [
  `${new Date().toISOString().slice(0, 10)}, commit ${execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: here, encoding: 'utf8' }).trim()}, Node ${process.version}, Chromium ${version}, shared cores; ${peersOf(here)}; the SDK as built.`,
  `${Number(values.count).toLocaleString('en')} rows of twelve cells (${((results['@foyer/sdk/csv']?.bytes ?? 0) / 1e6).toFixed(1)} MB) in chunks of 500, to bytes, formulas made plain text by each; ${values.rounds} interleaved rounds, medians; ratios are medians of each round’s.`,
  [
    line('', 'Node, MB/s', 'ours is', 'Chromium, MB/s', 'ours is'),
    line('---', '--:', '--:', '--:', '--:'),
    ...Object.keys(results).map((name) => line(name, ...cells(results, name), ...cells(inPage, name))),
  ].join('\n'),
  `As a host streams it, from ${Number(values.count).toLocaleString('en')} clients made as they are read, over rows to bytes (\`createRowMaker\`, \`csvStream\`): ${(streamed.bytes / 1e3 / streamed.ms).toFixed(0)} MB/s. Heap over the beginning, after collections: at most ${Math.max(...streamed.heapMB.slice(0, half)).toFixed(1)} MB in the first half, ${Math.max(...streamed.heapMB.slice(half)).toFixed(1)} MB in the second.`,
].join('\n\n');
console.log(text);
if (values.write) writeSection('bench:csv', text);
