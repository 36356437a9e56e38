import type { ClientQuery } from '@foyer/sdk';
import { useCallback, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useMessages } from '../../messages/index.ts';
import { useAnnounce } from '../../primitives/LiveRegion/index.ts';
import { useFoyer } from '../../provider/index.ts';
import { clientsPageQuery } from '../../query/queries.ts';
import type { SelectedChangeDetails } from '../ClientGroupRow/index.ts';
import type { RowStates } from './row-states.ts';
import {
  countSelected,
  allSelected,
  isSelected,
  emptySelection,
  withSelected,
  type ClientSelection,
} from './selection.ts';
import { PAGE_SIZE } from './pages-in-range.ts';

/** Choosing rows: one by one, a range of them, or all that match. */
export interface SelectionActions {
  setSelected: (selected: boolean, details: SelectedChangeDetails) => void;
  selectAll: () => void;
  clearSelection: () => void;
}

interface SelectionOptions {
  rowStates: RowStates;
  /** Another one ends the choice. */
  query: ClientQuery;
  onSelectionChange: ((selection: ClientSelection) => void) | undefined;
}

/** Which rows are chosen, outside of React's state. What was chosen among other rows is not carried along. */
export function useSelection({ rowStates, query, onSelectionChange }: SelectionOptions): SelectionActions {
  const { portal, queryClient } = useFoyer();
  const { clientList: words } = useMessages();
  const announce = useAnnounce();
  const latest = useRef({ query, onSelectionChange, anchor: null as number | null });
  useEffect(() => {
    Object.assign(latest.current, { query, onSelectionChange });
  });

  const select = useCallback(
    (selection: ClientSelection) => {
      rowStates.setState({ selection });
      latest.current.onSelectionChange?.(selection);
    },
    [rowStates],
  );
  const clearSelection = useCallback(() => select(emptySelection), [select]);
  const selectAll = useCallback(() => select(allSelected), [select]);

  const setSelected = useCallback(
    (selected: boolean, { clientId, index, range }: SelectedChangeDetails) => {
      const { anchor, query: list } = latest.current;
      latest.current.anchor = index ?? null;
      select(withSelected(rowStates.getState().selection, [clientId], selected));
      if (!range || anchor === null || index === undefined) return;
      const [from, to] = [Math.min(anchor, index), Math.max(anchor, index)];
      const offsets = Array.from(
        { length: Math.floor(to / PAGE_SIZE) - Math.floor(from / PAGE_SIZE) + 1 },
        (_, n) => (Math.floor(from / PAGE_SIZE) + n) * PAGE_SIZE,
      );
      const reading = offsets.map((offset) =>
        queryClient.ensureQueryData(clientsPageQuery(portal, { ...list, limit: PAGE_SIZE, offset })),
      );
      void Promise.all(reading).then(
        (windows) => {
          if (latest.current.query !== list) return;
          const ids = windows.flatMap(({ items }, n) =>
            items.flatMap(({ id }, place) =>
              (offsets[n] ?? 0) + place >= from && (offsets[n] ?? 0) + place <= to ? id : [],
            ),
          );
          select(withSelected(rowStates.getState().selection, ids, selected));
        },
        // The failed window is reported by the cache; the one row stays chosen.
        () => undefined,
      );
    },
    [rowStates, select, portal, queryClient],
  );

  const order = JSON.stringify({ ...query, sort: undefined });
  const shown = useRef(order);
  useEffect(() => {
    latest.current.anchor = null;
    if (shown.current === order) return;
    shown.current = order;
    if (
      countSelected(rowStates.getState().selection, 1) === 0 &&
      rowStates.getState().selection.mode === 'some'
    )
      return;
    clearSelection();
    announce(words.selectionCleared);
  }, [order, query, rowStates, clearSelection, announce, words]);

  return { setSelected, selectAll, clearSelection };
}

/**
 * Whether a row of a list is chosen; renders again when that changes, and for no other row.
 * @example
 * const selected = useIsSelected(list, client.id);
 */
export const useIsSelected = ({ rowStates }: { rowStates: RowStates }, clientId: string): boolean =>
  useStore(rowStates, ({ selection }) => isSelected(selection, clientId));

/**
 * How many rows of a list are chosen.
 * @example
 * const count = useSelectedCount(list);
 */
export const useSelectedCount = ({ rowStates, total }: { rowStates: RowStates; total: number }): number =>
  useStore(rowStates, ({ selection }) => countSelected(selection, total));
