// node bench/list/run.mjs --n 1000,10000,100000 --rounds 5 --only foyer,react-floor
// Installs the peers, builds a page a candidate, runs them in turns, and writes what it measured; with --write into bench/README.md too.
// node bench/list/run.mjs --profile mount,scroll,toggle --only foyer --n 100000
// Measures nothing, and says which functions the time of a phase goes to.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';
import { shareOfOthers } from './others.mjs';
import { toMarkdown, writeResults } from './report.mjs';

const here = import.meta.dirname;
const TIMEOUT_MS = 90_000;
const TOO_SLOW = `took longer than ${TIMEOUT_MS / 1000} s`;

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '1000,10000,100000' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    'skip-install': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    profile: { type: 'string' },
  },
});

if (!values['skip-install']) {
  const { version } = JSON.parse(
    readFileSync(path.join(here, '../../node_modules/pnpm/package.json'), 'utf8'),
  );
  const { status } = spawnSync(
    'npx',
    ['--yes', `pnpm@${version}`, 'install', '--ignore-workspace', '--frozen-lockfile', '--reporter=silent'],
    {
      cwd: here,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) throw new Error('The peers could not be installed');
}

const { buildPage, candidates } = await import('./build.mjs');
const { measure } = await import('./measure.mjs');

const names = values.only?.split(',') ?? candidates.map(({ name }) => name);
const counts = values.n.split(',').map(Number);
const rounds = Number(values.rounds);
const { executablePath, args } = await findChromium();
const launch = () =>
  chromium.launch({ executablePath, args: [...args, '--disable-frame-rate-limit', '--disable-gpu-vsync'] });
let browser = await launch();

if (values.profile !== undefined) {
  const { profile } = await import('./profile.mjs');
  for (const name of names)
    for (const count of counts) console.log(await profile(browser, name, count, values.profile.split(',')));
  await browser.close();
  process.exit();
}

/** @type {Record<string, string>} */
const pages = {};
for (const name of names) pages[name] = (await buildPage(name)).url;

/**
 * @param {string} name
 * @param {number} count
 * @param {number} round
 */
async function attempt(name, count, round) {
  const patience = new AbortController();
  const late = sleep(TIMEOUT_MS, undefined, { signal: patience.signal }).then(() => {
    throw new Error(TOO_SLOW);
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([
      measure(browser, pages[name] ?? '', count, { withCounts: round === 0 }),
      late,
    ]);
  } catch (error) {
    const message = String(error instanceof Error ? error.message : error).split('\n')[0];
    console.error(`${name} at ${count}: ${message}`);
    // A page that hangs takes its browser with it.
    await browser.close();
    browser = await launch();
    return { error: message };
  } finally {
    patience.abort();
  }
}

const started = Date.now();
/** @type {Record<number, Record<string, object[]>>} */
const samples = {};
for (const count of counts) {
  const ofCount = (samples[count] = Object.fromEntries(
    names.map((name) => [name, /** @type {object[]} */ ([])]),
  ));
  for (let round = 0; round < rounds; round += 1) {
    // The order is reversed in every other round.
    const order = names.map((_, place) => names[(place + round) % names.length] ?? '');
    for (const name of order) {
      // Too slow once, too slow again: the other rounds would only cost time.
      const tooSlow = ofCount[name]?.find((sample) => 'error' in sample && sample.error === TOO_SLOW);
      if (tooSlow) {
        ofCount[name]?.push(tooSlow);
        continue;
      }
      const others = await shareOfOthers();
      const from = Date.now();
      ofCount[name]?.push({ others, ...(await attempt(name, count, round)) });
      console.error(
        `${count} clients, round ${round + 1}, ${name}: ${((Date.now() - from) / 1000).toFixed(1)} s`,
      );
    }
  }
}

const git = (/** @type {string[]} */ ...words) =>
  execFileSync('git', words, { cwd: here, encoding: 'utf8' }).trim();
const result = {
  date: new Date().toISOString().slice(0, 10),
  commit: git('rev-parse', '--short', 'HEAD'),
  browser: `Chromium ${browser.version()}`,
  machine: `${os.availableParallelism()} cores, ${Math.round((Date.now() - started) / 60_000)} minutes`,
  peers: JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8')).dependencies,
  rounds,
  samples,
};
await browser.close();

mkdirSync(path.join(here, 'results'), { recursive: true });
writeFileSync(
  path.join(here, 'results', `${result.date}-${result.commit}.json`),
  `${JSON.stringify(result, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value))}\n`,
);
if (values.write) writeResults(result);
console.log(toMarkdown(result));
