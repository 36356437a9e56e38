import type { VisibleRange } from '../../virtual-rows/visible-range.ts';

/** How many clients are asked for at a time. */
export const PAGE_SIZE = 100;
// A third of a window ahead, the next one is asked for.
const AHEAD = 30;

/** The windows of a list that hold its rows in reach, and those that are about to be. */
export function pagesInRange(
  { startIndex, endIndex }: Pick<VisibleRange, 'startIndex' | 'endIndex'>,
  count: number,
): number[] {
  if (endIndex <= startIndex) return [];
  const firstWindow = (index: number): number => Math.floor(Math.max(0, index) / PAGE_SIZE);
  const [inner, outer] = [
    [firstWindow(startIndex), firstWindow(endIndex - 1)] as const,
    [firstWindow(startIndex - AHEAD), firstWindow(Math.min(count, endIndex + AHEAD) - 1)] as const,
  ];
  // No third one is asked for ahead of need.
  const [from, to] = outer[1] - outer[0] > 1 ? inner : outer;
  return Array.from({ length: to - from + 1 }, (_, n) => (from + n) * PAGE_SIZE);
}
