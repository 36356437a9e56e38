import type { PortalClient, PortalError, PortalEvent } from '@foyer/sdk';
import type { QueryClient } from '@tanstack/react-query';
import { catchUp, type ListedClients } from './apply-event.ts';
import { cachedLists, applyEventToCache } from './cache.ts';
import { foyerKeys } from './keys.ts';

// As many as can arrive while one page is under way.
const KEPT = 500;

export interface FollowFeedOptions {
  portal: PortalClient;
  queryClient: QueryClient;
  onError: (error: PortalError) => void;
}

/**
 * Keeps a portal's part of a cache true to its feed, also over breaks and over pages that were under way when something happened.
 * @returns ends it
 */
export function followFeed({ portal, queryClient, onError }: FollowFeedOptions): () => void {
  const cache = { queryClient, portalId: portal.portalId, clock: portal.clock };
  let recent: PortalEvent[] = [];
  let openedAt: string | null = null;
  // Pages asked for before the stream was open: what they missed in between, nobody told.
  let unsure = new Set<string>();

  const refetch = (queryKey: readonly unknown[]): void =>
    void queryClient.invalidateQueries({ queryKey, exact: true });

  const feed = portal.events.subscribe({
    onEvent(event) {
      recent = [...recent.slice(-KEPT + 1), event];
      applyEventToCache(cache, event);
    },
    onOpen(cursor) {
      recent = [];
      openedAt = cursor;
      const lists = cachedLists(cache);
      unsure = new Set(
        lists
          .filter(({ query }) => query.state.fetchStatus === 'fetching')
          .map(({ query }) => query.queryHash),
      );
      for (const { list, key } of lists) if (list && list.asOf !== cursor) refetch(key);
    },
    onError,
  });

  const unsubscribe = queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual) return;
    const found = cachedLists(cache).find(({ query }) => query === event.query);
    if (found?.list === undefined) return;
    const { key, asked, list } = found;
    const known = list.asOf === openedAt || recent.some(({ id }) => id === list.asOf);
    if (known) queryClient.setQueryData<ListedClients>(key, catchUp(list, recent, openedAt, asked));
    if (unsure.delete(event.query.queryHash) && !known) refetch(key);
  });

  return () => {
    unsubscribe();
    feed.close();
  };
}

/** Hears of every failed query and mutation of a portal. @returns ends it */
export function watchErrors(
  portalId: string,
  queryClient: QueryClient,
  onError: (error: unknown, operation: string) => void,
): () => void {
  const operationOf = (key: readonly unknown[] | undefined): string | null => {
    const [root, portal, operation] = key ?? [];
    return root === foyerKeys.all(portalId)[0] && portal === portalId && typeof operation === 'string'
      ? operation
      : null;
  };
  const ends = [
    queryClient.getQueryCache().subscribe((event) => {
      const operation =
        event.type === 'updated' && event.action.type === 'error' ? operationOf(event.query.queryKey) : null;
      if (operation !== null) onError(event.query.state.error, operation);
    }),
    queryClient.getMutationCache().subscribe((event) => {
      const operation =
        event.type === 'updated' && event.action.type === 'error'
          ? operationOf(event.mutation.options.mutationKey)
          : null;
      if (operation !== null) onError(event.mutation?.state.error, operation);
    }),
  ];
  return () => ends.forEach((end) => end());
}
