import type { ClientQuery, ClientSort, Permission } from '@foyer/sdk';
import { useState } from 'react';
import { describeError, formatTime, useDateStyle, useMessages } from '../../messages/index.ts';
import { useControllableState, useDelayedFlag, useDebouncedValue } from '../../primitives/state/index.ts';
import { useFoyer, useOnline } from '../../provider/index.ts';
import { foyerKeys, useClients, useSession } from '../../query/index.ts';
import type { ExpandedChangeDetails } from '../ClientGroupRow/index.ts';
import { normalizeColumns } from '../columns/index.ts';
import {
  countFilters,
  normalizeFilter,
  toListView,
  type ClientFilter,
  type ListView,
  type ViewChangeDetails,
} from './list-view.ts';
import type { RowStates } from './row-states.ts';
import type { ClientSelection } from './selection.ts';
import { useExpanded } from './useExpanded.ts';
import { useOfflineSince } from './useOfflineSince.ts';
import { useSelection, type SelectionActions } from './useSelection.ts';
import { PAGE_SIZE } from './pages-in-range.ts';

/** `failed` has nothing to show; a refresh that failed keeps the rows and is `ready`. */
export type ClientListStatus = 'loading' | 'failed' | 'first-run' | 'no-match' | 'ready';

/** What `useClientList` takes. */
export interface UseClientListOptions {
  /** What is never let go of, whatever else the list is narrowed by: the clients of one of the staff, say. Default: nothing. */
  baseFilter?: ClientFilter | undefined;
  /** Search, filters, order and columns, where the host holds them; `fromSearchParams` reads them from a URL. */
  view?: ListView | undefined;
  /** Where they start otherwise; what is left out is as in `defaultView`. */
  defaultView?: Partial<ListView> | undefined;
  onViewChange?: ((state: ListView, details: ViewChangeDetails) => void) | undefined;
  expandedIds?: readonly string[] | undefined;
  /** Default none. */
  defaultExpandedIds?: readonly string[] | undefined;
  onExpandedIdsChange?: ((ids: readonly string[], details: ExpandedChangeDetails) => void) | undefined;
  /** Hears which rows are chosen; another search or filter ends the choice. */
  onSelectionChange?: ((selection: ClientSelection) => void) | undefined;
}

const nowhere: ClientFilter = {};

/** What the list shows and does. */
export interface ClientListState extends SelectionActions {
  status: ClientListStatus;
  /** What the rows answer, for `useListRows`. */
  query: ClientQuery;
  total: number;
  /** Search, filters, order and columns: what `toSearchParams` writes. */
  view: ListView;
  setView: (view: ListView, details: ViewChangeDetails) => void;
  /** What is typed; what it found may be some letters behind. */
  search: string;
  setSearch: (search: string) => void;
  /** Changes some filters; `undefined` takes one off. */
  setFilter: (changes: ClientFilter) => void;
  /** Takes all filters off, and the search with them. */
  clearFilters: () => void;
  /** What the host never lets go of. */
  baseFilter: ClientFilter;
  /** What the rows were looked for by. */
  appliedSearch: string;
  /** By how many filters the rows are narrowed, not counting the host's. */
  filterCount: number;
  sort: ClientSort;
  /** Orders by a column; the same column again turns the order round. */
  sortBy: (column: 'name' | 'lastLoginAt' | 'createdAt') => void;
  setSort: (sort: ClientSort) => void;
  /** Which rows are open and which are chosen, for `useIsExpanded` and `useIsSelected`. */
  rowStates: RowStates;
  setExpanded: (expanded: boolean, details: ExpandedChangeDetails) => void;
  /** Rows in view are true; others came, went or moved. */
  isStale: boolean;
  refresh: () => void;
  /** Other rows are under way while these still stand. */
  isRefreshing: boolean;
  error: string | null;
  /** What it was, for the host. */
  cause: unknown;
  /** When the network was lost, written out. */
  offlineSince: string | null;
  mayWrite: boolean;
  maySend: boolean;
  may: (permission: Permission) => boolean;
  firmName: string;
}

/**
 * The client list without its looks: searching, ordering, expanding; the feed keeps it true. Its rows come from `useListRows`.
 * @param options.defaultView default every client that is not hidden, by name
 * @example
 * const list = useClientList();
 * const { items, bodyRef } = useListRows(list);
 */
export function useClientList(options: UseClientListOptions = {}): ClientListState {
  const { baseFilter = nowhere } = options;
  const messages = useMessages();
  const style = useDateStyle();
  const { portal, queryClient, ticker } = useFoyer();
  const session = useSession();
  const [held, setView] = useControllableState<ListView, [ViewChangeDetails]>({
    value: options.view,
    defaultValue: toListView(options.defaultView ?? {}),
    onValueChange: options.onViewChange,
  });
  const columns = useSteady(normalizeColumns(held.columns));
  const view = { ...held, columns };
  const { search, sort } = view;
  const filter = normalizeFilter(view.filter);
  const settled = useDebouncedValue(search.trim());
  // Nothing to wait for when the field was cleared.
  const searched = search.trim() === '' ? '' : settled;
  const asked: ClientQuery = {
    ...filter,
    ...baseFilter,
    ...(searched === '' ? {} : { search: searched }),
    sort,
  };
  const list = useClients({ ...asked, limit: PAGE_SIZE, offset: 0 });
  const expanded = useExpanded(options);
  const offlineAt = useOfflineSince(useOnline(), () => ticker.read('minute'));

  const { data } = list;
  // While other rows are under way, the list still speaks of those that it shows.
  const [answered, setAnswered] = useState(asked);
  if (!list.isPlaceholderData && JSON.stringify(answered) !== JSON.stringify(asked)) setAnswered(asked);
  const selection = useSelection({
    rowStates: expanded.rowStates,
    query: answered,
    onSelectionChange: options.onSelectionChange,
  });
  // What the viewer has just added is told by the feed as well, a moment before the list is read again.
  const changed = useDelayedFlag((data?.changed ?? false) && !list.isFetching);
  const total = data?.total ?? 0;
  const failure = session.error ?? list.error;
  const permissions = session.data?.viewer.permissions ?? [];
  return {
    status: statusOf(),
    query: answered,
    total,
    view,
    setView,
    search,
    setSearch: (text) => setView({ ...view, search: text }, { reason: 'search' }),
    setFilter: (changes) =>
      setView({ ...view, filter: normalizeFilter({ ...filter, ...changes }) }, { reason: 'filter' }),
    clearFilters: () => setView({ ...view, search: '', filter: {} }, { reason: 'filter' }),
    baseFilter,
    appliedSearch: answered.search ?? '',
    filterCount: countFilters(filtersOf(answered)) - countFilters(baseFilter),
    sort,
    sortBy(column) {
      // The latest login first is what anybody looks for.
      const [first, second] =
        column === 'name' ? (['name', '-name'] as const) : ([`-${column}`, column] as const);
      setView({ ...view, sort: sort === first ? second : first }, { reason: 'sort' });
    },
    setSort: (next) => setView({ ...view, sort: next }, { reason: 'sort' }),
    ...expanded,
    ...selection,
    isStale: changed,
    refresh() {
      if (session.isError) void session.refetch();
      void queryClient.invalidateQueries({
        queryKey: foyerKeys.lists(portal.portalId),
        predicate: ({ queryKey }) => isWindowOf(queryKey[3], answered),
      });
    },
    isRefreshing: list.isFetching && data !== undefined,
    cause: failure,
    error:
      failure === null
        ? null
        : data === undefined
          ? messages.alerts.loadFailed
          : describeError(failure, messages),
    offlineSince: offlineAt === null ? null : formatTime(new Date(offlineAt).toISOString(), style),
    mayWrite: permissions.includes('clients.write'),
    maySend: session.data === undefined || permissions.includes('invitations.send'),
    may: (permission) => permissions.includes(permission),
    firmName: session.data?.firm.name ?? '',
  };

  function statusOf(): ClientListStatus {
    if (data === undefined || session.data === undefined) return failure === null ? 'loading' : 'failed';
    if (total > 0) return 'ready';
    const isNarrowed = answered.search !== undefined || countFilters(filtersOf(answered)) > 0;
    return isNarrowed ? 'no-match' : 'first-run';
  }
}

/** What rows are narrowed by, beside the search. */
const filtersOf = ({
  search: _search,
  sort: _sort,
  limit: _limit,
  offset: _offset,
  after: _after,
  ...filter
}: ClientQuery): ClientFilter => filter;

/** The same columns for as long as they are the same, so that rows are not drawn again. */
function useSteady(columns: ListView['columns']): ListView['columns'] {
  const [steady, setSteady] = useState(columns);
  if (steady.join() === columns.join()) return steady;
  setSteady(columns);
  return columns;
}

/** Whether a cached window is one of a list. */
function isWindowOf(window: unknown, list: ClientQuery): boolean {
  return (
    typeof window === 'object' &&
    JSON.stringify({ ...window, limit: undefined, offset: undefined }) === JSON.stringify(list)
  );
}
