import { useEffect, useRef } from 'react';
import { useMessages } from '../../messages/index.ts';
import { useAnnounce } from '../../primitives/LiveRegion/index.ts';
import type { ClientListState } from './useClientList.ts';

/** Announces to screen readers how many clients match, and that the list has changed. The rows themselves are not announced. */
export function useListNotifications({
  appliedSearch,
  filterCount,
  query,
  total,
  isStale,
  status,
  isRefreshing,
}: ClientListState): void {
  const { clientList: t, emptyState } = useMessages();
  const announce = useAnnounce();
  // Another order has the same results.
  const resultKey = JSON.stringify({ ...query, sort: undefined });
  const announcedKey = useRef(resultKey);
  useEffect(() => {
    if (isRefreshing || status === 'loading' || announcedKey.current === resultKey) return;
    announcedKey.current = resultKey;
    const isFiltered = appliedSearch !== '' || filterCount > 0;
    announce(
      !isFiltered
        ? t.clients(total)
        : total > 0
          ? t.matching(total)
          : appliedSearch === ''
            ? emptyState.noMatchForFilters
            : emptyState.noMatch(appliedSearch),
    );
  }, [resultKey, appliedSearch, filterCount, total, status, isRefreshing, t, emptyState, announce]);
  useEffect(() => {
    if (isStale) announce(t.changed);
  }, [isStale, t, announce]);
}
