import { useEffect, useRef } from 'react';
import { useMessages } from '../../messages/index.ts';
import { useAnnounce } from '../../primitives/LiveRegion/index.ts';
import type { ClientListState } from './useClientList.ts';

/** Says what a search has found, and that the list has changed: the rows themselves are not read out. */
export function useListNews({ searched, total, changed, status, isRefreshing }: ClientListState): void {
  const { clientList: words, empty } = useMessages();
  const announce = useAnnounce();
  const told = useRef(searched);
  useEffect(() => {
    if (isRefreshing || status === 'loading' || told.current === searched) return;
    told.current = searched;
    announce(searched === '' ? words.clients(total) : total === 0 ? empty.noMatch(searched) : words.matching(total));
  }, [searched, total, status, isRefreshing, words, empty, announce]);
  useEffect(() => {
    if (changed) announce(words.changed);
  }, [changed, words, announce]);
}
