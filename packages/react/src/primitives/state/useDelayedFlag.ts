import { useEffect, useState } from 'react';

/**
 * Turns `true` once `active` has lasted for some time, and `false` as soon as it ends, so that quick responses do not flicker.
 * @param active the condition
 * @param milliseconds how long it must last; default 400
 * @example
 * const isSlow = useDelayedFlag(isPending);
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
