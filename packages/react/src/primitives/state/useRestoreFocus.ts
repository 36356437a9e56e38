import { useRef, type RefObject } from 'react';
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.ts';

/**
 * Hands the focus on when the element that has it is about to vanish, instead of letting it fall to the page's body.
 * @param next where it goes; is given the element that leaves
 * @returns for the element
 * @example
 * const button = useKeepFocus<HTMLButtonElement>(() => disclosure.current);
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
