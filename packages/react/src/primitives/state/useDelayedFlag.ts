import { useEffect, useState } from 'react';

/**
 * True once `active` has lasted; false at once when it ends, so that a quick answer never flickers.
 * @param active what must last
 * @param milliseconds for how long, default 400
 * @example
 * const slow = useDelayed(isPending);
 */
export function useDelayedFlag(active: boolean, milliseconds = 400): boolean {
  const [lasted, setLasted] = useState(false);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(() => setLasted(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLasted(false);
    };
  }, [active, milliseconds]);
  return active && lasted;
}
