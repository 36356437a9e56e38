/** By how much a row is taller, or lower, than the others. */
export interface Extra {
  index: number;
  height: number;
}

/** How tall everything is: rows of one height, and the few that are not. */
export interface RowLayout {
  count: number;
  /** Of a row that is closed, in CSS pixels. */
  row: number;
  /** In the order of their rows; only those that differ. */
  extras: readonly Extra[];
}

/** Where a row begins. */
export function offsetOf({ row, extras }: RowLayout, index: number): number {
  let offset = index * row;
  for (const extra of extras) {
    if (extra.index >= index) break;
    offset += extra.height;
  }
  return offset;
}

/** All rows together. */
export const heightOf = (layout: RowLayout): number => offsetOf(layout, layout.count);

/** The row at an offset; before and behind all rows, the first and the last. */
export function rowAt({ count, row, extras }: RowLayout, offset: number): number {
  let above = 0;
  for (const extra of extras) {
    const begin = extra.index * row + above;
    if (offset < begin) break;
    if (offset < begin + row + extra.height) return extra.index;
    above += extra.height;
  }
  return Math.min(Math.max(0, Math.floor((offset - above) / row)), Math.max(0, count - 1));
}

/** By how much a row moves when more is known about those above it. What scrolls moves along, and nothing jumps. */
export const anchorShift = (before: RowLayout, after: RowLayout, index: number): number =>
  offsetOf(after, index) - offsetOf(before, index);
