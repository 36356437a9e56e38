import type { ClientQuery, ClientSort } from '@foyer/sdk';
import { defaultColumnIds, type ListColumn } from '../columns/index.ts';

/** What a list can be narrowed by, beside what is typed. */
export type ClientFilter = Omit<ClientQuery, 'search' | 'sort' | 'limit' | 'offset' | 'after'>;

/** How somebody looks at the list: plain data, for a URL or a saved view. */
export interface ListView {
  search: string;
  filter: ClientFilter;
  sort: ClientSort;
  /** In the order shown. */
  columns: readonly ListColumn[];
}

/** A view with a name, offered to everybody who sees the list. */
export interface SavedView {
  id: string;
  name: string;
  /** What is left out is as in `defaultView`. */
  view: Partial<ListView>;
}

/** Why the view changed; an object, so that it can grow. */
export interface ViewChangeDetails {
  reason: 'search' | 'filter' | 'sort' | 'columns' | 'saved-view';
}

/** Every client that is not hidden, by name. */
export const defaultView: ListView = { search: '', filter: {}, sort: 'name', columns: defaultColumnIds };

/** A filter without what says nothing. */
export function normalizeFilter(filter: ClientFilter): ClientFilter {
  const says = (value: unknown): boolean =>
    value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => says(value)));
}

/** How many filters are set. */
export const countFilters = (filter: ClientFilter): number => Object.keys(normalizeFilter(filter)).length;

/** The view that a saved one stands for. */
export const toListView = (state: Partial<ListView>): ListView => ({ ...defaultView, ...state });

/** Whether two views show the same. */
export const isSameView = (one: ListView, other: ListView): boolean =>
  JSON.stringify(normal(one)) === JSON.stringify(normal(other));

function normal({ search, filter, sort, columns }: ListView): unknown[] {
  const { status, ...rest } = normalizeFilter(filter);
  return [
    search.trim(),
    sort,
    columns,
    status ? [...status].sort() : [],
    Object.entries(rest).sort(([one], [other]) => (one < other ? -1 : 1)),
  ];
}
