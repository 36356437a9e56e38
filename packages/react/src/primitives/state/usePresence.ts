import { useState, type RefObject } from 'react';
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect.ts';

/**
 * Whether something that opens and closes is drawn: also while it leaves, for as long as its style sheet has it move.
 * @param open whether it is open
 * @param element what moves, or holds what moves
 * @example
 * const isDrawn = useKeptDrawn(open, layer);
 */
export function usePresence(open: boolean, element: RefObject<HTMLElement | null>): boolean {
  const [isDrawn, setDrawn] = useState(open);
  if (open && !isDrawn) setDrawn(true);
  useIsomorphicLayoutEffect(() => {
    if (open) return undefined;
    let isHere = true;
    const moves = element.current?.getAnimations?.({ subtree: true }) ?? [];
    if (moves.length === 0) setDrawn(false);
    else void Promise.allSettled(moves.map(({ finished }) => finished)).then(() => isHere && setDrawn(false));
    return () => {
      isHere = false;
    };
  }, [open, element]);
  return open || isDrawn;
}
