import { useCallback, useMemo, useRef, type SetStateAction } from 'react';
import type { ClientSort } from '@foyer/sdk';
import { useIsomorphicLayoutEffect } from '../../primitives/state/index.ts';
import type { ListColumn } from '../columns/index.ts';
import {
  normalizeView,
  type ClientFilter,
  type ListView,
  type SortField,
  type ViewChangeDetails,
} from './list-view.ts';

/** Actions that change the view. */
export interface ViewActions {
  setView: (view: SetStateAction<ListView>, details: ViewChangeDetails) => void;
  setSearch: (search: SetStateAction<string>) => void;
  /** Merges changes into the filter; `undefined` removes a filter. */
  setFilter: (changes: SetStateAction<ClientFilter>) => void;
  /** Removes all filters and the search. */
  clearFilters: () => void;
  setSort: (sort: SetStateAction<ClientSort>) => void;
  /** Sorts by a field; the same field again reverses the order. */
  toggleSort: (field: SortField) => void;
  setColumns: (columns: SetStateAction<readonly ListColumn[]>) => void;
}

/**
 * Actions that change the view. Each builds on the latest view, not on the rendered one.
 * @param rendered the rendered view
 * @returns the actions, the same between renders, and the view that they have requested, which may not have been rendered yet
 */
export function useViewActions(
  rendered: ListView,
  changeView: (update: (view: ListView) => ListView, details: ViewChangeDetails) => void,
): { viewActions: ViewActions; getRequestedView: () => ListView } {
  const requested = useRef(rendered);
  useIsomorphicLayoutEffect(() => {
    requested.current = rendered;
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
      setSort: (next) => update(({ sort }) => ({ sort: resolve(next, sort) }), 'sort'),
      toggleSort: (field) =>
        update(({ sort }) => {
          // Of dates, the latest come first.
          const [first, second] =
            field === 'name' ? (['name', '-name'] as const) : ([`-${field}`, field] as const);
          return { sort: sort === first ? second : first };
        }, 'sort'),
      setColumns: (next) => update(({ columns }) => ({ columns: resolve(next, columns) }), 'columns'),
    };
  }, [changeView]);
  return { viewActions, getRequestedView };
}

/** The value of a setter's argument. */
const resolve = <Value extends string | object>(next: SetStateAction<Value>, current: Value): Value =>
  typeof next === 'function' ? next(current) : next;
