import { useEffect } from 'react';

const lockClass = 'foyer-scroll-locked';
let lockCount = 0;

/**
 * Locks page scrolling while `active`, with a class on the root element. Locks are counted: scrolling returns when the last one is released.
 * @example
 * useScrollLock(open);
 */
export function useScrollLock(active: boolean): void {
  useEffect(() => {
    if (!active) return undefined;
    const root = document.documentElement;
    if (lockCount === 0) {
      // Reserve the gutter only if a scrollbar was visible; otherwise the page would shift.
      root.toggleAttribute('data-foyer-gutter', window.innerWidth > root.clientWidth);
      root.classList.add(lockClass);
    }
    lockCount += 1;
    return () => {
      lockCount -= 1;
      if (lockCount > 0) return;
      root.classList.remove(lockClass);
      root.removeAttribute('data-foyer-gutter');
    };
  }, [active]);
}
