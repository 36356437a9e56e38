import { expect, test } from 'vitest';
import { createHeights, learn, sizesOf, type DrawnRow } from './measure.ts';

const rows = (from: number, count: number, below = 0): DrawnRow[] =>
  Array.from({ length: count }, (_, n) => ({ index: from + n, id: `cl_${from + n}`, own: 48, below }));

test('of twenty windows of rows that are alike, one height is kept', () => {
  const heights = createHeights();
  expect(learn(heights, rows(0, 100))).toBe(true);
  for (let window = 1; window < 20; window += 1)
    expect(learn(heights, rows(window * 5_000, 100))).toBe(false);
  expect(sizesOf(heights)).toEqual({ row: 48, extras: [] });
  expect([heights.extras.size, heights.places.size]).toEqual([0, 0]);
});

test('rows that are open are kept one by one, and let go when they close', () => {
  const heights = createHeights();
  learn(heights, [...rows(0, 20), ...rows(5_000, 2, 96)]);
  expect(sizesOf(heights).extras).toEqual([
    { index: 5_000, height: 96 },
    { index: 5_001, height: 96 },
  ]);
  learn(heights, rows(5_000, 2));
  expect([heights.extras.size, heights.places.size]).toEqual([0, 0]);
});

test('a placeholder teaches nothing, and another density forgets everything', () => {
  const heights = createHeights();
  learn(heights, [...rows(0, 20), ...rows(5_000, 2, 96)]);
  expect(
    learn(
      heights,
      rows(0, 20).map((row) => ({ ...row, id: undefined, own: 60 })),
    ),
  ).toBe(false);
  expect(
    learn(
      heights,
      rows(0, 20).map((row) => ({ ...row, own: 40 })),
    ),
  ).toBe(true);
  expect(sizesOf(heights)).toEqual({ row: 40, extras: [] });
});
