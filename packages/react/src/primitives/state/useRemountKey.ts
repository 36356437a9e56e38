import { useState } from 'react';

/**
 * Counts how often something was opened: 0 is never. As a `key` it makes every opening begin anew.
 * @param open whether it is open now
 * @example
 * <SendForm key={useTurns(open)} />
 */
export function useRemountKey(open: boolean): number {
  const [last, setLast] = useState({ open, turn: open ? 1 : 0 });
  if (last.open === open) return last.turn;
  const next = { open, turn: open ? last.turn + 1 : last.turn };
  setLast(next);
  return next.turn;
}
