import { useCallback, useEffect, useMemo, useRef, useState, type RefCallback } from 'react';
import { flushSync } from 'react-dom';
import { useBeforePaint } from '../../../primitives/state/index.ts';
import { anchorShift, heightOf, offsetOf, rowAt, type RowLayout } from './layout.ts';
import { createHeights, learn, readRows, sizesOf } from './measure.ts';
import { planReach, TALLEST, toSegments, type Reach, type Segment, type Viewport } from './reach.ts';
import { scrollSurroundings, surroundingsOf, viewportOf, type Surroundings } from './viewport.ts';

export interface ReachState {
  reach: Reach;
  /** The height of a row that is closed, in CSS pixels. */
  rowHeight: number;
  segments: Segment[];
  bodyRef: RefCallback<HTMLElement>;
  /** Shows the first row, if it was scrolled past. */
  scrollToTop: () => void;
}

interface View {
  viewport: Viewport;
  /** The row that has, or had last, the focus. */
  pinned: number | null;
}

const unseen: View = { viewport: { top: 0, height: 720 }, pinned: null };
const nowhere: Surroundings = { clips: [] };

/**
 * Follows what is seen of a long body of rows, however the page around it scrolls.
 * @param count how many rows there are
 * @returns what to draw, and a ref for the body
 */
export function useReach(count: number): ReachState {
  const [body, bodyRef] = useState<HTMLElement | null>(null);
  const [view, setView] = useState(unseen);
  const [heights] = useState(createHeights);
  const [sizes, setSizes] = useState(() => sizesOf(heights));
  const layout = useMemo<RowLayout>(() => ({ count, ...sizes }), [count, sizes]);
  const reach = useMemo(() => planReach(layout, view.viewport), [layout, view.viewport]);

  const drawn = useRef({ layout, reach, seen: view.viewport.height });
  const scroll = useRef({ around: nowhere, shift: 0, pinned: view.pinned });
  useBeforePaint(() => {
    drawn.current = { layout, reach, seen: view.viewport.height };
  });

  const follow = useCallback(() => {
    if (body === null) return;
    const { layout: before, reach: last, seen } = drawn.current;
    const viewport = viewportOf(body, scroll.current.around);
    let after = before;
    const known = learn(heights, readRows(body)) ? sizesOf(heights) : null;
    // The guess was right: nothing to draw again.
    if (known !== null && (known.row !== before.row || known.extras.length + before.extras.length > 0)) {
      after = { count: before.count, ...known };
      const shift = shiftOf(before, after, viewport);
      scroll.current.shift += shift;
      viewport.top += shift;
      setSizes(known);
    }
    const next = planReach(after, viewport);
    // Known before there are rows, the viewport spares the first ones from being drawn for another.
    const isFirstLook = before.count === 0 && viewport.height !== seen;
    if (isFirstLook || after !== before || next.first !== last.first || next.end !== last.end || next.before !== last.before) setView({ viewport, pinned: scroll.current.pinned });
  }, [body, heights]);

  useBeforePaint(() => {
    if (body !== null) scroll.current.around = surroundingsOf(body);
  }, [body]);
  useBeforePaint(follow);
  useBeforePaint(() => {
    const { shift, around } = scroll.current;
    scroll.current.shift = 0;
    if (shift !== 0) scrollSurroundings(around, shift);
  });
  useEffect(() => {
    if (body === null) return undefined;
    // We anchor by ourselves; twice is once too often.
    body.style.setProperty('overflow-anchor', 'none');
    let frame = 0;
    const onMove = () => {
      cancelAnimationFrame(frame);
      // In the frame itself, or it would show rows that are gone already.
      frame = requestAnimationFrame(() => flushSync(follow));
    };
    const onFocus = ({ target }: FocusEvent) => {
      scroll.current.pinned = indexOf(body, target);
    };
    const observer = new ResizeObserver(onMove);
    for (const element of [body, ...scroll.current.around.clips]) observer.observe(element);
    const passive = { capture: true, passive: true };
    document.addEventListener('scroll', onMove, passive);
    window.addEventListener('resize', onMove);
    body.addEventListener('focusin', onFocus);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      document.removeEventListener('scroll', onMove, passive);
      window.removeEventListener('resize', onMove);
      body.removeEventListener('focusin', onFocus);
    };
  }, [body, follow]);

  const scrollToTop = useCallback(() => {
    if (body === null) return;
    scroll.current.pinned = null;
    const { around } = scroll.current;
    const { top } = viewportOf(body.closest('table') ?? body, around);
    if (top > 0) scrollSurroundings(around, -top);
  }, [body]);

  return { reach, rowHeight: layout.row, segments: toSegments(layout, reach, view.pinned), bodyRef, scrollToTop };
}

/** By how much the first row that is seen whole moves; nothing while the list's head is seen, and where scrolling is scaled. */
function shiftOf(before: RowLayout, after: RowLayout, { top }: Viewport): number {
  if (top <= 0 || heightOf(after) > TALLEST) return 0;
  const at = rowAt(before, top);
  return anchorShift(before, after, offsetOf(before, at) < top ? at + 1 : at);
}

/** The row that something lies in; a line without an index belongs to the row above it. */
function indexOf(body: HTMLElement, target: EventTarget | null): number | null {
  let line = target instanceof Element ? target : null;
  while (line !== null && line.parentElement !== body) line = line.parentElement;
  while (line instanceof HTMLElement && line.dataset['index'] === undefined) line = line.previousElementSibling;
  return line instanceof HTMLElement ? Number(line.dataset['index']) : null;
}
