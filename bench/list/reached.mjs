// What ClientList has set out to reach, and what it does.
import { figure } from './figure.mjs';

const GRIDS = ['ag', 'mui', 'tanstack-example', 'tanstack-tuned'];

/**
 * @typedef {(name: string, where: string) => number} Figure the median of one candidate
 * @typedef {{ title: string, reach: string, limit: number, digits: number, unit: string, of: (figure: Figure) => number }} Goal
 */

/** @param {string} where @returns {Goal['of']} */
const overFloor = (where) => (of) => of('foyer', where) / of('react-floor', where);
/** @param {string} where @returns {Goal['of']} */
const overBest = (where) => (of) => {
  const best = Math.min(...GRIDS.map((name) => of(name, where)).filter(Number.isFinite));
  return Number.isFinite(best) ? of('foyer', where) / best : Number.NaN;
};
/** @param {string} where @returns {Goal['of']} */
const own = (where) => (of) => of('foyer', where);

/** @type {[title: string, limit: number, digits: number, unit: string, of: Goal['of']][]} */
const goals = [
  ['data ready → first rows painted, CPU, over the React floor', 1.6, 2, ' ×', overFloor('mount.cpu')],
  ['… over the best DOM grid', 0.2, 2, ' ×', overBest('mount.cpu')],
  ['one row toggled: rows changed', 1, 0, '', own('toggle.rows')],
  ['… components rendered', 3, 0, '', own('toggle.components')],
  ['… CPU over the React floor', 1.5, 2, ' ×', overFloor('toggle.cpu')],
  ['… the same with all selected', 1.5, 2, ' ×', overFloor('toggleAmongAll.cpu')],
  ['select all that match, CPU', 7, 1, ' ms', own('selectAll.cpu')],
  ['scroll 120 px a frame, CPU a frame over the React floor', 1.5, 2, ' ×', overFloor('scroll.cpu')],
  ['… the same upwards', 1.5, 2, ' ×', overFloor('scrollUp.cpu')],
  ['… longest frame', 33, 0, ' ms', own('scroll.longest')],
  ['one frame after a jump: slots blank', 0, 0, ' %', (of) => of('foyer', 'jump.blank') * 100],
  ['… data in every slot, beyond the round trip (which is 0 here)', 50, 0, ' ms', own('jump.ms')],
  ['last client not reached by scrolling', 0, 0, '', (of) => 1 - of('foyer', 'reach.last')],
  ['elements a row', 15, 0, '', own('size.elementsPerRow')],
  ['heap after mount', 1, 1, ' MB', own('heapMB')],
  ['page with 1,000 clients, navigation → rows, wall', 250, 0, ' ms', own('arrival.ms')],
  ['… of it blocking', 20, 0, ' ms', own('arrival.blocking')],
  ['a status event arrives: rows changed', 1, 0, '', own('event.rows')],
];

/**
 * @param {import('./figure.mjs').Result} result
 * @param {string} count
 */
export function reached(result, count) {
  const samples = result.samples[count] ?? {};
  if (!samples['foyer'] || !samples['react-floor']) return '';
  const lines = goals.flatMap(([title, limit, digits, unit, of]) => {
    const value = of((name, where) => figure(samples[name] ?? [], where));
    if (!Number.isFinite(value)) return [];
    const shown = value.toFixed(digits);
    return [
      `| ${title} | ≤ ${limit}${unit} | ${shown}${unit} | ${Number(shown) <= limit ? 'met' : 'missed'} |`,
    ];
  });
  return [
    `| ClientList at ${Number(count).toLocaleString('en')} | reach | today | |`,
    '| --- | --: | --: | --- |',
    ...lines,
  ].join('\n');
}
