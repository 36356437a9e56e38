import type { RowLayout, SizeOverride } from './layout.ts';

/** A rendered row and the lines that belong to it. */
export interface MeasuredRow {
  index: number;
  /** The value of `data-key`; `undefined` for a placeholder, which is not recorded. */
  key: string | undefined;
  /** Height of the row itself, in CSS pixels. */
  height: number;
  /** Height of the lines below it, up to the next row. */
  heightBelow: number;
}

/** Measures the children of a body: an element with `data-index` starts a row, and the elements after it belong to that row. */
export function measureRows(body: HTMLElement): MeasuredRow[] {
  const rows: MeasuredRow[] = [];
  for (const element of body.children) {
    if (element.ariaHidden === 'true' || !(element instanceof HTMLElement)) continue;
    const { height } = element.getBoundingClientRect();
    const { index, key } = element.dataset;
    const last = rows.at(-1);
    if (index !== undefined) rows.push({ index: Number(index), key, height, heightBelow: 0 });
    else if (last !== undefined) last.heightBelow += height;
  }
  return rows;
}

/** Measured sizes: one height for all rows, and by key the rows that differ. Rows of the common height take no memory. */
export interface SizeCache {
  /** `undefined` until a row was measured. */
  rowHeight: number | undefined;
  /** By key, how much a row differs from `rowHeight`. */
  extraHeights: Map<string, number>;
  /** By key, the index of a row that differs. */
  indexes: Map<string, number>;
}

export const createSizeCache = (): SizeCache => ({
  rowHeight: undefined,
  extraHeights: new Map(),
  indexes: new Map(),
});

// Zoomed pages have fractional heights.
const isClose = (a: number, b: number): boolean => Math.abs(a - b) < 0.5;

/**
 * Records the sizes of rendered rows.
 * @returns whether a size changed
 */
export function recordMeasurements(cache: SizeCache, rows: readonly MeasuredRow[]): boolean {
  const measured = rows.filter(({ key, height }) => key !== undefined && height > 0);
  const [first] = measured;
  if (first === undefined) return false;
  let isChanged = false;
  // Another density or page width: all recorded sizes are outdated.
  if (
    cache.rowHeight === undefined ||
    !measured.some(({ height }) => isClose(height, cache.rowHeight ?? 0))
  ) {
    Object.assign(cache, { ...createSizeCache(), rowHeight: first.height });
    isChanged = true;
  }
  const seen = new Set<string>();
  for (const { key = '', index, height, heightBelow } of measured) {
    // Pages fetched at different times can contain the same row twice.
    if (seen.has(key)) continue;
    seen.add(key);
    const extra = height + heightBelow - (cache.rowHeight ?? 0);
    const known = cache.extraHeights.get(key) ?? 0;
    const isPlain = isClose(extra, 0);
    if (isClose(extra, known) && (isPlain || cache.indexes.get(key) === index)) continue;
    isChanged = true;
    if (isPlain) {
      cache.extraHeights.delete(key);
      cache.indexes.delete(key);
    } else {
      cache.extraHeights.set(key, extra);
      cache.indexes.set(key, index);
    }
  }
  return isChanged;
}

/**
 * The layout known so far, without the number of rows.
 * @param estimatedHeight height of a row until one was measured, in CSS pixels
 */
export function getSizes(
  { rowHeight, extraHeights, indexes }: SizeCache,
  estimatedHeight = 48,
): Omit<RowLayout, 'count'> {
  const overrides = [...indexes].map(([key, index]): SizeOverride => ({
    index,
    height: extraHeights.get(key) ?? 0,
  }));
  return {
    rowHeight: rowHeight ?? estimatedHeight,
    sizeOverrides: overrides.sort((one, other) => one.index - other.index),
  };
}
