import { useCallback, useEffect, useMemo, useRef, useState, type RefCallback } from 'react';
import { flushSync } from 'react-dom';
import { useIsomorphicLayoutEffect } from '../primitives/state/index.ts';
import type { RowLayout } from './layout.ts';
import { createSizeCache, recordMeasurements, measureRows, getSizes } from './measurements.ts';
import {
  getVisibleRange,
  getScrollAdjustment,
  getVirtualItems,
  type VisibleRange,
  type VirtualItem,
  type Viewport,
} from './visible-range.ts';
import { scrollParentsBy, findScrollParents, getViewport, type ScrollParents } from './scroll-parents.ts';

export interface VirtualRows {
  range: VisibleRange;
  /** The height of a row that is closed, in CSS pixels. */
  rowHeight: number;
  virtualItems: VirtualItem[];
  bodyRef: RefCallback<HTMLElement>;
  /** Shows the first row, if it was scrolled past. */
  scrollToTop: () => void;
}

interface View {
  viewport: Viewport;
  /** The row that has, or had last, the focus. */
  pinned: number | null;
}

interface Scroll {
  /** Whose surroundings are known. */
  body: HTMLElement | null;
  around: ScrollParents;
  observer: ResizeObserver | null;
  /** By how much what scrolls is about to be moved. */
  shift: number;
  pinned: number | null;
}

// As many rows as most pages show at least: what is missing is drawn before the first paint.
const unseen: View = { viewport: { top: 0, height: 600 }, pinned: null };
const nowhere: ScrollParents = { clips: [] };

/**
 * Follows what is seen of a long body of rows, however the page around it scrolls.
 * @param count how many rows there are
 * @returns what to draw, and a ref for the body
 */
export function useVirtualRows(count: number): VirtualRows {
  const [body, bodyRef] = useState<HTMLElement | null>(null);
  const [view, setView] = useState(unseen);
  const [heights] = useState(createSizeCache);
  const [sizes, setSizes] = useState(() => getSizes(heights));
  const layout = useMemo<RowLayout>(() => ({ count, ...sizes }), [count, sizes]);
  const reach = useMemo(() => getVisibleRange(layout, view.viewport), [layout, view.viewport]);

  const drawn = useRef({ layout, reach });
  const scroll = useRef<Scroll>({
    body: null,
    around: nowhere,
    observer: null,
    shift: 0,
    pinned: view.pinned,
  });
  useIsomorphicLayoutEffect(() => {
    drawn.current = { layout, reach };
  });

  const observeScrollParents = useCallback((element: HTMLElement) => {
    const around = findScrollParents(element);
    Object.assign(scroll.current, { body: element, around });
    for (const clip of around.clips) scroll.current.observer?.observe(clip);
  }, []);

  const update = useCallback(
    (withHeights: boolean) => {
      // Before there are rows nothing is measured, for that would cost a layout of a page that is about to change.
      if (body === null || drawn.current.layout.count === 0) return;
      if (scroll.current.body !== body) observeScrollParents(body);
      const { layout: before, reach: last } = drawn.current;
      const viewport = getViewport(body, scroll.current.around);
      let after = before;
      const known = withHeights && recordMeasurements(heights, measureRows(body)) ? getSizes(heights) : null;
      // The guess was right: nothing to draw again.
      if (
        known !== null &&
        (known.rowHeight !== before.rowHeight || known.sizeOverrides.length + before.sizeOverrides.length > 0)
      ) {
        after = { count: before.count, ...known };
        const shift = getScrollAdjustment(before, after, viewport);
        scroll.current.shift += shift;
        viewport.top += shift;
        setSizes(known);
      }
      const next = getVisibleRange(after, viewport);
      if (
        after !== before ||
        next.startIndex !== last.startIndex ||
        next.endIndex !== last.endIndex ||
        next.spaceBefore !== last.spaceBefore
      )
        setView({ viewport, pinned: scroll.current.pinned });
    },
    [body, heights, observeScrollParents],
  );

  // What was just drawn may be taller than was thought.
  useIsomorphicLayoutEffect(() => update(true));
  useIsomorphicLayoutEffect(() => {
    const { shift, around } = scroll.current;
    scroll.current.shift = 0;
    if (shift !== 0) scrollParentsBy(around, shift);
  });
  useEffect(() => {
    if (body === null) return undefined;
    // We anchor by ourselves; twice is once too often.
    body.style.setProperty('overflow-anchor', 'none');
    let frame = 0;
    let isResized = false;
    const lookInFrame = () => {
      cancelAnimationFrame(frame);
      // In the frame itself, or it would show rows that are gone already.
      frame = requestAnimationFrame(() => {
        flushSync(() => update(isResized));
        isResized = false;
      });
    };
    const onResize = () => {
      isResized = true;
      lookInFrame();
    };
    const onFocus = ({ target }: FocusEvent) => {
      scroll.current.pinned = indexOf(body, target);
    };
    const observer = new ResizeObserver(onResize);
    scroll.current.observer = observer;
    for (const element of [body, ...scroll.current.around.clips]) observer.observe(element);
    const passive = { capture: true, passive: true };
    document.addEventListener('scroll', lookInFrame, passive);
    window.addEventListener('resize', onResize);
    body.addEventListener('focusin', onFocus);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      document.removeEventListener('scroll', lookInFrame, passive);
      window.removeEventListener('resize', onResize);
      body.removeEventListener('focusin', onFocus);
    };
  }, [body, update]);

  const scrollToTop = useCallback(() => {
    if (body === null) return;
    scroll.current.pinned = null;
    const { around } = scroll.current;
    const { top } = getViewport(body.closest('table') ?? body, around);
    if (top > 0) scrollParentsBy(around, -top);
  }, [body]);

  return {
    range: reach,
    rowHeight: layout.rowHeight,
    virtualItems: getVirtualItems(layout, reach, view.pinned),
    bodyRef,
    scrollToTop,
  };
}

/** The row that something lies in; a line without an index belongs to the row above it. */
function indexOf(body: HTMLElement, target: EventTarget | null): number | null {
  let line = target instanceof Element ? target : null;
  while (line !== null && line.parentElement !== body) line = line.parentElement;
  while (line instanceof HTMLElement && line.dataset['index'] === undefined)
    line = line.previousElementSibling;
  return line instanceof HTMLElement ? Number(line.dataset['index']) : null;
}
