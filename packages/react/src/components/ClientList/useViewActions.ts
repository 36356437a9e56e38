import { useCallback, useMemo, useRef, type SetStateAction } from 'react';
import { useIsomorphicLayoutEffect } from '../../primitives/state/index.ts';
import { defaultColumnsState, type ClientColumnDef, type ColumnActions } from '../columns/index.ts';
import { normalizeView, type ClientFilter, type ListView, type ViewChangeDetails } from './list-view.ts';

/** Actions that change the view. */
export interface ViewActions extends ColumnActions {
  setView: (view: SetStateAction<ListView>, details: ViewChangeDetails) => void;
  setSearch: (search: SetStateAction<string>) => void;
  /** Merges changes into the filter; `undefined` removes a filter. */
  setFilter: (changes: SetStateAction<ClientFilter>) => void;
  /** Removes all filters and the search. */
  clearFilters: () => void;
  /** Sorts by a column; the same column again reverses the order. */
  toggleSorting: (columnId: string) => void;
  /** Shows all columns as their definitions say. */
  resetColumns: () => void;
}

/**
 * Actions that change the view. Each builds on the latest view, not on the rendered one.
 * @param rendered the rendered view
 * @param columns the columns, which say how each is sorted first
 * @returns the actions, the same between renders, and the view that they have requested, which may not have been rendered yet
 */
export function useViewActions(
  rendered: ListView,
  changeView: (update: (view: ListView) => ListView, details: ViewChangeDetails) => void,
  columns: readonly ClientColumnDef[],
): { viewActions: ViewActions; getRequestedView: () => ListView } {
  const requested = useRef(rendered);
  const latestColumns = useRef(columns);
  useIsomorphicLayoutEffect(() => {
    requested.current = rendered;
    latestColumns.current = columns;
  });
  const getRequestedView = useCallback(() => requested.current, []);
  const viewActions = useMemo<ViewActions>(() => {
    const update = (toChanges: (view: ListView) => Partial<ListView>, reason: ViewChangeDetails['reason']) =>
      changeView(
        (current) => {
          const view = normalizeView(current);
          requested.current = normalizeView({ ...view, ...toChanges(view) });
          return requested.current;
        },
        { reason },
      );
    return {
      setView: (next, { reason }) => update((view) => resolve(next, view), reason),
      setSearch: (next) => update(({ search }) => ({ search: resolve(next, search) }), 'search'),
      setFilter: (changes) =>
        update(({ filter }) => ({ filter: { ...filter, ...resolve(changes, filter) } }), 'filter'),
      clearFilters: () => update(() => ({ search: '', filter: {} }), 'filter'),
      setSorting: (next) => update(({ sorting }) => ({ sorting: resolve(next, sorting) }), 'sorting'),
      toggleSorting: (columnId) =>
        update(({ sorting: [sorted] }) => {
          const column = latestColumns.current.find(({ id }) => id === columnId);
          const desc = sorted?.id === columnId ? !sorted.desc : (column?.sortDescFirst ?? false);
          return { sorting: [{ id: columnId, desc }] };
        }, 'sorting'),
      setColumnVisibility: (next) =>
        update(
          ({ columnVisibility }) => ({ columnVisibility: resolve(next, columnVisibility) }),
          'column-visibility',
        ),
      setColumnOrder: (next) =>
        update(({ columnOrder }) => ({ columnOrder: resolve(next, columnOrder) }), 'column-order'),
      setColumnSizing: (next) =>
        update(({ columnSizing }) => ({ columnSizing: resolve(next, columnSizing) }), 'column-sizing'),
      setColumnPinning: (next) =>
        update(({ columnPinning }) => ({ columnPinning: resolve(next, columnPinning) }), 'column-pinning'),
      resetColumns: () => update(() => defaultColumnsState, 'columns-reset'),
    };
  }, [changeView]);
  return { viewActions, getRequestedView };
}

/** The value of a setter's argument. */
const resolve = <Value extends string | object>(next: SetStateAction<Value>, current: Value): Value =>
  typeof next === 'function' ? next(current) : next;
