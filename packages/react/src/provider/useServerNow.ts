import { useCallback, useSyncExternalStore } from 'react';
import { useFoyer } from './foyer-context.ts';
import type { TickResolution } from './ticker.ts';

/**
 * The server's time, in epoch milliseconds, cut down to a resolution; renders again when it turns.
 * @param resolution how finely; or a function of the time that says so. Default `minute`
 * @example
 * const now = useServerNow('second');
 */
export function useServerNow(
  resolution: TickResolution | ((now: number) => TickResolution) = 'minute',
): number {
  const { ticker } = useFoyer();
  const wanted = typeof resolution === 'function' ? resolution(ticker.read('minute')) : resolution;
  const listen = useCallback((onTick: () => void) => ticker.listen(wanted, onTick), [ticker, wanted]);
  const read = useCallback(() => ticker.read(wanted), [ticker, wanted]);
  return useSyncExternalStore(listen, read, read);
}
