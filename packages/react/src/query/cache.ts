import type { BulkSend, Client, ClientQuery, Member, PortalEvent } from '@foyer/sdk';
import type { QueryClient } from '@tanstack/react-query';
import { applyToList, patchMembers, newerClient, withClient, type ListedClients } from './apply-event.ts';
import { foyerKeys } from './keys.ts';

/** A portal's part of a query cache. */
export interface PortalCache {
  queryClient: QueryClient;
  portalId: string;
  /** The server's. */
  clock: { now(): number };
}

/** Every window in the cache, with what it was asked for. */
export function cachedLists({ queryClient, portalId, clock }: PortalCache) {
  return queryClient
    .getQueryCache()
    .findAll({ queryKey: foyerKeys.lists(portalId) })
    .map((query) => ({
      query,
      key: query.queryKey,
      asked: { query: askedOf(query.queryKey[3]), now: clock.now() },
      list: queryClient.getQueryData<ListedClients>(query.queryKey),
    }));
}

const isQuery = (value: unknown): value is ClientQuery => typeof value === 'object' && value !== null;
const askedOf = (query: unknown): ClientQuery => (isQuery(query) ? query : {});

/** Tells an event to all that is cached. */
export function applyEventToCache(cache: PortalCache, event: PortalEvent): void {
  const { queryClient, portalId } = cache;
  if (event.type === 'reset') {
    void queryClient.invalidateQueries({ queryKey: foyerKeys.lists(portalId) });
    void queryClient.invalidateQueries({ queryKey: foyerKeys.clients(portalId) });
    void queryClient.invalidateQueries({ queryKey: foyerKeys.bulkSends(portalId) });
    return;
  }
  const { bulkSend } = event;
  if (bulkSend !== undefined)
    queryClient.setQueryData<BulkSend>(
      foyerKeys.bulkSend(portalId, bulkSend.id),
      (known) => known && bulkSend,
    );
  for (const { key, asked } of cachedLists(cache)) {
    queryClient.setQueryData<ListedClients>(key, (list) => list && applyToList(list, event, asked));
  }
  const { clientId, client } = event;
  if (clientId === null) return;
  if (client === undefined)
    void queryClient.invalidateQueries({ queryKey: foyerKeys.client(portalId, clientId) });
  else
    queryClient.setQueryData<Client>(
      foyerKeys.client(portalId, clientId),
      (known) => known && newerClient(known, client),
    );
}

/** Shows members as an answer gave them, before the feed tells. */
export function patchMembersInCache(
  { queryClient, portalId }: PortalCache,
  clientId: string,
  members: readonly Member[],
): void {
  const patch = (client: Client) => patchMembers(client, members);
  queryClient.setQueriesData<ListedClients>(
    { queryKey: foyerKeys.lists(portalId) },
    (list) => list && { ...list, items: list.items.map(patch) },
  );
  queryClient.setQueryData<Client>(foyerKeys.client(portalId, clientId), (client) => client && patch(client));
}

/** Shows a client as an answer gave it, before the feed tells. */
export function setClientInCache(cache: PortalCache, client: Client): void {
  const { queryClient, portalId } = cache;
  for (const { key, asked } of cachedLists(cache))
    queryClient.setQueryData<ListedClients>(key, (list) => list && withClient(list, client, asked));
  queryClient.setQueryData<Client>(foyerKeys.client(portalId, client.id), (known) =>
    known ? newerClient(known, client) : client,
  );
}
