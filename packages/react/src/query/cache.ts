import type { BulkSend, Client, ClientQuery, PortalEvent } from '@foyer/sdk';
import type { QueryClient } from '@tanstack/react-query';
import { applyClientToList, applyEventToList, newestClient, type ListedClients } from './apply-event.ts';
import { foyerKeys } from './keys.ts';

/** A portal's part of a query cache. */
export interface PortalCache {
  queryClient: QueryClient;
  portalId: string;
  /** The server's clock. */
  clock: { now(): number };
}

/** Returns every cached page of the client list with its query. */
export function getCachedLists({ queryClient, portalId, clock }: PortalCache) {
  return queryClient
    .getQueryCache()
    .findAll({ queryKey: foyerKeys.lists(portalId) })
    .flatMap((query) => {
      const [, , , clientQuery] = query.queryKey;
      // The recipients of a bulk send are cached below the same key, but not by query.
      if (!isClientQuery(clientQuery)) return [];
      return {
        query,
        key: query.queryKey,
        queryContext: { query: clientQuery, now: clock.now() },
        list: queryClient.getQueryData<ListedClients>(query.queryKey),
      };
    });
}

const isClientQuery = (value: unknown): value is ClientQuery => typeof value === 'object' && value !== null;

/** Applies an event of the feed to everything that is cached. */
export function applyEventToCache(cache: PortalCache, event: PortalEvent): void {
  const { queryClient, portalId } = cache;
  const { type, bulkSend, clientId, client } = event;
  if (type === 'reset') {
    const { lists, clients, bulkSends, outcomes } = foyerKeys;
    for (const keyOf of [lists, clients, bulkSends, outcomes])
      void queryClient.invalidateQueries({ queryKey: keyOf(portalId) });
    return;
  }
  if (bulkSend !== undefined)
    queryClient.setQueryData<BulkSend>(
      foyerKeys.bulkSend(portalId, bulkSend.id),
      (cached) => cached && bulkSend,
    );
  for (const { key, queryContext } of getCachedLists(cache))
    queryClient.setQueryData<ListedClients>(
      key,
      (list) => list && applyEventToList(list, event, queryContext),
    );
  if (client !== undefined) applyClientToCache(cache, client);
  else if (clientId !== null)
    void queryClient.invalidateQueries({ queryKey: foyerKeys.client(portalId, clientId) });
}

/**
 * Applies a client to everything that is cached, whether a response or the feed brought it. The higher version wins, so the order of the two does not matter.
 * Pages that do not list the client stay as they are.
 */
export function applyClientToCache(cache: PortalCache, client: Client): void {
  const { queryClient, portalId } = cache;
  for (const { key, queryContext, list } of getCachedLists(cache)) {
    const updated = list && applyClientToList(list, client, queryContext);
    // Setting an unchanged page would still notify its observers.
    if (updated !== list) queryClient.setQueryData<ListedClients>(key, updated);
  }
  queryClient.setQueryData<Client>(
    foyerKeys.client(portalId, client.id),
    (cached) => cached && newestClient(cached, client),
  );
}
