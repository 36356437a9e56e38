import type { BulkSend, Client, ClientQuery, ClientSort, Member, PortalEvent } from '@foyer/sdk';
import type { QueryClient } from '@tanstack/react-query';
import { applyToList, echoMembers, newer, type ListedClients } from './apply-event.ts';
import { foyerKeys } from './keys.ts';

/** A portal's part of a query cache. */
export interface PortalCache {
  queryClient: QueryClient;
  portalId: string;
}

/** Every window in the cache, with the order that it was asked for in. */
export function cachedLists({ queryClient, portalId }: PortalCache) {
  return queryClient
    .getQueryCache()
    .findAll({ queryKey: foyerKeys.lists(portalId) })
    .map((query) => ({ query, key: query.queryKey, sort: sortOf(query.queryKey[3]), list: queryClient.getQueryData<ListedClients>(query.queryKey) }));
}

const isQuery = (value: unknown): value is ClientQuery => typeof value === 'object' && value !== null;
const sortOf = (query: unknown): ClientSort | undefined => (isQuery(query) ? query.sort : undefined);

/** Tells an event to all that is cached. */
export function tellCache(cache: PortalCache, event: PortalEvent): void {
  const { queryClient, portalId } = cache;
  if (event.type === 'reset') {
    void queryClient.invalidateQueries({ queryKey: foyerKeys.lists(portalId) });
    void queryClient.invalidateQueries({ queryKey: foyerKeys.clients(portalId) });
    void queryClient.invalidateQueries({ queryKey: foyerKeys.bulkSends(portalId) });
    return;
  }
  const { bulkSend } = event;
  if (bulkSend !== undefined) queryClient.setQueryData<BulkSend>(foyerKeys.bulkSend(portalId, bulkSend.id), (known) => known && bulkSend);
  for (const { key, sort } of cachedLists(cache)) {
    queryClient.setQueryData<ListedClients>(key, (list) => list && applyToList(list, event, sort));
  }
  const { clientId, client } = event;
  if (clientId === null) return;
  if (client === undefined) void queryClient.invalidateQueries({ queryKey: foyerKeys.client(portalId, clientId) });
  else queryClient.setQueryData<Client>(foyerKeys.client(portalId, clientId), (known) => known && newer(known, client));
}

/** Shows members as an answer gave them, before the feed tells. */
export function echoToCache({ queryClient, portalId }: PortalCache, clientId: string, members: readonly Member[]): void {
  const patch = (client: Client) => echoMembers(client, members);
  queryClient.setQueriesData<ListedClients>({ queryKey: foyerKeys.lists(portalId) }, (list) => list && { ...list, items: list.items.map(patch) });
  queryClient.setQueryData<Client>(foyerKeys.client(portalId, clientId), (client) => client && patch(client));
}

/** Shows a client as an answer gave it, before the feed tells. */
export function showInCache({ queryClient, portalId }: PortalCache, client: Client): void {
  const patch = (known: Client) => (known.id === client.id ? newer(known, client) : known);
  queryClient.setQueriesData<ListedClients>({ queryKey: foyerKeys.lists(portalId) }, (list) => list && { ...list, items: list.items.map(patch) });
  queryClient.setQueryData<Client>(foyerKeys.client(portalId, client.id), (known) => (known ? patch(known) : client));
}
