import { useEffect } from 'react';

const lockClass = 'foyer-locked';
let locks = 0;

/**
 * Holds the page's scroll while `active`, by a class on the root element; the last one out lets go.
 * @param active whether something modal is open
 * @example
 * useScrollLock(open);
 */
export function useScrollLock(active: boolean): void {
  useEffect(() => {
    if (!active) return undefined;
    const root = document.documentElement;
    if (locks === 0) {
      // The gutter is kept only where there was a bar, else the page would jump the other way.
      root.toggleAttribute('data-foyer-gutter', window.innerWidth > root.clientWidth);
      root.classList.add(lockClass);
    }
    locks += 1;
    return () => {
      locks -= 1;
      if (locks > 0) return;
      root.classList.remove(lockClass);
      root.removeAttribute('data-foyer-gutter');
    };
  }, [active]);
}
