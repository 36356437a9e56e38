import { getAnchorShift, getTotalHeight, getOffset, getIndexAtOffset, type RowLayout } from './layout.ts';

/** What is seen of the rows. */
export interface Viewport {
  /** How far the first row has been scrolled past; negative while it lies below the edge. */
  top: number;
  height: number;
}

/** Which rows are drawn, and how much room is left for the others. */
export interface VisibleRange {
  startIndex: number;
  /** Behind the last one. */
  endIndex: number;
  spaceBefore: number;
  spaceAfter: number;
}

/** Browsers cut elements off a little above: Firefox at 17.8 million pixels, Safari and Chromium at 33.5. */
export const MAX_BODY_HEIGHT = 16_000_000;
const OVERSCAN = 6;
// Rows come and go a few at a time, so that not every row scrolled past costs a render.
const STEP = 4;
/** So many rows below the first one in reach, a row is seen whole: those above it are drawn ahead. */
export const LEADING_OVERSCAN = OVERSCAN + STEP;

/** How many pixels of the rows go by for each that is scrolled: what is taller than a browser can draw scrolls faster, so that all of it stays in reach. */
function scaleOf(layout: RowLayout, height: number, tallest: number): number {
  const total = getTotalHeight(layout);
  const drawn = Math.min(total, tallest);
  return drawn === total || drawn <= height ? 1 : (total - height) / (drawn - height);
}

/** By how much to scroll so that the first row that is seen whole stays where it is, when more is known about how tall rows are. */
export function getScrollAdjustment(
  before: RowLayout,
  after: RowLayout,
  { top, height }: Viewport,
  tallest = MAX_BODY_HEIGHT,
): number {
  if (top <= 0) return 0;
  const seen = top * scaleOf(before, height, tallest);
  const at = getIndexAtOffset(before, seen);
  const shift = getAnchorShift(before, after, getOffset(before, at) < seen ? at + 1 : at);
  return (seen + shift) / scaleOf(after, height, tallest) - top;
}

/** The rows in view and some around them. */
export function getVisibleRange(
  layout: RowLayout,
  { top, height }: Viewport,
  tallest = MAX_BODY_HEIGHT,
): VisibleRange {
  const { count } = layout;
  const drawn = Math.min(getTotalHeight(layout), tallest);
  const at = Math.min(Math.max(0, top), Math.max(0, drawn - height));
  const seen = at * scaleOf(layout, height, tallest);
  const first = Math.max(0, Math.floor((getIndexAtOffset(layout, seen) - OVERSCAN) / STEP) * STEP);
  const end =
    count === 0
      ? 0
      : Math.min(count, Math.ceil((getIndexAtOffset(layout, seen + height) + 1 + OVERSCAN) / STEP) * STEP);
  const [begin, stop] = [getOffset(layout, first), getOffset(layout, end)];
  const before = Math.max(0, at + begin - seen);
  return {
    startIndex: first,
    endIndex: end,
    spaceBefore: before,
    spaceAfter: Math.max(0, drawn - before - (stop - begin)),
  };
}

/** A row, or the room of rows that are not drawn. */
export type VirtualItem = { kind: 'row'; index: number } | { kind: 'space'; key: string; height: number };

/** @param pinned a row that is drawn wherever it is: it has, or had last, the focus */
export function getVirtualItems(
  layout: RowLayout,
  { startIndex, endIndex, spaceBefore, spaceAfter }: VisibleRange,
  pinned: number | null,
): VirtualItem[] {
  const rows = Array.from({ length: endIndex - startIndex }, (_, n): VirtualItem => ({
    kind: 'row',
    index: startIndex + n,
  }));
  const space = (key: string, height: number): VirtualItem => ({
    kind: 'space',
    key,
    height: Math.max(0, height),
  });
  const around = (index: number, from: number, room: number): VirtualItem[] => {
    const own = getOffset(layout, index + 1) - getOffset(layout, index);
    const above = Math.min(Math.max(0, getOffset(layout, index) - from), Math.max(0, room - own));
    return [space('above-pinned', above), { kind: 'row', index }, space('below-pinned', room - own - above)];
  };
  const isPinned = pinned !== null && pinned < layout.count;
  return [
    ...(isPinned && pinned < startIndex ? around(pinned, 0, spaceBefore) : [space('above', spaceBefore)]),
    ...rows,
    ...(isPinned && pinned >= endIndex
      ? around(pinned, getOffset(layout, endIndex), spaceAfter)
      : [space('below', spaceAfter)]),
  ];
}
