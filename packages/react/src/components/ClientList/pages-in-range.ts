import type { VisibleRange } from '../../virtual-rows/index.ts';

/** Clients per page. */
export const PAGE_SIZE = 100;
// The next page is fetched this many rows before it becomes visible.
const PREFETCH_DISTANCE = 30;

/**
 * The pages that contain the rows of a range, and a page that is about to.
 * @param count number of rows in the list
 * @returns the offsets at which the pages start
 */
export function pagesInRange(
  { startIndex, endIndex }: Pick<VisibleRange, 'startIndex' | 'endIndex'>,
  count: number,
): number[] {
  if (endIndex <= startIndex) return [];
  const pageNumber = (index: number): number => Math.floor(Math.max(0, index) / PAGE_SIZE);
  const visible = [pageNumber(startIndex), pageNumber(endIndex - 1)] as const;
  const prefetched = [
    pageNumber(startIndex - PREFETCH_DISTANCE),
    pageNumber(Math.min(count, endIndex + PREFETCH_DISTANCE) - 1),
  ] as const;
  // At most two pages: nothing is prefetched in both directions.
  const [from, to] = prefetched[1] - prefetched[0] > 1 ? visible : prefetched;
  return Array.from({ length: to - from + 1 }, (_, n) => (from + n) * PAGE_SIZE);
}

/** The offset of the page that contains a row. */
export const getPageOffset = (index: number): number => Math.floor(index / PAGE_SIZE) * PAGE_SIZE;
