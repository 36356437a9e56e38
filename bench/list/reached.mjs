// What ClientList has set out to reach, and what it does.
import { figure, ratio } from './figure.mjs';

// They draw the row of ClientList. A canvas does not, and the floors are not libraries.
const PEERS = ['ag', 'mui', 'react-aria', 'tanstack-example', 'tanstack-tuned'];
const FLOOR = 'react-floor-same-row';
const WIDE = 'foyer-12-columns';

/**
 * @typedef {Record<string, import('./figure.mjs').Sample[]>} Samples of one size
 * @typedef {{ value: number, against?: string }} Reached
 * @typedef {(samples: Samples) => Reached} Measure
 */

/** The peer with the lowest median. @param {Samples} samples @param {string} where @returns {string | undefined} */
export const bestPeer = (samples, where) =>
  PEERS.map((name) => ({ name, value: figure(samples[name] ?? [], where) }))
    .filter(({ value }) => Number.isFinite(value))
    .toSorted((a, b) => a.value - b.value)[0]?.name;

/** @param {string} where @returns {Measure} */
const own = (where) => (samples) => ({ value: figure(samples['foyer'] ?? [], where) });
/** @param {string} where @returns {Measure} */
const percent = (where) => (samples) => ({ value: figure(samples['foyer'] ?? [], where) * 100 });
/** @param {string} where @returns {Measure} */
const overFloor = (where) => (samples) => ({
  value: ratio(samples['foyer'] ?? [], samples[FLOOR] ?? [], where),
  against: FLOOR,
});
/** @param {string} where @returns {Measure} */
const wide = (where) => (samples) => ({
  value: ratio(samples[WIDE] ?? [], samples['foyer'] ?? [], where),
  against: 'foyer',
});
/** @param {string} where @returns {Measure} */
const overBest = (where) => (samples) => {
  const against = bestPeer(samples, where);
  if (against === undefined) return { value: Number.NaN };
  return { value: ratio(samples['foyer'] ?? [], samples[against] ?? [], where), against };
};
/** @type {[title: string, limit: number, digits: number, unit: string, measure: Measure][]} */
const goals = [
  ['first rows, over the best peer', 0.8, 2, ' ×', overBest('mount.cpu')],
  ['toggle', 1, 2, ' ×', overBest('toggle.cpu')],
  ['toggle with all selected', 1, 2, ' ×', overBest('toggleAmongAll.cpu')],
  ['select all', 0.8, 2, ' ×', overBest('selectAll.cpu')],
  ['scroll down', 1, 2, ' ×', overBest('scroll.cpu')],
  ['scroll up', 1, 2, ' ×', overBest('scrollUp.cpu')],
  ['jump', 1, 2, ' ×', overBest('jump.cpu')],
  ['row opened', 1, 2, ' ×', overBest('expand.cpu')],
  ['first rows, over the same-row React floor', 1.6, 2, ' ×', overFloor('mount.cpu')],
  ['scroll down', 1.3, 2, ' ×', overFloor('scroll.cpu')],
  ['scroll up', 1.3, 2, ' ×', overFloor('scrollUp.cpu')],
  ['toggle', 1.2, 2, ' ×', overFloor('toggle.cpu')],
  ['toggle with all selected', 1.2, 2, ' ×', overFloor('toggleAmongAll.cpu')],
  ['event', 1.3, 2, ' ×', overFloor('event.cpu')],
  ['scroll down with twelve columns', 1.3, 2, ' ×', wide('scroll.cpu')],
  ['scroll up with twelve columns', 1.3, 2, ' ×', wide('scrollUp.cpu')],
  ['toggle: rows changed', 1, 0, '', own('toggle.rows')],
  ['toggle with all selected: rows changed', 1, 0, '', own('toggleAmongAll.rows')],
  ['event: rows changed', 1, 0, '', own('event.rows')],
  ['jump: blank slots in the first frame', 0, 0, ' %', percent('jump.blank')],
  ['elements a row', 14, 1, '', own('size.elementsPerRow')],
  ['heap after mount', 1, 1, ' MB', own('heapMB')],
];

/**
 * @param {import('./figure.mjs').Result} result
 * @param {string} count
 */
export function reached(result, count) {
  const samples = result.samples[count] ?? {};
  if (!samples['foyer']) return '';
  const lines = goals.flatMap(([title, limit, digits, unit, measure]) => {
    const { value, against = '' } = measure(samples);
    if (!Number.isFinite(value)) return [];
    const shown = value.toFixed(digits);
    const verdict = Number(shown) <= limit ? 'met' : 'missed';
    return [`| ${title} | ≤ ${limit}${unit} | ${shown}${unit} | ${against} | ${verdict} |`];
  });
  return [
    `| ClientList at ${Number(count).toLocaleString('en')} | reach | today | against | |`,
    '| --- | --: | --: | --- | --- |',
    ...lines,
  ].join('\n');
}
