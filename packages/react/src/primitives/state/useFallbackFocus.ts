import { useRef, type RefObject } from 'react';
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.ts';

/**
 * Takes the focus as it comes, if what had it has just vanished.
 * @returns for the element
 * @example
 * const main = useCatchFocus<HTMLButtonElement>();
 */
export function useFallbackFocus<Element extends HTMLElement>(): RefObject<Element | null> {
  const element = useRef<Element>(null);
  useIsomorphicLayoutEffect(() => {
    if (document.activeElement === document.body) element.current?.focus();
  }, []);
  return element;
}
