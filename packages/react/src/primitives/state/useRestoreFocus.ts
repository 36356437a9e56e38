import { useRef, type RefObject } from 'react';
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.ts';

/**
 * Moves the focus to another element when the focused element unmounts, so that it does not fall back to `<body>`.
 * @param next returns the element to focus; receives the element that unmounts
 * @returns a ref for the element that may unmount
 * @example
 * const button = useRestoreFocus<HTMLButtonElement>(() => disclosure.current);
 */
export function useRestoreFocus<Element extends HTMLElement>(
  next: (leaving: Element) => HTMLElement | null | undefined,
): RefObject<Element | null> {
  const element = useRef<Element>(null);
  const latest = useRef(next);
  useIsomorphicLayoutEffect(() => {
    latest.current = next;
  });
  useIsomorphicLayoutEffect(() => {
    const { current } = element;
    return () => {
      if (current?.contains(document.activeElement)) latest.current(current)?.focus();
    };
  }, []);
  return element;
}
