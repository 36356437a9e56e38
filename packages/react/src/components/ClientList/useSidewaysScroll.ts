import { useCallback, useRef, useState, type RefCallback } from 'react';
import { useIsomorphicLayoutEffect } from '../../primitives/state/index.ts';

/**
 * Sets `data-scrolls` on an element that is narrower than its content, so that the style sheet lets it scroll sideways. Otherwise it must not clip what overlaps its edges.
 * @param contentWidth CSS pixels
 */
export function useSidewaysScroll(contentWidth: number): RefCallback<HTMLElement> {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const latest = useRef(contentWidth);
  const update = useCallback((target: HTMLElement) => {
    target.toggleAttribute('data-scrolls', target.clientWidth < latest.current);
  }, []);
  useIsomorphicLayoutEffect(() => {
    latest.current = contentWidth;
    if (element !== null) update(element);
  }, [element, contentWidth, update]);
  useIsomorphicLayoutEffect(() => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => update(element));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element, update]);
  return setElement;
}
