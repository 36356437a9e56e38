import type { Client, ClientQuery } from '@foyer/sdk';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useFoyer, useServerNow } from '../../provider/index.ts';
import { noLongerMatches } from '../../query/apply-event.ts';
import { clientsPageQuery } from '../../query/queries.ts';
import { observePages, toObservedPage, type ObservedPage } from './observe-pages.ts';
import { getPageOffset, PAGE_SIZE } from './pages-in-range.ts';

/** A row: its client, or why there is none yet. */
export type RowState =
  | { status: 'loaded'; client: Client; noLongerMatches: boolean }
  | { status: 'loading' }
  | { status: 'failed' };

/** The rows of the observed pages. */
export interface Pages {
  getRow: (index: number) => RowState;
  /** Fetches the page of a row again. */
  retryPage: (index: number) => void;
}

/**
 * Fetches pages of a list and keeps them up to date.
 * @param query the list
 * @param offsets where the pages start
 */
export function usePages(query: ClientQuery, offsets: readonly number[]): Pages {
  const { portal, queryClient } = useFoyer();
  const now = useServerNow();
  const observer = useMemo(() => observePages(queryClient), [queryClient]);
  useSyncExternalStore(observer.subscribe, observer.version, observer.version);

  // Cached per list: keys are long, and scrolling needs the same few again and again.
  const cache = useMemo(() => ({ portal, query, pages: new Map<number, ObservedPage>() }), [portal, query]);
  const pages = offsets.map((offset) => {
    const page =
      cache.pages.get(offset) ??
      toObservedPage(clientsPageQuery(portal, { ...query, limit: PAGE_SIZE, offset }));
    cache.pages.set(offset, page);
    return page;
  });
  useEffect(() => observer.observe(pages));
  useEffect(() => () => observer.stop(), [observer]);

  const states = pages.map(({ options }) => queryClient.getQueryState(options.queryKey));
  return {
    getRow(index) {
      const state = states[offsets.indexOf(getPageOffset(index))];
      const page = state?.data;
      const client = page?.items[index - getPageOffset(index)];
      if (page !== undefined && client !== undefined)
        return {
          status: 'loaded',
          client,
          noLongerMatches: noLongerMatches(page, client, { query, now }),
        };
      return { status: state?.status === 'error' && state.fetchStatus !== 'fetching' ? 'failed' : 'loading' };
    },
    retryPage(index) {
      const page = pages[offsets.indexOf(getPageOffset(index))];
      if (page) void queryClient.refetchQueries({ queryKey: page.options.queryKey, exact: true });
    },
  };
}
