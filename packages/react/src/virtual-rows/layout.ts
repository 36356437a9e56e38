/** By how much a row is taller, or lower, than the others. */
export interface SizeOverride {
  index: number;
  height: number;
}

/** How tall everything is: rows of one height, and the few that are not. */
export interface RowLayout {
  count: number;
  /** Of a row that is closed, in CSS pixels. */
  rowHeight: number;
  /** In the order of their rows; only those that differ. */
  sizeOverrides: readonly SizeOverride[];
}

/** Where a row begins. */
export function getOffset({ rowHeight, sizeOverrides }: RowLayout, index: number): number {
  let offset = index * rowHeight;
  for (const extra of sizeOverrides) {
    if (extra.index >= index) break;
    offset += extra.height;
  }
  return offset;
}

/** All rows together. */
export const getTotalHeight = (layout: RowLayout): number => getOffset(layout, layout.count);

/** The row at an offset; before and behind all rows, the first and the last. */
export function getIndexAtOffset({ count, rowHeight, sizeOverrides }: RowLayout, offset: number): number {
  let above = 0;
  for (const extra of sizeOverrides) {
    const begin = extra.index * rowHeight + above;
    if (offset < begin) break;
    if (offset < begin + rowHeight + extra.height) return extra.index;
    above += extra.height;
  }
  return Math.min(Math.max(0, Math.floor((offset - above) / rowHeight)), Math.max(0, count - 1));
}

/** By how much a row moves when more is known about those above it. What scrolls moves along, and nothing jumps. */
export const getAnchorShift = (before: RowLayout, after: RowLayout, index: number): number =>
  getOffset(after, index) - getOffset(before, index);
