import { expect, test } from 'vitest';
import { pagesInRange } from './pages-in-range.ts';

test.each<[first: number, end: number, count: number, offsets: number[]]>([
  [0, 0, 0, []],
  [0, 30, 100_000, [0]],
  [0, 75, 100_000, [0, 100]],
  [0, 75, 80, [0]],
  [110, 140, 100_000, [0, 100]],
  [190, 220, 100_000, [100, 200]],
  [20, 190, 100_000, [0, 100]],
  [99_980, 100_000, 100_000, [99_900]],
])('rows %i to %i of %i lie in the pages %j', (startIndex, endIndex, count, offsets) => {
  expect(pagesInRange({ startIndex, endIndex }, count)).toEqual(offsets);
});
