import type { Viewport } from './visible-range.ts';

/** The ancestors that an element scrolls in. */
export interface ScrollParents {
  /** Scrolling ancestors, the nearest first. The window is not among them. */
  elements: readonly HTMLElement[];
}

/** Finds the ancestors that scroll or could scroll an element. */
export function findScrollParents(element: HTMLElement): ScrollParents {
  const elements: HTMLElement[] = [];
  for (
    let parent = element.parentElement;
    parent !== null && parent !== document.body;
    parent = parent.parentElement
  ) {
    if (/auto|scroll|overlay/.test(getComputedStyle(parent).overflowY)) elements.push(parent);
  }
  return { elements };
}

/** The visible part of an element. The window clips it too: an ancestor that only scrolls sideways is as tall as the element. */
export function getViewport(element: HTMLElement, { elements }: ScrollParents): Viewport {
  let [from, to] = [0, window.innerHeight];
  for (const parent of elements) {
    const { top } = parent.getBoundingClientRect();
    from = Math.max(from, top + parent.clientTop);
    to = Math.min(to, top + parent.clientTop + parent.clientHeight);
  }
  return { top: from - element.getBoundingClientRect().top, height: Math.max(0, to - from) };
}

/**
 * Scrolls the nearest scrolling ancestor, or the window, without animation.
 * @param by CSS pixels
 */
export function scrollParentsBy({ elements }: ScrollParents, by: number): void {
  const scroller = elements.find((parent) => parent.scrollHeight > parent.clientHeight);
  (scroller ?? window).scrollBy({ top: by, behavior: 'instant' });
}
