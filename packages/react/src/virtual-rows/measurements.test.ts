import { expect, test } from 'vitest';
import { createSizeCache, recordMeasurements, getSizes, type MeasuredRow } from './measurements.ts';

const rows = (from: number, count: number, heightBelow = 0): MeasuredRow[] =>
  Array.from({ length: count }, (_, n) => ({
    index: from + n,
    key: `cl_${from + n}`,
    height: 48,
    heightBelow,
  }));

test('stores one height for twenty pages of equal rows', () => {
  const cache = createSizeCache();
  expect(recordMeasurements(cache, rows(0, 100))).toBe(true);
  for (let page = 1; page < 20; page += 1)
    expect(recordMeasurements(cache, rows(page * 5_000, 100))).toBe(false);
  expect(getSizes(cache)).toEqual({ rowHeight: 48, sizeOverrides: [] });
  expect([cache.extraHeights.size, cache.indexes.size]).toEqual([0, 0]);
});

test('stores expanded rows one by one, and deletes them when they collapse', () => {
  const cache = createSizeCache();
  recordMeasurements(cache, [...rows(0, 20), ...rows(5_000, 2, 96)]);
  expect(getSizes(cache).sizeOverrides).toEqual([
    { index: 5_000, height: 96 },
    { index: 5_001, height: 96 },
  ]);
  recordMeasurements(cache, rows(5_000, 2));
  expect([cache.extraHeights.size, cache.indexes.size]).toEqual([0, 0]);
});

test('ignores placeholders, and clears all sizes when the row height changes', () => {
  const cache = createSizeCache();
  recordMeasurements(cache, [...rows(0, 20), ...rows(5_000, 2, 96)]);
  expect(
    recordMeasurements(
      cache,
      rows(0, 20).map((row) => ({ ...row, key: undefined, height: 60 })),
    ),
  ).toBe(false);
  expect(
    recordMeasurements(
      cache,
      rows(0, 20).map((row) => ({ ...row, height: 40 })),
    ),
  ).toBe(true);
  expect(getSizes(cache)).toEqual({ rowHeight: 40, sizeOverrides: [] });
});
