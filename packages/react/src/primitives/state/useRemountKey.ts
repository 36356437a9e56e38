import { useState } from 'react';

/**
 * Counts how often something was opened; 0 while it never was. As a `key` it remounts the content on every opening.
 * @param open whether it is open
 * @example
 * <SendForm key={useRemountKey(open)} />
 */
export function useRemountKey(open: boolean): number {
  const [last, setLast] = useState({ open, count: open ? 1 : 0 });
  if (last.open === open) return last.count;
  const next = { open, count: open ? last.count + 1 : last.count };
  setLast(next);
  return next.count;
}
