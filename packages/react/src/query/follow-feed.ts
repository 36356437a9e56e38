import type { FeedState, OperationId, PortalClient, PortalError, PortalEvent } from '@foyer/sdk';
import type { QueryClient } from '@tanstack/react-query';
import { catchUp, type ListedClients } from './apply-event.ts';
import { applyEventToCache, getCachedLists } from './cache.ts';
import { foyerKeys } from './keys.ts';

// As many events as can arrive during one page request.
const RECENT_EVENTS = 500;

export interface FollowFeedOptions {
  portal: PortalClient;
  queryClient: QueryClient;
  onStateChange: (state: FeedState) => void;
  onError: (error: PortalError) => void;
}

/**
 * Applies the events of a portal to its part of the cache. Events that arrive during a page request or while the stream is interrupted are not lost.
 * @returns unsubscribes
 */
export function followFeed({ portal, queryClient, onStateChange, onError }: FollowFeedOptions): () => void {
  const cache = { queryClient, portalId: portal.portalId, clock: portal.clock };
  let recent: PortalEvent[] = [];
  let openedAt: string | null = null;
  // Hashes of pages requested before the stream was open: the events in between are unknown.
  let uncertain = new Set<string>();

  const refetch = (queryKey: readonly unknown[]): void =>
    void queryClient.invalidateQueries({ queryKey, exact: true });

  const feed = portal.events.subscribe({
    onEvent(event) {
      recent = [...recent.slice(-RECENT_EVENTS + 1), event];
      applyEventToCache(cache, event);
    },
    onOpen(cursor) {
      recent = [];
      openedAt = cursor;
      const lists = getCachedLists(cache);
      uncertain = new Set(
        lists
          .filter(({ query }) => query.state.fetchStatus === 'fetching')
          .map(({ query }) => query.queryHash),
      );
      for (const { list, key } of lists) if (list && list.asOf !== cursor) refetch(key);
    },
    onStateChange,
    onError,
  });

  const unsubscribe = queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual) return;
    const cached = getCachedLists(cache).find(({ query }) => query === event.query);
    if (cached?.list === undefined) return;
    const { key, queryContext, list } = cached;
    const isKnown = list.asOf === openedAt || recent.some(({ id }) => id === list.asOf);
    if (isKnown) queryClient.setQueryData<ListedClients>(key, catchUp(list, recent, openedAt, queryContext));
    if (uncertain.delete(event.query.queryHash) && !isKnown) refetch(key);
  });

  return () => {
    unsubscribe();
    feed.close();
  };
}

/** What failed, next to the error itself. */
export interface FoyerErrorDetails {
  /** A query, a mutation, the event stream when it is refused for good, or the host's own `onBeforeSend`. */
  reason: 'query' | 'mutation' | 'feed' | 'before-send';
  /** The operation of the contract, such as `clients.list` or `invitations.send`; the same as in the hooks of the SDK. */
  operation: OperationId;
}

/**
 * Reports every failed query and mutation of a portal.
 * @returns unsubscribes
 */
export function watchErrors(
  portalId: string,
  queryClient: QueryClient,
  onError: (error: unknown, details: FoyerErrorDetails) => void,
): () => void {
  const operationOf = (key: readonly unknown[] = []): OperationId | null => {
    const [root, portal, operation] = key;
    return root === foyerKeys.all(portalId)[0] && portal === portalId && isOperationId(operation)
      ? operation
      : null;
  };
  const unsubscribeFrom = [
    queryClient.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'error') return;
      const operation = operationOf(event.query.queryKey);
      if (operation !== null) onError(event.query.state.error, { reason: 'query', operation });
    }),
    queryClient.getMutationCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'error') return;
      const operation = operationOf(event.mutation.options.mutationKey);
      if (operation !== null) onError(event.mutation.state.error, { reason: 'mutation', operation });
    }),
  ];
  return () => unsubscribeFrom.forEach((unsubscribe) => unsubscribe());
}

// The third part of every key is built from an operation id.
const isOperationId = (part: unknown): part is OperationId => typeof part === 'string';
