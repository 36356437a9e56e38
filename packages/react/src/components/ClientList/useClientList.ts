import type { ClientQuery, Permission } from '@foyer/sdk';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState, useSyncExternalStore, type ChangeEvent } from 'react';
import type { FeedStatus } from '../../context/index.ts';
import { useControllableState, useDebouncedValue, useDelayedFlag } from '../../primitives/state/index.ts';
import { useFoyer, useOnline } from '../../provider/index.ts';
import type { ListedClients } from '../../query/apply-event.ts';
import { foyerKeys, useSession } from '../../query/index.ts';
import { clientsQuery } from '../../query/queries.ts';
import {
  defaultClientColumns,
  getNameColumn,
  type ClientColumn,
  type ClientColumnDef,
  type HostTable,
} from '../columns/index.ts';
import {
  countFilters,
  isEqualView,
  normalizeFilter,
  normalizeView,
  toListView,
  toQuery,
  toSort,
  type ClientFilter,
  type ListView,
  type ViewChangeDetails,
} from './list-view.ts';
import { isPageOf } from './cached-pages.ts';
import { PAGE_SIZE } from './pages-in-range.ts';
import { createRowStates, type RowStates } from './row-states.ts';
import { emptySelection } from './selection.ts';
import { useExpanded, type ExpandedActions, type ExpandedOptions } from './useExpanded.ts';
import { useColumns } from './useColumns.ts';
import { useOfflineSince } from './useOfflineSince.ts';
import { useViewActions, type ViewActions } from './useViewActions.ts';
import { useSelection, type SelectionActions, type SelectionOptions } from './useSelection.ts';

/** `failed`: nothing could be loaded. After a failed refresh the rows stay, and the status is `ready`. */
export type ClientListStatus = 'loading' | 'failed' | 'first-run' | 'no-match' | 'ready';

/** Options of `useClientList`. */
export interface UseClientListOptions extends ExpandedOptions, SelectionOptions {
  /**
   * A filter that always applies and that the user cannot remove, such as the clients of one staff member.
   * @default {}
   */
  baseFilter?: ClientFilter | undefined;
  /**
   * The columns. Keep the array stable between renders: another array renders all rows.
   * @default defaultClientColumns
   */
  columns?: readonly ClientColumnDef[] | undefined;
  /** Search, filters, order and columns, if controlled. `fromSearchParams` reads a view from a URL. */
  view?: ListView | undefined;
  /**
   * The initial view, if uncontrolled; what is left out is as in `defaultView`.
   * @default defaultView: all clients that are not hidden, by name
   */
  defaultView?: Partial<ListView> | undefined;
  /** Called when search, filters, order or columns change. */
  onViewChange?: ((view: ListView, details: ViewChangeDetails) => void) | undefined;
}

/** A failed request of the list. */
export interface ClientListError {
  /** `load`: there is nothing to show; `refresh`: the rows are outdated. */
  kind: 'load' | 'refresh';
  /** What was thrown. `describeError` turns it into text. */
  cause: unknown;
}

/** What the list shows, without texts. */
export interface ClientListState {
  status: ClientListStatus;
  /** Search, filters, order and columns as set now. */
  view: ListView;
  /** The definitions of all columns. */
  allColumns: readonly ClientColumnDef[];
  /** The visible columns after the name, in order. The same array until they change. */
  columns: readonly ClientColumn[];
  /** The query that the rows answer. It lags behind `view` while the user types and while other rows are loading. */
  query: ClientQuery;
  /** How many clients match `query`. */
  total: number;
  /** The search of `query`. */
  appliedSearch: string;
  /** How many filters `query` has, without the base filter. */
  filterCount: number;
  /** The filter that always applies. */
  baseFilter: ClientFilter;
  /** Visible rows are up to date; rows outside the viewport were added, removed or reordered. */
  isStale: boolean;
  /** Other rows are loading while the present ones are shown. */
  isRefreshing: boolean;
  error: ClientListError | null;
  /** When the network was lost, in epoch milliseconds; `null` while online. */
  offlineSince: number | null;
  /** Whether changes of others arrive. `paused`: the portal refuses the session; a refresh after the next sign-in starts the feed again. */
  feed: FeedStatus;
  /** The viewer's permissions; empty until known. */
  permissions: readonly Permission[];
  /** Whether the viewer can send invitations; `true` until known. */
  canSend: boolean;
  /** Empty until known. */
  firmName: string;
}

/** What the list does. Setters take a value or an updater; several calls in one handler build on each other. */
export interface ClientListActions extends ViewActions, SelectionActions, ExpandedActions {
  /** Loads the list again. */
  refresh: () => void;
}

/** What `useClientList` returns. */
export interface UseClientListResult {
  state: ClientListState;
  /** The same functions between renders. */
  actions: ClientListActions;
  /** Which rows are expanded and selected, for `useIsExpanded`, `useIsSelected` and `useSelectedCount`. */
  rowStates: RowStates;
  /** TanStack Table for the cells of the host; `undefined` without such columns. */
  table: HostTable | undefined;
  /** Attributes and handlers for the search field. */
  getSearchInputProps: () => {
    type: 'search';
    value: string;
    maxLength: number;
    onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  };
  /** Attributes for the header cell of a column. */
  getColumnHeaderProps: (columnId: string) => {
    scope: 'col';
    'aria-sort': 'ascending' | 'descending' | undefined;
  };
  /** Attributes and handlers for a button that sorts by a column. */
  getSortButtonProps: (columnId: string) => {
    type: 'button';
    'data-active': 'ascending' | 'descending' | undefined;
    onClick: () => void;
  };
}

const noFilter: ClientFilter = {};
const noIds: readonly string[] = [];
const noPermissions: readonly Permission[] = [];

/**
 * The client list without markup: search, filters, order, selection and expanded rows, kept up to date by the event feed. `useListRows` returns its rows.
 * @example
 * const list = useClientList();
 * const { state, getTableProps, getBodyProps } = useListRows(list);
 */
export function useClientList(options: UseClientListOptions = {}): UseClientListResult {
  const { baseFilter = noFilter, columns: allColumns = defaultClientColumns } = options;
  const { portal, queryClient, ticker, feedStatus } = useFoyer();
  const session = useSession();
  const [controlledView, changeView] = useControllableState<ListView, [ViewChangeDetails]>({
    value: options.view,
    defaultValue: toListView(options.defaultView ?? {}),
    onValueChange: options.onViewChange,
    isEqual: isEqualView,
    caller: 'ClientList view',
  });
  const view = normalizeView(controlledView);
  const { viewActions, getRequestedView } = useViewActions(view, changeView, allColumns);
  const { columns, table } = useColumns(allColumns, view, viewActions);
  const { search } = view;
  const debouncedSearch = useDebouncedValue(search.trim());
  // A cleared field takes effect at once.
  const queriedSearch = search.trim() === '' ? '' : debouncedSearch;
  const requestedQuery = toQuery({ ...view, search: queriedSearch }, baseFilter, allColumns);
  const clients = useQuery(
    {
      ...clientsQuery(portal, { ...requestedQuery, limit: PAGE_SIZE, offset: 0 }),
      // Only what the list itself shows: a client that changes renders its row and nothing else.
      select: toListFacts,
    },
    queryClient,
  );
  const { data } = clients;
  // While other rows are loading, the list still describes those that it shows.
  const [settledQuery, setSettledQuery] = useState(requestedQuery);
  if (!clients.isPlaceholderData && JSON.stringify(settledQuery) !== JSON.stringify(requestedQuery))
    setSettledQuery(requestedQuery);

  const [rowStates] = useState(() =>
    createRowStates(
      options.expandedIds ?? options.defaultExpandedIds ?? noIds,
      options.selection ?? options.defaultSelection ?? emptySelection,
    ),
  );
  const { setExpanded, setExpandedIds } = useExpanded(rowStates, options);
  const { setSelected, setSelection, selectAll, clearSelection } = useSelection(
    rowStates,
    settledQuery,
    () => toQuery(getRequestedView(), baseFilter, allColumns),
    options,
  );
  const { isError: isSessionError, refetch: refetchSession } = session;
  const refresh = useCallback(() => {
    if (isSessionError) void refetchSession();
    void queryClient.invalidateQueries({
      queryKey: foyerKeys.lists(portal.portalId),
      predicate: ({ queryKey }) => isPageOf(queryKey[3], settledQuery),
    });
  }, [isSessionError, refetchSession, queryClient, portal, settledQuery]);
  const actions = useMemo<ClientListActions>(
    () => ({
      ...viewActions,
      setExpanded,
      setExpandedIds,
      setSelected,
      setSelection,
      selectAll,
      clearSelection,
      refresh,
    }),
    [viewActions, setExpanded, setExpandedIds, setSelected, setSelection, selectAll, clearSelection, refresh],
  );

  const feed = useSyncExternalStore(feedStatus.subscribe, feedStatus.read, () => 'live' as const);
  const isInterrupted = useDelayedFlag(feed === 'interrupted', INTERRUPTED_AFTER);
  const offlineSince = useOfflineSince(useOnline(), () => ticker.read('minute'));
  // Delayed: the event of a client that the viewer has just added arrives shortly before the list is refetched.
  const isStale = useDelayedFlag((data?.isOutdated ?? false) && !clients.isFetching);
  const total = data?.total ?? 0;
  const cause = session.error ?? clients.error;
  const permissions = session.data?.viewer.permissions ?? noPermissions;
  const sort = toSort(view, allColumns);
  const getOrder = (columnId: string) => {
    const column =
      columnId === 'name' ? getNameColumn(allColumns) : allColumns.find(({ id }) => id === columnId);
    const sortKey = column?.meta?.sortKey;
    if (sortKey === undefined) return undefined;
    return sort === sortKey ? 'ascending' : sort === `-${sortKey}` ? 'descending' : undefined;
  };
  return {
    state: {
      status: getStatus(),
      view,
      allColumns,
      columns,
      query: settledQuery,
      total,
      appliedSearch: settledQuery.search ?? '',
      filterCount: countFilters(toFilter(settledQuery)) - countFilters(baseFilter),
      baseFilter,
      isStale,
      isRefreshing: clients.isFetching && data !== undefined,
      error: cause === null ? null : { kind: data === undefined ? 'load' : 'refresh', cause },
      offlineSince,
      feed: feed === 'interrupted' && !isInterrupted ? 'live' : feed,
      permissions,
      canSend: session.data === undefined || permissions.includes('invitations.send'),
      firmName: session.data?.firm.name ?? '',
    },
    actions,
    rowStates,
    table,
    getSearchInputProps: () => ({
      type: 'search',
      value: search,
      maxLength: 200,
      onChange: ({ target }) => actions.setSearch(target.value),
    }),
    getColumnHeaderProps: (columnId) => ({ scope: 'col', 'aria-sort': getOrder(columnId) }),
    getSortButtonProps: (columnId) => ({
      type: 'button',
      'data-active': getOrder(columnId),
      onClick: () => actions.toggleSorting(columnId),
    }),
  };

  function getStatus(): ClientListStatus {
    if (data === undefined || session.data === undefined) return cause === null ? 'loading' : 'failed';
    if (total > 0) return 'ready';
    const isFiltered = settledQuery.search !== undefined || countFilters(toFilter(settledQuery)) > 0;
    return isFiltered ? 'no-match' : 'first-run';
  }
}

/** Milliseconds: shorter interruptions are not worth a word. */
const INTERRUPTED_AFTER = 10_000;

const toListFacts = ({ total, isOutdated }: ListedClients) => ({ total, isOutdated });

/** The filters of a query, without search, order and page. */
const toFilter = ({
  search: _search,
  sort: _sort,
  limit: _limit,
  offset: _offset,
  after: _after,
  ...filter
}: ClientQuery): ClientFilter => normalizeFilter(filter);
