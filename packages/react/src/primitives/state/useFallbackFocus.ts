import { useRef, type RefObject } from 'react';
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.ts';

/**
 * Focuses an element on mount if the element that had the focus has just been removed.
 * @returns a ref for the element
 * @example
 * const mainButton = useFallbackFocus<HTMLButtonElement>();
 */
export function useFallbackFocus<Element extends HTMLElement>(): RefObject<Element | null> {
  const element = useRef<Element>(null);
  useIsomorphicLayoutEffect(() => {
    if (document.activeElement === document.body) element.current?.focus();
  }, []);
  return element;
}
