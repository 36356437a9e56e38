import { expect, test } from 'vitest';
import { createSizeCache, recordMeasurements, getSizes, type MeasuredRow } from './measurements.ts';

const rows = (from: number, count: number, below = 0): MeasuredRow[] =>
  Array.from({ length: count }, (_, n) => ({ index: from + n, id: `cl_${from + n}`, own: 48, below }));

test('of twenty windows of rows that are alike, one height is kept', () => {
  const heights = createSizeCache();
  expect(recordMeasurements(heights, rows(0, 100))).toBe(true);
  for (let window = 1; window < 20; window += 1)
    expect(recordMeasurements(heights, rows(window * 5_000, 100))).toBe(false);
  expect(getSizes(heights)).toEqual({ row: 48, extras: [] });
  expect([heights.extras.size, heights.places.size]).toEqual([0, 0]);
});

test('rows that are open are kept one by one, and let go when they close', () => {
  const heights = createSizeCache();
  recordMeasurements(heights, [...rows(0, 20), ...rows(5_000, 2, 96)]);
  expect(getSizes(heights).sizeOverrides).toEqual([
    { index: 5_000, height: 96 },
    { index: 5_001, height: 96 },
  ]);
  recordMeasurements(heights, rows(5_000, 2));
  expect([heights.extras.size, heights.places.size]).toEqual([0, 0]);
});

test('a placeholder teaches nothing, and another density forgets everything', () => {
  const heights = createSizeCache();
  recordMeasurements(heights, [...rows(0, 20), ...rows(5_000, 2, 96)]);
  expect(
    recordMeasurements(
      heights,
      rows(0, 20).map((row) => ({ ...row, id: undefined, own: 60 })),
    ),
  ).toBe(false);
  expect(
    recordMeasurements(
      heights,
      rows(0, 20).map((row) => ({ ...row, own: 40 })),
    ),
  ).toBe(true);
  expect(getSizes(heights)).toEqual({ row: 40, extras: [] });
});
