// Where the time of a phase goes: functions by their own time, and the sum of each library.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { buildPage } from './build.mjs';
import { openPage, phases } from './measure.mjs';
import { trace } from './trace.mjs';

const INTERVAL_US = 100;
const MOST = 15;
const folder = path.join(import.meta.dirname, 'dist/profiles');

/** @typedef {{ id: number, callFrame: { functionName: string, url: string, lineNumber: number, columnNumber: number } }} Node */

/** The package that a source belongs to. @param {string} source */
export function libraryOf(source) {
  const installed = source.split('node_modules/').at(-1) ?? '';
  if (installed !== source) {
    const [scope = '', name = ''] = installed.split('/');
    const found = scope.startsWith('@') ? `${scope}/${name}` : scope;
    return /^@?radix-ui|^@floating-ui|^react-remove-scroll|^aria-hidden/.test(found) ? 'radix' : found;
  }
  const own = /packages\/(\w+)\/src/.exec(source)?.[1];
  return own ? `@foyer/${own}` : 'the bench itself';
}

/**
 * @param {{ nodes: Node[], samples?: number[], timeDeltas?: number[] }} profile
 * @param {SourceMap} map of the one script of the page
 * @param {number} times the operations in it
 */
export function toTable({ nodes, samples = [], timeDeltas = [] }, map, times) {
  /** @type {Map<number, number>} */
  const own = new Map();
  samples.forEach((id, n) => own.set(id, (own.get(id) ?? 0) + (timeDeltas[n] ?? 0) / 1000 / times));
  /** @type {Map<string, { library: string, name: string, ms: number }>} */
  const functions = new Map();
  /** @type {Map<string, number>} */
  const libraries = new Map();
  for (const { id, callFrame } of nodes) {
    const ms = own.get(id) ?? 0;
    if (ms === 0 || callFrame.functionName === '(idle)') continue;
    const entry =
      callFrame.url === '' ? undefined : map.findEntry(callFrame.lineNumber, callFrame.columnNumber);
    const source = entry && 'originalSource' in entry ? entry.originalSource : undefined;
    const library = source === undefined ? 'the browser' : libraryOf(source);
    const name = `${callFrame.functionName || '(anonymous)'}${source === undefined ? '' : ` ${path.basename(source)}`}`;
    const seen = functions.get(`${library} ${name}`) ?? { library, name, ms: 0 };
    functions.set(`${library} ${name}`, { ...seen, ms: seen.ms + ms });
    libraries.set(library, (libraries.get(library) ?? 0) + ms);
  }
  const all = [...libraries.values()].reduce((sum, ms) => sum + ms, 0);
  const share = (/** @type {number} */ ms) => `${ms.toFixed(2)} | ${Math.round((ms / all) * 100)} %`;
  return [
    '| library | own ms | |\n| --- | --: | --: |',
    ...[...libraries]
      .toSorted(([, a], [, b]) => b - a)
      .map(([library, ms]) => `| ${library} | ${share(ms)} |`),
    '\n| function | of | own ms | |\n| --- | --- | --: | --: |',
    ...[...functions.values()]
      .toSorted((a, b) => b.ms - a.ms)
      .slice(0, MOST)
      .map(({ library, name, ms }) => `| ${name} | ${library} | ${share(ms)} |`),
  ].join('\n');
}

/** What no function owns. @param {Record<string, number>} before @param {Record<string, number>} after @param {number} times */
function rendering(before, after, times) {
  const spent = (/** @type {string} */ name) =>
    ((((after[name] ?? 0) - (before[name] ?? 0)) * 1000) / times).toFixed(2);
  return `Main thread ${spent('TaskDuration')} ms: scripts ${spent('ScriptDuration')}, styles ${spent('RecalcStyleDuration')}, layout ${spent('LayoutDuration')}.`;
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} name
 * @param {number} count
 * @param {string[]} wanted names of phases
 */
export async function profile(browser, name, count, wanted) {
  const unknown = wanted.find((phase) => !(phase in phases));
  if (unknown !== undefined)
    throw new Error(`No phase is called ${unknown}: there are ${Object.keys(phases).join(', ')}`);
  const { url, script } = await buildPage(name, { named: true });
  const map = new SourceMap(JSON.parse(readFileSync(`${script}.map`, 'utf8')));
  mkdirSync(folder, { recursive: true });
  const page = await openPage(browser, url);
  const { cdp, call, read } = page;
  try {
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.setSamplingInterval', { interval: INTERVAL_US });
    await call(`prepare(${count})`);
    const parts = [];
    // In their own order: nothing can be toggled before it is mounted.
    for (const [phase, [expression, times]] of Object.entries(phases)) {
      if (phase !== 'mount' && !wanted.includes(phase)) continue;
      await call(phase === 'mount' ? 'rest()' : 'toTop()');
      const before = await read();
      if (wanted.includes(phase)) await cdp.send('Profiler.start');
      const outcome = await call(expression);
      const after = await read();
      if (!wanted.includes(phase)) continue;
      const { profile: found } = await cdp.send('Profiler.stop');
      const file = path.join(folder, `${name}-${count}-${phase}.cpuprofile`);
      writeFileSync(file, JSON.stringify(found));
      parts.push(
        outcome === undefined
          ? `### ${name}, ${count} clients, ${phase}: not offered`
          : [
              `### ${name}, ${count} clients, ${phase}, a time`,
              `${rendering(before, after, times)} The profile: ${path.relative(process.cwd(), file)}`,
              toTable(found, map, times),
            ].join('\n\n'),
      );
    }
    return [...parts, ...(await traces(browser, url, count, wanted, name))].join('\n\n');
  } finally {
    await page.close();
  }
}

/**
 * The same phases on a page of their own, without the sampling, which costs time.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {number} count
 * @param {string[]} wanted
 * @param {string} name
 */
async function traces(browser, url, count, wanted, name) {
  const { call, close } = await openPage(browser, url);
  try {
    await call(`prepare(${count})`);
    const parts = [];
    for (const [phase, [expression, times]] of Object.entries(phases)) {
      if (phase !== 'mount' && !wanted.includes(phase)) continue;
      await call(phase === 'mount' ? 'rest()' : 'toTop()');
      if (!wanted.includes(phase)) await call(expression);
      else
        parts.push(
          `### ${name}, ${count} clients, ${phase}, traced\n\n${await trace(browser, () => call(expression), times)}`,
        );
    }
    return parts;
  } finally {
    await close();
  }
}
