import { useCallback, useSyncExternalStore } from 'react';
import { useFoyer } from './foyer-context.ts';
import type { TickResolution } from './ticker.ts';

/**
 * Returns the server's time in epoch milliseconds, rounded down to a resolution, and re-renders when it changes.
 * @param resolution a resolution, or a function that picks one from the current minute
 * @default resolution 'minute'
 * @example
 * const now = useServerNow('second');
 */
export function useServerNow(
  resolution: TickResolution | ((now: number) => TickResolution) = 'minute',
): number {
  const { ticker } = useFoyer();
  const resolved = typeof resolution === 'function' ? resolution(ticker.read('minute')) : resolution;
  const subscribe = useCallback(
    (onTick: () => void) => ticker.subscribe(resolved, onTick),
    [ticker, resolved],
  );
  const read = useCallback(() => ticker.read(resolved), [ticker, resolved]);
  return useSyncExternalStore(subscribe, read, read);
}
