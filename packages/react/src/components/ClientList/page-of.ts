/** Where a window stands in the whole list. */
export interface ListPage {
  /** The first row's number, counted from 1; 0 without rows. */
  from: number;
  to: number;
  previous: (() => void) | null;
  next: (() => void) | null;
}

/** @param goTo shows the window that begins at an offset */
export function pageOf({ offset, size, shown, total, goTo }: { offset: number; size: number; shown: number; total: number; goTo: (offset: number) => void }): ListPage {
  const to = offset + shown;
  return {
    from: shown === 0 ? 0 : offset + 1,
    to,
    previous: offset === 0 ? null : () => goTo(Math.max(0, offset - size)),
    next: offset + size >= total ? null : () => goTo(offset + size),
  };
}
