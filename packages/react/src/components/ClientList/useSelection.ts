import type { ClientQuery } from '@foyer/sdk';
import { useCallback, useEffect, useRef, type SetStateAction } from 'react';
import { useStore } from 'zustand';
import { useControlledSetter, useIsomorphicLayoutEffect } from '../../primitives/state/index.ts';
import { useFoyer } from '../../provider/index.ts';
import { clientsPageQuery } from '../../query/queries.ts';
import type { SelectedChangeDetails } from '../ClientGroupRow/index.ts';
import { getCachedIndex } from './cached-pages.ts';
import { getPageOffset, PAGE_SIZE } from './pages-in-range.ts';
import { isSelected, toSelectionState, type RowStates } from './row-states.ts';
import {
  allSelected,
  countSelected,
  emptySelection,
  isEqualSelection,
  withSelected,
  type ClientSelection,
  type SelectionChangeDetails,
} from './selection.ts';

/** Options that control which rows are selected. */
export interface SelectionOptions {
  /** The selected clients, if controlled. */
  selection?: ClientSelection | undefined;
  /**
   * The clients that are selected at first, if uncontrolled.
   * @default { kind: 'some', ids: [] }
   */
  defaultSelection?: ClientSelection | undefined;
  /** Called when the selection changes. Another search or filter clears it, with the reason `filter-changed`. */
  onSelectionChange?: ((selection: ClientSelection, details: SelectionChangeDetails) => void) | undefined;
}

/** Actions that select and deselect rows. */
export interface SelectionActions {
  /** Selects or deselects one row; with `range`, all rows from the client selected last, wherever it is now, to this one. */
  setSelected: (
    selected: boolean,
    details: Pick<SelectedChangeDetails, 'clientId' | 'index' | 'range'>,
  ) => void;
  /** Sets the selection, to a value or through an updater. */
  setSelection: (selection: SetStateAction<ClientSelection>, details?: SelectionChangeDetails) => void;
  /** Selects all clients that match. */
  selectAll: () => void;
  clearSelection: () => void;
}

const byUser: SelectionChangeDetails = { reason: 'user' };

/**
 * Keeps the selection in a store outside of React state, so that only the rows that change render.
 * @param query what the rows show; another search or filter clears the selection
 * @param getRequestedQuery what the rows will show, which may not have been rendered or loaded yet; a selection set for it is kept
 */
export function useSelection(
  rowStates: RowStates,
  query: ClientQuery,
  getRequestedQuery: () => ClientQuery,
  { selection, onSelectionChange }: SelectionOptions,
): SelectionActions {
  const { portal, queryClient } = useFoyer();
  const filterKey = toFilterKey(query);
  const latest = useRef({ query, getRequestedQuery, anchor: null as string | null, selectedFor: filterKey });
  useEffect(() => {
    latest.current.query = query;
    latest.current.getRequestedQuery = getRequestedQuery;
  });

  const change = useControlledSetter<ClientSelection, [SelectionChangeDetails]>({
    value: selection,
    getValue: () => rowStates.getState().selection,
    setValue: (next) => rowStates.setState(toSelectionState(next)),
    onValueChange: onSelectionChange,
    isEqual: isEqualSelection,
    caller: 'ClientList selection',
  });
  useIsomorphicLayoutEffect(() => {
    if (selection !== undefined) rowStates.setState(toSelectionState(selection));
  }, [rowStates, selection]);

  const setSelection: SelectionActions['setSelection'] = useCallback(
    (next, details = byUser) => {
      latest.current.selectedFor = toFilterKey(latest.current.getRequestedQuery());
      change(next, details);
    },
    [change],
  );
  const clearSelection = useCallback(() => change(emptySelection, byUser), [change]);
  const selectAll = useCallback(() => {
    latest.current.selectedFor = toFilterKey(latest.current.query);
    change(allSelected, byUser);
  }, [change]);

  const setSelected: SelectionActions['setSelected'] = useCallback(
    (selected, { clientId, index, range }) => {
      const { anchor: anchorId, query: list } = latest.current;
      latest.current.anchor = clientId;
      latest.current.selectedFor = toFilterKey(list);
      change((current) => withSelected(current, [clientId], selected), byUser);
      if (!range || anchorId === null || index === undefined) return;
      // Where the first client stands now: a refresh or another order may have moved it.
      const anchor = getCachedIndex(queryClient, portal.portalId, list, anchorId);
      if (anchor === null) return;
      const [from, to] = [Math.min(anchor, index), Math.max(anchor, index)];
      const offsets: number[] = [];
      for (let offset = getPageOffset(from); offset <= to; offset += PAGE_SIZE) offsets.push(offset);
      const pages = offsets.map(async (offset) => {
        // Cached, unless the page was marked as outdated.
        const { items } = await queryClient.fetchQuery({
          ...clientsPageQuery(portal, { ...list, limit: PAGE_SIZE, offset }),
          staleTime: Infinity,
        });
        return items.filter((_, n) => offset + n >= from && offset + n <= to);
      });
      void Promise.all(pages).then(
        (clients) => {
          if (latest.current.query !== list) return;
          const ids = clients.flat().map(({ id }) => id);
          change((current) => withSelected(current, ids, selected), byUser);
        },
        // The cache reports the failed page; the one row stays selected.
        () => undefined,
      );
    },
    [change, portal, queryClient],
  );

  const lastFilterKey = useRef(filterKey);
  useEffect(() => {
    if (lastFilterKey.current === filterKey) return;
    lastFilterKey.current = filterKey;
    latest.current.anchor = null;
    if (latest.current.selectedFor !== filterKey) change(emptySelection, { reason: 'filter-changed' });
  }, [filterKey, change]);

  return { setSelected, setSelection, selectAll, clearSelection };
}

/** The search and the filters of a query as text, without its order. */
const toFilterKey = ({ sort: _sort, ...filter }: ClientQuery): string =>
  JSON.stringify(Object.entries(filter).sort(([one], [other]) => (one < other ? -1 : 1)));

/**
 * Whether a row is selected. Renders when that row changes, and for no other row.
 * @example
 * const isSelected = useIsSelected(list, client.id);
 */
export const useIsSelected = ({ rowStates }: { rowStates: RowStates }, clientId: string): boolean =>
  useStore(rowStates, (state) => isSelected(state, clientId));

/**
 * How many rows are selected.
 * @example
 * const count = useSelectedCount(list);
 */
export const useSelectedCount = ({
  rowStates,
  state: { total },
}: {
  rowStates: RowStates;
  state: { total: number };
}): number => useStore(rowStates, ({ selection }) => countSelected(selection, total));
