/** How much taller (or, if negative, shorter) a row is than `rowHeight`. */
export interface SizeOverride {
  index: number;
  /** The difference in CSS pixels. */
  height: number;
}

/** The sizes of all rows: one height, and the rows that differ from it. */
export interface RowLayout {
  count: number;
  /** Height of most rows, in CSS pixels. */
  rowHeight: number;
  /** Ordered by index; only rows that differ. */
  sizeOverrides: readonly SizeOverride[];
}

/** The offset at which a row starts, in CSS pixels. */
export function getOffset({ rowHeight, sizeOverrides }: RowLayout, index: number): number {
  let offset = index * rowHeight;
  for (const override of sizeOverrides) {
    if (override.index >= index) break;
    offset += override.height;
  }
  return offset;
}

/** The height of all rows together, in CSS pixels. */
export const getTotalHeight = (layout: RowLayout): number => getOffset(layout, layout.count);

/** The index of the row at an offset: the first or the last row if the offset lies outside of all rows. */
export function getIndexAtOffset({ count, rowHeight, sizeOverrides }: RowLayout, offset: number): number {
  let extraAbove = 0;
  for (const override of sizeOverrides) {
    const start = override.index * rowHeight + extraAbove;
    if (offset < start) break;
    if (offset < start + rowHeight + override.height) return override.index;
    extraAbove += override.height;
  }
  return Math.min(Math.max(0, Math.floor((offset - extraAbove) / rowHeight)), Math.max(0, count - 1));
}

/** How far a row moves when the layout changes above it. Scrolling by the same amount keeps the row in place. */
export const getAnchorShift = (before: RowLayout, after: RowLayout, index: number): number =>
  getOffset(after, index) - getOffset(before, index);
