import { getAnchorShift, getIndexAtOffset, getOffset, getTotalHeight, type RowLayout } from './layout.ts';

/** The visible part of the body, in CSS pixels. */
export interface Viewport {
  /** Scroll offset of the visible part in the body; negative while the body starts below the edge. */
  top: number;
  height: number;
}

/** The rows to render, and the space of the rows before and after them. */
export interface VisibleRange {
  startIndex: number;
  /** Exclusive. */
  endIndex: number;
  /** CSS pixels. */
  spaceBefore: number;
  /** CSS pixels. */
  spaceAfter: number;
}

/** Tallest body, in CSS pixels. Browsers clamp elements above it: Firefox at 17.8 million pixels, Safari and Chromium at 33.5. */
export const MAX_BODY_HEIGHT = 16_000_000;
/** Rows rendered before and after the visible ones, unless an option says otherwise. */
export const DEFAULT_OVERSCAN = 4;
/** Rows enter and leave the range in steps, so that not every scrolled row causes a render. */
export const RANGE_STEP = 2;

/** Settings of `getVisibleRange`. */
export interface RangeOptions {
  /** @default 4 */
  overscan?: number;
  /** @default 16_000_000 */
  maxHeight?: number;
}

/** Pixels of rows per scrolled pixel: 1, or more where the rows are taller than the tallest body. */
function getScrollScale(layout: RowLayout, viewportHeight: number, maxHeight: number): number {
  const total = getTotalHeight(layout);
  const rendered = Math.min(total, maxHeight);
  return rendered === total || rendered <= viewportHeight
    ? 1
    : (total - viewportHeight) / (rendered - viewportHeight);
}

/**
 * How far to scroll so that the first fully visible row stays in place when sizes change.
 * @returns CSS pixels
 */
export function getScrollAdjustment(
  before: RowLayout,
  after: RowLayout,
  { top, height }: Viewport,
  maxHeight = MAX_BODY_HEIGHT,
): number {
  if (top <= 0) return 0;
  const offset = top * getScrollScale(before, height, maxHeight);
  const index = getIndexAtOffset(before, offset);
  const shift = getAnchorShift(before, after, getOffset(before, index) < offset ? index + 1 : index);
  return (offset + shift) / getScrollScale(after, height, maxHeight) - top;
}

/** The rows in the viewport, extended by the overscan. */
export function getVisibleRange(
  layout: RowLayout,
  { top, height }: Viewport,
  { overscan = DEFAULT_OVERSCAN, maxHeight = MAX_BODY_HEIGHT }: RangeOptions = {},
): VisibleRange {
  const { count } = layout;
  const bodyHeight = Math.min(getTotalHeight(layout), maxHeight);
  const scrollOffset = Math.min(Math.max(0, top), Math.max(0, bodyHeight - height));
  const offset = scrollOffset * getScrollScale(layout, height, maxHeight);
  const startIndex = Math.max(
    0,
    Math.floor((getIndexAtOffset(layout, offset) - overscan) / RANGE_STEP) * RANGE_STEP,
  );
  const endIndex =
    count === 0
      ? 0
      : Math.min(
          count,
          Math.ceil((getIndexAtOffset(layout, offset + height) + 1 + overscan) / RANGE_STEP) * RANGE_STEP,
        );
  const [start, end] = [getOffset(layout, startIndex), getOffset(layout, endIndex)];
  const spaceBefore = Math.max(0, scrollOffset + start - offset);
  return {
    startIndex,
    endIndex,
    spaceBefore,
    spaceAfter: Math.max(0, bodyHeight - spaceBefore - (end - start)),
  };
}

/** A row to render, or the space of rows that are not rendered. */
export type VirtualItem = { kind: 'row'; index: number } | { kind: 'space'; key: string; height: number };

/**
 * The rows and spaces to render, from top to bottom.
 * @param pinned index of a row that is rendered wherever it is, since it has or last had the focus
 */
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
  // The pinned row splits a space in two.
  const split = (index: number, from: number, height: number): VirtualItem[] => {
    const size = getOffset(layout, index + 1) - getOffset(layout, index);
    const above = Math.min(Math.max(0, getOffset(layout, index) - from), Math.max(0, height - size));
    return [
      space('above-pinned', above),
      { kind: 'row', index },
      space('below-pinned', height - size - above),
    ];
  };
  const isPinned = pinned !== null && pinned < layout.count;
  return [
    ...(isPinned && pinned < startIndex ? split(pinned, 0, spaceBefore) : [space('above', spaceBefore)]),
    ...rows,
    ...(isPinned && pinned >= endIndex
      ? split(pinned, getOffset(layout, endIndex), spaceAfter)
      : [space('below', spaceAfter)]),
  ];
}
