import type { ClientQuery } from '@foyer/sdk';
import type { QueryClient } from '@tanstack/react-query';
import { foyerKeys, type ListedClients } from '../../query/index.ts';

/** Whether the query key of a cached page belongs to a list. */
export function isPageOf(page: unknown, list: ClientQuery): boolean {
  return (
    typeof page === 'object' &&
    JSON.stringify({ ...page, limit: undefined, offset: undefined }) === JSON.stringify(list)
  );
}

/**
 * The present index of a client in a list.
 * @returns null if no up-to-date cached page of the list contains the client
 */
export function getCachedIndex(
  queryClient: QueryClient,
  portalId: string,
  list: ClientQuery,
  clientId: string,
): number | null {
  const pages = queryClient.getQueryCache().findAll({
    queryKey: foyerKeys.lists(portalId),
    // A page that is to be fetched again may have the client at its former place.
    predicate: ({ queryKey, state }) => !state.isInvalidated && isPageOf(queryKey[3], list),
  });
  for (const { queryKey } of pages) {
    const items = queryClient.getQueryData<ListedClients>(queryKey)?.items ?? [];
    const index = items.findIndex(({ id }) => id === clientId);
    const offset = getOffset(queryKey[3]);
    if (index >= 0 && offset !== null) return offset + index;
  }
  return null;
}

const getOffset = (page: unknown): number | null =>
  typeof page === 'object' && page !== null && 'offset' in page && typeof page.offset === 'number'
    ? page.offset
    : null;
