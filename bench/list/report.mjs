// Medians and ratios of a run, as Markdown: node bench/list/report.mjs bench/list/results/<file>.json [--write]
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { figure, ratio as ratioOf } from './figure.mjs';
import { describeOthers } from './others.mjs';
import { bestPeer, reached } from './reached.mjs';

/**
 * @typedef {import('./figure.mjs').Sample} Sample
 * @typedef {import('./figure.mjs').Result} Result
 */

const NOT_OFFERED = 'not offered';

/** @param {Sample[]} samples @param {string} where */
const missing = (samples, where) => {
  const operation = where.split('.')[0] ?? '';
  return samples.some(
    ({ error, [operation]: found }) =>
      error !== undefined || /** @type {{ isDone?: boolean } | undefined} */ (found)?.isDone === false,
  )
    ? 'failed'
    : NOT_OFFERED;
};

const PERCENT = -1;

/** @type {[title: string, path: string, digits: number][]} */
const rows = [
  ['data ready → first rows painted, CPU ms', 'mount.cpu', 0],
  ['page with these clients, navigation → rows, wall ms', 'arrival.ms', 0],
  ['… of it blocking, ms', 'arrival.blocking', 0],
  ['heap after mount, MB', 'heapMB', 1],
  ['heap after visiting twenty distant windows and coming back, MB', 'visited.heapMB', 1],
  ['rows in the DOM', 'size.rows', 0],
  ['elements a row', 'size.elementsPerRow', 0],
  ['elements of the list', 'size.elements', 0],
  ['waiting alone, CPU ms (it is in all of what follows but scrolling and jumping)', 'nothing.cpu', 1],
  ['one row toggled, CPU ms', 'toggle.cpu', 1],
  ['… rows changed in the DOM', 'toggle.rows', 0],
  ['… components rendered', 'toggle.components', 0],
  ['one row toggled, all selected, CPU ms', 'toggleAmongAll.cpu', 1],
  ['… components rendered', 'toggleAmongAll.components', 0],
  ['select all, CPU ms', 'selectAll.cpu', 1],
  ['… components rendered', 'selectAll.components', 0],
  ['last client reached by scrolling alone, 1 = yes', 'reach.last', 0],
  ['scroll down 120 px a frame, CPU ms a frame', 'scroll.cpu', 1],
  ['… longest frame, wall ms', 'scroll.longest', 0],
  ['… slots blank meanwhile, %', 'scrollLooking.blank', PERCENT],
  ['… slots with a placeholder meanwhile, %', 'scrollLooking.placeholder', PERCENT],
  ['scroll up 120 px a frame, CPU ms a frame', 'scrollUp.cpu', 1],
  ['jump, CPU ms', 'jump.cpu', 1],
  ['… slots blank in the first frame, %', 'jump.blank', PERCENT],
  ['… slots with a placeholder, %', 'jump.placeholder', PERCENT],
  ['… data in every slot, wall ms', 'jump.ms', 0],
  ['a row opened, CPU ms', 'expand.cpu', 1],
  ['… components rendered', 'expand.components', 0],
  ['an event arrives, CPU ms', 'event.cpu', 1],
  ['… rows changed in the DOM', 'event.rows', 0],
  ['… components rendered', 'event.components', 0],
];

/** @param {Sample[]} samples @param {string} where @param {number} digits */
function shown(samples, where, digits) {
  const value = figure(samples, where);
  if (Number.isNaN(value)) return missing(samples, where);
  return digits === PERCENT ? `${Math.round(value * 100)}` : value.toFixed(digits);
}

/** @param {string[]} cells */
const line = (cells) => `| ${cells.join(' | ')} |`;

const FLOORS = ['react-floor-same-row', 'dom-floor-same-row', 'react-floor', 'dom-floor'];
const FIRST = ['foyer', 'foyer-12-columns', ...FLOORS];

/** Ours first, then the floors, then the peers. @param {Record<string, Sample[]>} samples */
const namesOf = (samples) => {
  const names = Object.keys(samples);
  return [...FIRST.filter((name) => names.includes(name)), ...names.filter((name) => !FIRST.includes(name))];
};

/** Some figures belong to one size only, or came later than the run. @param {Record<string, Sample[]>} samples @param {string} where */
const isMeasured = (samples, where) =>
  Object.values(samples)
    .flat()
    .some((sample) => sample[where.split('.')[0] ?? ''] !== undefined);

/** @param {Result} result @param {string} count */
function table(result, count) {
  const samples = result.samples[count] ?? {};
  const names = namesOf(samples);
  return [
    line([`${Number(count).toLocaleString('en')} clients`, ...names]),
    line(['---', ...names.map(() => '--:')]),
    ...rows
      .filter(([, where]) => isMeasured(samples, where))
      .map(([title, where, digits]) =>
        line([title, ...names.map((name) => shown(samples[name] ?? [], where, digits))]),
      ),
  ].join('\n');
}

const RATIOS = rows.filter(([title, where]) => title.includes('CPU') && where !== 'nothing.cpu');

/** `ClientList` against the floors and against the best peer that draws the same row. @param {Result} result @param {string} count */
function ratios(result, count) {
  const samples = result.samples[count] ?? {};
  const own = samples['foyer'];
  if (!own) return '';
  const floors = FLOORS.filter((name) => samples[name]);
  const over = (/** @type {string} */ name, /** @type {string} */ where) => {
    const value = ratioOf(own, samples[name] ?? [], where);
    return Number.isNaN(value) ? '' : value.toFixed(2);
  };
  return [
    line([
      `ClientList at ${Number(count).toLocaleString('en')}`,
      ...floors.map((name) => `× ${name}`),
      '× best peer',
      'which',
    ]),
    line(['---', ...floors.map(() => '--:'), '--:', '---']),
    ...RATIOS.map(([title, where]) => {
      if (Number.isNaN(figure(own, where)))
        return line([title, missing(own, where), ...floors.map(() => ''), '']);
      const best = bestPeer(samples, where);
      return line([
        title,
        ...floors.map((name) => over(name, where)),
        best === undefined ? '' : over(best, where),
        best ?? '',
      ]);
    }),
  ].join('\n');
}

/** What the longest list costs, over what the shortest does. @param {Result} result */
function growth({ samples }) {
  const counts = Object.keys(samples);
  const least = counts.at(0) ?? '';
  const most = counts.at(-1) ?? '';
  if (least === most) return '';
  const names = namesOf(samples[most] ?? {});
  const times = (/** @type {string} */ name, /** @type {string} */ where) =>
    figure(samples[most]?.[name] ?? [], where) / figure(samples[least]?.[name] ?? [], where);
  return [
    line([
      `${Number(most).toLocaleString('en')} over ${Number(least).toLocaleString('en')} clients`,
      ...names,
    ]),
    line(['---', ...names.map(() => '--:')]),
    ...rows
      .filter(([, where]) =>
        ['mount.cpu', 'heapMB', 'toggleAmongAll.cpu', 'selectAll.cpu', 'scroll.cpu'].includes(where),
      )
      .map(([title, where]) =>
        line([
          title,
          ...names
            .map((name) => times(name, where))
            .map((ratio) => (Number.isNaN(ratio) ? '' : `${ratio.toFixed(2)} ×`)),
        ]),
      ),
  ].join('\n');
}

// Needed by a compared library, and not compared.
const PEERS_OF_PEERS = new Set(['lodash', 'marked', 'react-responsive-carousel']);

/** When, on what, against what. @param {Result} result */
const heading = ({ date, commit, browser, machine, rounds, peers, samples }) =>
  `${date}, commit ${commit}, ${rounds} ${rounds === 1 ? 'round' : 'rounds'}, ${browser}, ${machine}${describeOthers(samples)}. ${Object.entries(
    peers,
  )
    .filter(([name]) => !PEERS_OF_PEERS.has(name) && !name.startsWith('@emotion'))
    .map((peer) => peer.join(' '))
    .join(', ')}.
Every sample of it is in \`list/results/${date}-${commit}.json\`. "Not offered": the list has no control for it.`;

/** @param {Result} result */
export function toMarkdown(result) {
  const counts = Object.keys(result.samples).toReversed();
  const parts = [
    heading(result),
    ...counts.map((count) => reached(result, count)),
    ...counts.flatMap((count) => [table(result, count), ratios(result, count)]),
    growth(result),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

const README = path.join(import.meta.dirname, '../README.md');
const BEGIN = '<!-- results of bench:list, written by report.mjs -->';
const END = '<!-- end of results -->';

/** Puts the tables of a run where the last ones stood. @param {Result} result */
export function writeResults(result) {
  const text = readFileSync(README, 'utf8');
  const [before, rest = ''] = text.split(BEGIN);
  const [, after] = rest.split(END);
  if (before === undefined || after === undefined) throw new Error(`${README} has lost its marks`);
  writeFileSync(README, `${before}${BEGIN}\n\n${toMarkdown(result)}\n\n${END}${after}`);
}

const [, script = '', file, option] = process.argv;
if (file && import.meta.url === pathToFileURL(script).href) {
  const result = JSON.parse(readFileSync(file, 'utf8'));
  if (option === '--write') writeResults(result);
  else console.log(toMarkdown(result));
}
