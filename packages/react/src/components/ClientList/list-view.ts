import type { ClientQuery, ClientSort } from '@foyer/sdk';
import { defaultColumnIds, normalizeColumns, type ListColumn } from '../columns/index.ts';

/** The filters of a list, besides the search. */
export type ClientFilter = Omit<ClientQuery, 'search' | 'sort' | 'limit' | 'offset' | 'after'>;

/** A field that the list can be sorted by. */
export type SortField = 'name' | 'lastLoginAt' | 'createdAt';

/** All sort orders; of each field, the order that is more useful comes first. */
export const clientSorts = [
  'name',
  '-name',
  '-lastLoginAt',
  'lastLoginAt',
  '-createdAt',
  'createdAt',
] as const satisfies readonly ClientSort[];

/** The view state of a list: plain data, for a URL or a saved view. */
export interface ListView {
  search: string;
  filter: ClientFilter;
  sort: ClientSort;
  /** The visible columns after the name, in order. */
  columns: readonly ListColumn[];
}

/** A named view, offered beside the filters. */
export interface SavedView {
  id: string;
  name: string;
  /** What is left out is as in `defaultView`. */
  view: Partial<ListView>;
}

/** Why the view changed. */
export interface ViewChangeDetails {
  reason: 'search' | 'filter' | 'sort' | 'columns' | 'saved-view';
}

/** All clients that are not hidden, by name. */
export const defaultView: ListView = { search: '', filter: {}, sort: 'name', columns: defaultColumnIds };

/** A filter without empty values. */
export function normalizeFilter(filter: ClientFilter): ClientFilter {
  const isSet = (value: unknown): boolean =>
    value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => isSet(value)));
}

/** A view with a valid filter and valid columns. */
export const normalizeView = (view: ListView): ListView => ({
  ...view,
  filter: normalizeFilter(view.filter),
  columns: normalizeColumns(view.columns),
});

/** How many filters are set. */
export const countFilters = (filter: ClientFilter): number => Object.keys(normalizeFilter(filter)).length;

/** Completes a partial view from `defaultView`. */
export const toListView = (view: Partial<ListView>): ListView => ({ ...defaultView, ...view });

/** Whether two views show the same rows and columns. */
export const isSameView = (one: ListView, other: ListView): boolean =>
  JSON.stringify(toComparable(one)) === JSON.stringify(toComparable(other));

/** Whether two views are equal: they show the same and have the same text in the search field. */
export const isEqualView = (one: ListView, other: ListView): boolean =>
  one.search === other.search && isSameView(one, other);

function toComparable({ search, filter, sort, columns }: ListView): unknown[] {
  const { status, ...rest } = normalizeFilter(filter);
  return [
    search.trim(),
    sort,
    columns,
    status ? [...status].sort() : [],
    Object.entries(rest).sort(([one], [other]) => (one < other ? -1 : 1)),
  ];
}

/** The query for the rows of a view. The base filter outranks that of the view. */
export function toQuery({ search, filter, sort }: ListView, baseFilter: ClientFilter): ClientQuery {
  const trimmed = search.trim();
  return { ...filter, ...baseFilter, ...(trimmed === '' ? {} : { search: trimmed }), sort };
}
