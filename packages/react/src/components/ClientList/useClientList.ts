import type { ClientQuery, ClientSort } from '@foyer/sdk';
import { useState } from 'react';
import { describeError, formatTime, useDateStyle, useMessages } from '../../messages/index.ts';
import { useControllableState, useDelayed, useSettled } from '../../primitives/state/index.ts';
import { useFoyer, useOnline } from '../../provider/index.ts';
import { foyerKeys, useClients, useSession } from '../../query/index.ts';
import type { ExpandedChangeDetails } from '../ClientGroupRow/index.ts';
import type { RowStates } from './row-states.ts';
import type { ClientSelection } from './selection.ts';
import { useExpanded } from './useExpanded.ts';
import { useOfflineSince } from './useOfflineSince.ts';
import { useSelection, type SelectionActions } from './useSelection.ts';
import { WINDOW } from './window/windows.ts';

/** Which clients, as far as the host decides; search, order and window are the list's own. */
export type ClientFilter = Omit<ClientQuery, 'search' | 'sort' | 'limit' | 'offset' | 'after'>;

/** `failed` has nothing to show; a refresh that failed keeps the rows and is `ready`. */
export type ClientListStatus = 'loading' | 'failed' | 'first-run' | 'no-match' | 'ready';

export interface UseClientListOptions {
  /** Default: every client that is not hidden. */
  filter?: ClientFilter | undefined;
  search?: string | undefined;
  /** Default empty. */
  defaultSearch?: string | undefined;
  onSearchChange?: ((search: string) => void) | undefined;
  sort?: ClientSort | undefined;
  /** Default `name`. */
  defaultSort?: ClientSort | undefined;
  onSortChange?: ((sort: ClientSort) => void) | undefined;
  expandedIds?: readonly string[] | undefined;
  /** Default none. */
  defaultExpandedIds?: readonly string[] | undefined;
  onExpandedIdsChange?: ((ids: readonly string[], details: ExpandedChangeDetails) => void) | undefined;
  /** Hears which rows are chosen; another search or filter ends the choice. */
  onSelectionChange?: ((selection: ClientSelection) => void) | undefined;
}

/** What the list shows and does. */
export interface ClientListState extends SelectionActions {
  status: ClientListStatus;
  /** What the rows answer, for `useListRows`. */
  query: ClientQuery;
  total: number;
  /** What is typed; what it found may be some letters behind. */
  search: string;
  setSearch: (search: string) => void;
  /** What the rows were looked for by. */
  searched: string;
  sort: ClientSort;
  /** Orders by a column; the same column again turns the order round. */
  sortBy: (column: 'name' | 'lastLoginAt') => void;
  /** Which rows are open and which are chosen, for `useIsExpanded` and `useIsSelected`. */
  rowStates: RowStates;
  setExpanded: (expanded: boolean, details: ExpandedChangeDetails) => void;
  /** Rows in view are true; others came, went or moved. */
  changed: boolean;
  refresh: () => void;
  /** Other rows are under way while these still stand. */
  isRefreshing: boolean;
  error: string | null;
  /** When the network was lost, written out. */
  offlineSince: string | null;
  mayWrite: boolean;
  maySend: boolean;
  firmName: string;
}

/**
 * The client list without its looks: searching, ordering, expanding; the feed keeps it true. Its rows come from `useListRows`.
 * @param options.defaultSort default `name`
 * @example
 * const list = useClientList();
 * const { items, bodyRef } = useListRows(list);
 */
export function useClientList(options: UseClientListOptions = {}): ClientListState {
  const { filter } = options;
  const messages = useMessages();
  const style = useDateStyle();
  const { portal, queryClient, ticker } = useFoyer();
  const session = useSession();
  const [search, setSearch] = useControllableState({ value: options.search, defaultValue: options.defaultSearch ?? '', onValueChange: options.onSearchChange });
  const [sort, setSort] = useControllableState<ClientSort>({ value: options.sort, defaultValue: options.defaultSort ?? 'name', onValueChange: options.onSortChange });
  const settled = useSettled(search.trim());
  // Nothing to wait for when the field was cleared.
  const searched = search.trim() === '' ? '' : settled;
  const asked: ClientQuery = { ...filter, ...(searched === '' ? {} : { search: searched }), sort };
  const list = useClients({ ...asked, limit: WINDOW, offset: 0 });
  const expanded = useExpanded(options);
  const offlineAt = useOfflineSince(useOnline(), () => ticker.read('minute'));

  const { data } = list;
  // While other rows are under way, the list still speaks of those that it shows.
  const [answered, setAnswered] = useState(asked);
  if (!list.isPlaceholderData && JSON.stringify(answered) !== JSON.stringify(asked)) setAnswered(asked);
  const selection = useSelection({ rowStates: expanded.rowStates, query: answered, onSelectionChange: options.onSelectionChange });
  // What the viewer has just added is told by the feed as well, a moment before the list is read again.
  const changed = useDelayed((data?.changed ?? false) && !list.isFetching);
  const total = data?.total ?? 0;
  const failure = session.error ?? list.error;
  const permissions = session.data?.viewer.permissions ?? [];
  return {
    status: statusOf(),
    query: answered,
    total,
    search,
    setSearch,
    searched: answered.search ?? '',
    sort,
    sortBy(column) {
      // The latest login first is what anybody looks for.
      const [first, second] = column === 'name' ? (['name', '-name'] as const) : (['-lastLoginAt', 'lastLoginAt'] as const);
      setSort(sort === first ? second : first);
    },
    ...expanded,
    ...selection,
    changed,
    refresh() {
      if (session.isError) void session.refetch();
      void queryClient.invalidateQueries({ queryKey: foyerKeys.lists(portal.portalId), predicate: ({ queryKey }) => isWindowOf(queryKey[3], answered) });
    },
    isRefreshing: list.isFetching && data !== undefined,
    error: failure === null ? null : data === undefined ? messages.notice.loadFailed : describeError(failure, messages),
    offlineSince: offlineAt === null ? null : formatTime(new Date(offlineAt).toISOString(), style),
    mayWrite: permissions.includes('clients.write'),
    maySend: session.data === undefined || permissions.includes('invitations.send'),
    firmName: session.data?.firm.name ?? '',
  };

  function statusOf(): ClientListStatus {
    if (data === undefined || session.data === undefined) return failure === null ? 'loading' : 'failed';
    if (total > 0) return 'ready';
    const isNarrowed = answered.search !== undefined || Object.values(filter ?? {}).some((value) => value !== undefined);
    return isNarrowed ? 'no-match' : 'first-run';
  }
}

/** Whether a cached window is one of a list. */
function isWindowOf(window: unknown, list: ClientQuery): boolean {
  return typeof window === 'object' && JSON.stringify({ ...window, limit: undefined, offset: undefined }) === JSON.stringify(list);
}
