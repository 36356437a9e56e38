import type { Client, ClientQuery } from '@foyer/sdk';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useFoyer, useServerNow } from '../../provider/index.ts';
import { isStray } from '../../query/apply-event.ts';
import { windowQuery } from '../../query/queries.ts';
import { createWindowWatch, toWatched, type WatchedWindow } from './watch-windows.ts';
import { WINDOW } from './window/windows.ts';

/** The place of a row: its client, or why there is none yet. */
export type Place =
  | { state: 'here'; client: Client; isStray: boolean }
  | { state: 'awaited' }
  | { state: 'failed'; retry: () => void };

const windowOf = (index: number): number => Math.floor(index / WINDOW) * WINDOW;

/**
 * The clients of a list by their place, from the windows of it that are watched.
 * @param query the list
 * @param offsets where the wanted windows begin
 * @returns what stands at an index
 */
export function useWindows(query: ClientQuery, offsets: readonly number[]): (index: number) => Place {
  const { portal, queryClient } = useFoyer();
  const now = useServerNow();
  const watch = useMemo(() => createWindowWatch(queryClient), [queryClient]);
  useSyncExternalStore(watch.subscribe, watch.version, watch.version);

  // Made once a list: a key is long, and scrolling asks for the same few again and again.
  const known = useMemo(
    () => ({ portal, query, windows: new Map<number, WatchedWindow>() }),
    [portal, query],
  );
  const windows = offsets.map((offset) => {
    const window =
      known.windows.get(offset) ?? toWatched(windowQuery(portal, { ...query, limit: WINDOW, offset }));
    known.windows.set(offset, window);
    return window;
  });
  useEffect(() => watch.follow(windows));
  useEffect(() => () => watch.stop(), [watch]);

  const states = windows.map(({ options }) => queryClient.getQueryState(options.queryKey));
  return (index) => {
    const at = offsets.indexOf(windowOf(index));
    const state = states[at];
    const window = state?.data;
    const client = window?.items[index - windowOf(index)];
    if (window !== undefined && client !== undefined)
      return { state: 'here', client, isStray: isStray(window, client, { query, now }) };
    if (state?.status !== 'error' || state.fetchStatus === 'fetching') return { state: 'awaited' };
    return {
      state: 'failed',
      retry: () => void queryClient.refetchQueries({ queryKey: windows[at]?.options.queryKey, exact: true }),
    };
  };
}

/** The windows that some rows lie in. */
export const windowsOf = (indexes: readonly number[]): number[] => [...new Set(indexes.map(windowOf))];
