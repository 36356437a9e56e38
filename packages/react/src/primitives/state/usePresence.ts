import { useState, type RefObject } from 'react';
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.ts';

/**
 * Whether an element that opens and closes is rendered: it stays mounted until its exit animation has ended.
 * @param open whether it is open
 * @param element the animated element, or an ancestor of it
 * @example
 * const isPresent = usePresence(open, layer);
 */
export function usePresence(open: boolean, element: RefObject<HTMLElement | null>): boolean {
  const [isPresent, setPresent] = useState(open);
  if (open && !isPresent) setPresent(true);
  useIsomorphicLayoutEffect(() => {
    if (open) return undefined;
    let isCurrent = true;
    const animations = element.current?.getAnimations?.({ subtree: true }) ?? [];
    if (animations.length === 0) setPresent(false);
    else
      void Promise.allSettled(animations.map(({ finished }) => finished)).then(
        () => isCurrent && setPresent(false),
      );
    return () => {
      isCurrent = false;
    };
  }, [open, element]);
  return open || isPresent;
}
