import { inTurns, rowsOf } from './rounds.mjs';
import { ways } from './ways.mjs';

Object.assign(globalThis, {
  measureCsv: (/** @type {number} */ count, /** @type {number} */ rounds) =>
    inTurns(rowsOf(count), ways, rounds),
});
