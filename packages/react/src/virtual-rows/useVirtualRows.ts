import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefCallback } from 'react';
import { flushSync } from 'react-dom';
import type { RowLayout } from './layout.ts';
import { createSizeCache, getSizes, measureRows, recordMeasurements } from './measurements.ts';
import { findScrollParents, getViewport, scrollParentsBy, type ScrollParents } from './scroll-parents.ts';
import {
  DEFAULT_OVERSCAN,
  getScrollAdjustment,
  getVirtualItems,
  getVisibleRange,
  RANGE_STEP,
  type Viewport,
  type VirtualItem,
  type VisibleRange,
} from './visible-range.ts';

/** Options of `useVirtualRows`. */
export interface VirtualRowsOptions {
  /** Number of rows. */
  count: number;
  /**
   * Rows rendered before and after the visible ones.
   * @default 4
   */
  overscan?: number;
  /**
   * Height of a row until one was measured, in CSS pixels.
   * @default 48
   */
  estimateSize?: number;
}

/** What `useVirtualRows` returns. */
export interface VirtualRows {
  /** The rows and spaces to render, from top to bottom. */
  virtualItems: readonly VirtualItem[];
  range: VisibleRange;
  /** A row of the range that is not hidden above the viewport. */
  firstVisibleIndex: number;
  /** Measured height of most rows, in CSS pixels; placeholders should be as tall. */
  rowHeight: number;
  /** For the element whose children are the rows. */
  bodyRef: RefCallback<HTMLElement>;
  /** Scrolls to the first row, if the viewport is below it. */
  scrollToTop: () => void;
}

interface View {
  viewport: Viewport;
  /** Index of the row that has or last had the focus. */
  pinned: number | null;
}

interface Tracking {
  /** The element whose scroll parents are known. */
  body: HTMLElement | null;
  scrollParents: ScrollParents;
  resizeObserver: ResizeObserver | null;
  /** Scroll adjustment to apply after the next commit, in CSS pixels. */
  pendingScroll: number;
  pinned: number | null;
}

// At least as tall as most pages: missing rows are added before the first paint.
const initialView: View = { viewport: { top: 0, height: 600 }, pinned: null };
const noScrollParents: ScrollParents = { elements: [] };
// On a server, layout effects would warn.
const useIsomorphicLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/**
 * Virtualizes the rows of a body, in whatever scrolls around it: the page, or any ancestor.
 * @example
 * const { virtualItems, bodyRef } = useVirtualRows({ count: 100_000 });
 */
export function useVirtualRows({
  count,
  overscan = DEFAULT_OVERSCAN,
  estimateSize = 48,
}: VirtualRowsOptions): VirtualRows {
  const [body, bodyRef] = useState<HTMLElement | null>(null);
  const [view, setView] = useState(initialView);
  const [sizeCache] = useState(createSizeCache);
  const [sizes, setSizes] = useState(() => getSizes(sizeCache, estimateSize));
  const layout = useMemo<RowLayout>(() => ({ count, ...sizes }), [count, sizes]);
  const range = useMemo(
    () => getVisibleRange(layout, view.viewport, { overscan }),
    [layout, view.viewport, overscan],
  );

  const rendered = useRef({ layout, range });
  const tracking = useRef<Tracking>({
    body: null,
    scrollParents: noScrollParents,
    resizeObserver: null,
    pendingScroll: 0,
    pinned: view.pinned,
  });
  useIsomorphicLayoutEffect(() => {
    rendered.current = { layout, range };
  });

  const observeScrollParents = useCallback((element: HTMLElement) => {
    const scrollParents = findScrollParents(element);
    Object.assign(tracking.current, { body: element, scrollParents });
    for (const parent of scrollParents.elements) tracking.current.resizeObserver?.observe(parent);
  }, []);

  const update = useCallback(
    (isMeasuring: boolean) => {
      // Without rows there is nothing to measure: it would force a layout of a page that is about to change.
      if (body === null || rendered.current.layout.count === 0) return;
      if (tracking.current.body !== body) observeScrollParents(body);
      const { layout: before, range: last } = rendered.current;
      const viewport = getViewport(body, tracking.current.scrollParents);
      let after = before;
      const measured =
        isMeasuring && recordMeasurements(sizeCache, measureRows(body))
          ? getSizes(sizeCache, estimateSize)
          : null;
      // Skipped if the estimate was right.
      if (
        measured !== null &&
        (measured.rowHeight !== before.rowHeight ||
          measured.sizeOverrides.length + before.sizeOverrides.length > 0)
      ) {
        after = { count: before.count, ...measured };
        const adjustment = getScrollAdjustment(before, after, viewport);
        tracking.current.pendingScroll += adjustment;
        viewport.top += adjustment;
        setSizes(measured);
      }
      const next = getVisibleRange(after, viewport, { overscan });
      if (
        after !== before ||
        next.startIndex !== last.startIndex ||
        next.endIndex !== last.endIndex ||
        next.spaceBefore !== last.spaceBefore
      )
        setView({ viewport, pinned: tracking.current.pinned });
    },
    [body, sizeCache, observeScrollParents, overscan, estimateSize],
  );

  // Rendered rows can be taller than estimated.
  useIsomorphicLayoutEffect(() => update(true));
  useIsomorphicLayoutEffect(() => {
    const { pendingScroll, scrollParents } = tracking.current;
    tracking.current.pendingScroll = 0;
    if (pendingScroll !== 0) scrollParentsBy(scrollParents, pendingScroll);
  });
  useEffect(() => {
    if (body === null) return undefined;
    // The browser's own scroll anchoring would adjust a second time.
    body.style.setProperty('overflow-anchor', 'none');
    let frame = 0;
    let isResized = false;
    const scheduleUpdate = () => {
      cancelAnimationFrame(frame);
      // Synchronously in the frame, which would otherwise paint rows that are out of range.
      frame = requestAnimationFrame(() => {
        flushSync(() => update(isResized));
        isResized = false;
      });
    };
    const handleResize = () => {
      isResized = true;
      scheduleUpdate();
    };
    const handleFocus = ({ target }: FocusEvent) => {
      tracking.current.pinned = getRowIndex(body, target);
    };
    const resizeObserver = new ResizeObserver(handleResize);
    tracking.current.resizeObserver = resizeObserver;
    for (const element of [body, ...tracking.current.scrollParents.elements]) resizeObserver.observe(element);
    const passive = { capture: true, passive: true };
    document.addEventListener('scroll', scheduleUpdate, passive);
    window.addEventListener('resize', handleResize);
    body.addEventListener('focusin', handleFocus);
    return () => {
      cancelAnimationFrame(frame);
      resizeObserver.disconnect();
      document.removeEventListener('scroll', scheduleUpdate, passive);
      window.removeEventListener('resize', handleResize);
      body.removeEventListener('focusin', handleFocus);
    };
  }, [body, update]);

  const scrollToTop = useCallback(() => {
    if (body === null) return;
    tracking.current.pinned = null;
    const { scrollParents } = tracking.current;
    const { top } = getViewport(body.closest('table') ?? body, scrollParents);
    if (top > 0) scrollParentsBy(scrollParents, -top);
  }, [body]);

  return {
    virtualItems: getVirtualItems(layout, range, view.pinned),
    range,
    firstVisibleIndex: range.startIndex + overscan + RANGE_STEP,
    rowHeight: layout.rowHeight,
    bodyRef,
    scrollToTop,
  };
}

/** The index of the row that contains an element; an element without an index belongs to the row above it. */
function getRowIndex(body: HTMLElement, target: EventTarget | null): number | null {
  let element = target instanceof Element ? target : null;
  while (element !== null && element.parentElement !== body) element = element.parentElement;
  while (element instanceof HTMLElement && element.dataset['index'] === undefined)
    element = element.previousElementSibling;
  return element instanceof HTMLElement ? Number(element.dataset['index']) : null;
}
