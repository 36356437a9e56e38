import { describe, expect, test } from 'vitest';
import {
  getAnchorShift,
  getTotalHeight,
  getOffset,
  getIndexAtOffset,
  type SizeOverride,
  type RowLayout,
} from './layout.ts';
import { getVisibleRange, getVirtualItems, type VisibleRange } from './visible-range.ts';

const closed: RowLayout = { count: 100_000, rowHeight: 56, sizeOverrides: [] };
const open: RowLayout = {
  count: 100_000,
  rowHeight: 50,
  sizeOverrides: [
    { index: 3, height: 200 },
    { index: 10, height: 100 },
  ],
};

test.each<[index: number, offset: number]>([
  [0, 0],
  [3, 150],
  [4, 400],
  [10, 700],
  [11, 850],
  [100, 5_300],
])('row %i has the offset %i', (index, offset) => {
  expect(getOffset(open, index)).toBe(offset);
});

test.each<[offset: number, index: number]>([
  [-5, 0],
  [0, 0],
  [149, 2],
  [150, 3],
  [399, 3],
  [400, 4],
  [699, 9],
  [700, 10],
  [849, 10],
  [850, 11],
  [5_300, 100],
  [9_999_999, 99_999],
])('the offset %i is in row %i', (offset, index) => {
  expect(getIndexAtOffset(open, offset)).toBe(index);
});

describe('getVisibleRange', () => {
  type Row = [top: number, height: number, expected: VisibleRange];
  const rows: Record<string, Row> = {
    'at the top': [0, 560, { startIndex: 0, endIndex: 16, spaceBefore: 0, spaceAfter: 99_984 * 56 }],
    'while the list is below the top of the viewport': [
      -300,
      560,
      { startIndex: 0, endIndex: 16, spaceBefore: 0, spaceAfter: 99_984 * 56 },
    ],
    'in the middle': [
      50_000 * 56,
      560,
      { startIndex: 49_996, endIndex: 50_016, spaceBefore: 49_996 * 56, spaceAfter: 49_984 * 56 },
    ],
    'at the end': [
      100_000 * 56 - 560,
      560,
      { startIndex: 99_986, endIndex: 100_000, spaceBefore: 99_986 * 56, spaceAfter: 0 },
    ],
    'beyond the end': [
      9_000_000,
      560,
      { startIndex: 99_986, endIndex: 100_000, spaceBefore: 99_986 * 56, spaceAfter: 0 },
    ],
  };
  test.each(Object.entries(rows))('%s', (_name, [top, height, expected]) => {
    expect(getVisibleRange(closed, { top, height })).toEqual(expected);
  });

  test('uses the size overrides of expanded rows', () => {
    expect(getVisibleRange(open, { top: 400, height: 300 })).toEqual({
      startIndex: 0,
      endIndex: 16,
      spaceBefore: 0,
      spaceAfter: 99_984 * 50,
    });
    expect(getVisibleRange(open, { top: 5_300, height: 300 })).toEqual({
      startIndex: 96,
      endIndex: 112,
      spaceBefore: 96 * 50 + 300,
      spaceAfter: 99_888 * 50,
    });
  });

  test('is empty for an empty list', () => {
    expect(getVisibleRange({ count: 0, rowHeight: 50, sizeOverrides: [] }, { top: 0, height: 500 })).toEqual({
      startIndex: 0,
      endIndex: 0,
      spaceBefore: 0,
      spaceAfter: 0,
    });
  });
});

describe('a list above the height limit of browsers', () => {
  const sizeOverrides = Array.from({ length: 100_000 }, (_, index): SizeOverride => ({ index, height: 224 }));
  const everythingOpen: RowLayout = { count: 100_000, rowHeight: 56, sizeOverrides };
  const renderedHeight = (
    { spaceBefore, spaceAfter }: VisibleRange,
    layout: RowLayout,
    first: number,
    end: number,
  ) => spaceBefore + spaceAfter + getOffset(layout, end) - getOffset(layout, first);

  test('is scaled to at most 17 million pixels, and every row can be scrolled to', () => {
    expect(getTotalHeight(everythingOpen)).toBe(28_000_000);
    for (const [top, seen] of [
      [0, 0],
      [7_999_500, 49_999],
      [15_999_000, 99_997],
    ] as const) {
      const range = getVisibleRange(everythingOpen, { top, height: 1_000 });
      expect(renderedHeight(range, everythingOpen, range.startIndex, range.endIndex)).toBeLessThanOrEqual(
        17_000_000,
      );
      expect(range.startIndex).toBeLessThanOrEqual(seen);
      expect(range.endIndex).toBeGreaterThan(seen);
      // The rendered rows start at or above the viewport.
      expect(range.spaceBefore).toBeLessThanOrEqual(top);
    }
    expect(getVisibleRange(everythingOpen, { top: 15_999_000, height: 1_000 }).endIndex).toBe(100_000);
  });

  test('does not scale 100,000 rows of 56 pixels', () => {
    expect(getTotalHeight(closed)).toBeLessThan(17_000_000);
  });
});

describe('getVirtualItems', () => {
  const layout: RowLayout = { count: 1_000, rowHeight: 50, sizeOverrides: [] };
  const range: VisibleRange = { startIndex: 500, endIndex: 502, spaceBefore: 25_000, spaceAfter: 24_900 };
  const rendered = [
    { kind: 'row', index: 500 },
    { kind: 'row', index: 501 },
  ];

  test.each([[null], [501]])('returns the rows between two spacers (%s pinned)', (pinned) => {
    expect(getVirtualItems(layout, range, pinned)).toEqual([
      { kind: 'space', key: 'above', height: 25_000 },
      ...rendered,
      { kind: 'space', key: 'below', height: 24_900 },
    ]);
  });
  test('keeps the pinned row at its offset above the range', () => {
    expect(getVirtualItems(layout, range, 10)).toEqual([
      { kind: 'space', key: 'above-pinned', height: 500 },
      { kind: 'row', index: 10 },
      { kind: 'space', key: 'below-pinned', height: 24_450 },
      ...rendered,
      { kind: 'space', key: 'below', height: 24_900 },
    ]);
  });
  test('keeps the pinned row at its offset below the range', () => {
    expect(getVirtualItems(layout, range, 999).slice(-3)).toEqual([
      { kind: 'space', key: 'above-pinned', height: 24_850 },
      { kind: 'row', index: 999 },
      { kind: 'space', key: 'below-pinned', height: 0 },
    ]);
  });
});

test('shifts a row by the measured sizes of the rows above it', () => {
  expect(getAnchorShift(closed, { ...closed, sizeOverrides: [{ index: 4, height: 300 }] }, 5)).toBe(300);
  expect(getAnchorShift(closed, { ...closed, sizeOverrides: [{ index: 5, height: 300 }] }, 5)).toBe(0);
});
