import type { Viewport } from './visible-range.ts';

/** The part of the page in which an element is seen. */
export interface ScrollParents {
  /** Elements that cut it off, the nearest first; the window is not among them. */
  clips: readonly HTMLElement[];
}

/** What scrolls, or could scroll, around an element. */
export function findScrollParents(element: HTMLElement): ScrollParents {
  const clips: HTMLElement[] = [];
  for (
    let parent = element.parentElement;
    parent !== null && parent !== document.body;
    parent = parent.parentElement
  ) {
    if (/auto|scroll|overlay/.test(getComputedStyle(parent).overflowY)) clips.push(parent);
  }
  return { clips };
}

/** What is seen of an element: an ancestor that only scrolls sideways is as tall as the element, so the window cuts too. */
export function getViewport(element: HTMLElement, { clips }: ScrollParents): Viewport {
  let [from, to] = [0, window.innerHeight];
  for (const clip of clips) {
    const { top } = clip.getBoundingClientRect();
    from = Math.max(from, top + clip.clientTop);
    to = Math.min(to, top + clip.clientTop + clip.clientHeight);
  }
  return { top: from - element.getBoundingClientRect().top, height: Math.max(0, to - from) };
}

/** Scrolls what scrolls by so much, at once. */
export function scrollParentsBy({ clips }: ScrollParents, by: number): void {
  const scroller = clips.find((clip) => clip.scrollHeight > clip.clientHeight);
  (scroller ?? window).scrollBy({ top: by, behavior: 'instant' });
}
