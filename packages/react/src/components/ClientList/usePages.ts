import type { Client, ClientQuery } from '@foyer/sdk';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useFoyer, useServerNow } from '../../provider/index.ts';
import { noLongerMatches } from '../../query/apply-event.ts';
import { clientsPageQuery } from '../../query/queries.ts';
import { observePages, toObservedPage, type ObservedPage } from './observe-pages.ts';
import { PAGE_SIZE } from './pages-in-range.ts';

/** The place of a row: its client, or why there is none yet. */
export type RowState =
  | { state: 'here'; client: Client; isStray: boolean }
  | { state: 'awaited' }
  | { state: 'failed'; retry: () => void };

const windowOf = (index: number): number => Math.floor(index / PAGE_SIZE) * PAGE_SIZE;

/**
 * The clients of a list by their place, from the windows of it that are watched.
 * @param query the list
 * @param offsets where the wanted windows begin
 * @returns what stands at an index
 */
export function usePages(query: ClientQuery, offsets: readonly number[]): (index: number) => RowState {
  const { portal, queryClient } = useFoyer();
  const now = useServerNow();
  const watch = useMemo(() => observePages(queryClient), [queryClient]);
  useSyncExternalStore(watch.subscribe, watch.version, watch.version);

  // Made once a list: a key is long, and scrolling asks for the same few again and again.
  const known = useMemo(() => ({ portal, query, windows: new Map<number, ObservedPage>() }), [portal, query]);
  const windows = offsets.map((offset) => {
    const window =
      known.windows.get(offset) ??
      toObservedPage(clientsPageQuery(portal, { ...query, limit: PAGE_SIZE, offset }));
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
      return { state: 'here', client, isStray: noLongerMatches(window, client, { query, now }) };
    if (state?.status !== 'error' || state.fetchStatus === 'fetching') return { state: 'awaited' };
    return {
      state: 'failed',
      retry: () => void queryClient.refetchQueries({ queryKey: windows[at]?.options.queryKey, exact: true }),
    };
  };
}

/** The windows that some rows lie in. */
export const pagesOfRows = (indexes: readonly number[]): number[] => [...new Set(indexes.map(windowOf))];
