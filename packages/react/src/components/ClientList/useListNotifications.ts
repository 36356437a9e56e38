import { useEffect, useRef } from 'react';
import { useMessages } from '../../messages/index.ts';
import { useAnnounce } from '../../primitives/LiveRegion/index.ts';
import type { ClientListState } from './useClientList.ts';

/** Says what a search has found, and that the list has changed: the rows themselves are not read out. */
export function useListNotifications({
  appliedSearch,
  filterCount,
  query,
  total,
  isStale,
  status,
  isRefreshing,
}: ClientListState): void {
  const { clientList: words, emptyState } = useMessages();
  const announce = useAnnounce();
  // Another order finds the same.
  const found = JSON.stringify({ ...query, sort: undefined });
  const told = useRef(found);
  useEffect(() => {
    if (isRefreshing || status === 'loading' || told.current === found) return;
    told.current = found;
    const isNarrowed = appliedSearch !== '' || filterCount > 0;
    announce(
      !isNarrowed
        ? words.clients(total)
        : total > 0
          ? words.matching(total)
          : appliedSearch === ''
            ? emptyState.noMatchForFilters
            : emptyState.noMatch(appliedSearch),
    );
  }, [found, appliedSearch, filterCount, total, status, isRefreshing, words, emptyState, announce]);
  useEffect(() => {
    if (isStale) announce(words.changed);
  }, [isStale, words, announce]);
}
