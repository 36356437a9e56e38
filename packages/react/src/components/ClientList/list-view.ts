import type { ClientQuery, ClientSort } from '@foyer/sdk';
import {
  defaultColumnsState,
  getNameColumn,
  isColumnVisible,
  type ClientColumnDef,
  type ColumnSort,
  type ColumnsState,
} from '../columns/index.ts';

/** The filters of a list, besides the search. */
export type ClientFilter = Omit<ClientQuery, 'search' | 'sort' | 'limit' | 'offset' | 'after'>;

/** The sort orders that have texts of their own. */
const namedSorts = [
  'name',
  '-name',
  '-lastLoginAt',
  'lastLoginAt',
  '-createdAt',
  'createdAt',
] as const satisfies readonly ClientSort[];

/** Whether a sort order has a text of its own. */
export const isNamedSort = (sort: ClientSort): sort is (typeof namedSorts)[number] =>
  namedSorts.some((each) => each === sort);

/** The view state of a list: plain data, for a URL or a saved view. */
export interface ListView extends ColumnsState {
  search: string;
  filter: ClientFilter;
  /** One entry at most. Without one, or with a column that cannot be sorted, the list is sorted by name. */
  sorting: readonly ColumnSort[];
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
  reason:
    | 'search'
    | 'filter'
    | 'sorting'
    | 'column-visibility'
    | 'column-order'
    | 'column-sizing'
    | 'column-pinning'
    /** All columns are as their definitions say. */
    | 'columns-reset'
    | 'saved-view';
}

/** All clients that are not hidden, by name. */
export const defaultView: ListView = {
  search: '',
  filter: {},
  sorting: [{ id: 'name', desc: false }],
  ...defaultColumnsState,
};

/** A filter without empty values. */
export function normalizeFilter(filter: ClientFilter): ClientFilter {
  const isSet = (value: unknown): boolean =>
    value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => isSet(value)));
}

/** A view with a valid filter and one order. */
export const normalizeView = (view: ListView): ListView => ({
  ...view,
  filter: normalizeFilter(view.filter),
  sorting: view.sorting.slice(0, 1),
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

function toComparable({
  search,
  filter,
  sorting,
  columnVisibility,
  columnOrder,
  columnSizing,
  columnPinning,
}: ListView): unknown[] {
  const { status, ...rest } = normalizeFilter(filter);
  return [
    search.trim(),
    sorting.slice(0, 1).map(({ id, desc }) => [id, desc]),
    toSortedEntries(columnVisibility),
    columnOrder,
    toSortedEntries(columnSizing),
    [columnPinning.start, columnPinning.end],
    status ? [...status].sort() : [],
    toSortedEntries(rest),
  ];
}

const toSortedEntries = (record: Readonly<Record<string, unknown>>): unknown[] =>
  Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));

/** The portal's order for a view: by name unless the view names a column that can be sorted. */
export function toSort(
  { sorting: [sorted] }: Pick<ListView, 'sorting'>,
  columns: readonly ClientColumnDef[],
): ClientSort {
  if (sorted === undefined) return 'name';
  const sortKey =
    columns.find(({ id }) => id === sorted.id)?.meta?.sortKey ?? (sorted.id === 'name' ? 'name' : undefined);
  return sortKey === undefined ? 'name' : sorted.desc ? `-${sortKey}` : sortKey;
}

/** An order that the user can choose. */
export interface SortOption {
  key: string;
  sort: ClientSort;
  sorting: ColumnSort;
  column: ClientColumnDef;
}

/** The orders by the name, by the visible columns, and by the other columns whose orders have texts of their own; of each, the order that is more useful comes first. */
export function getSorts(
  columns: readonly ClientColumnDef[],
  view: Pick<ListView, 'columnVisibility'>,
): SortOption[] {
  const name = getNameColumn(columns);
  return [name, ...columns.filter(({ id }) => id !== name.id)].flatMap((column): SortOption[] => {
    const { id, sortDescFirst = false, meta } = column;
    const sortKey = meta?.sortKey ?? (id === name.id ? 'name' : undefined);
    if (sortKey === undefined || !(isNamedSort(sortKey) || isColumnVisible(column, view))) return [];
    return [sortDescFirst, !sortDescFirst].map((desc) => {
      const sort: ClientSort = desc ? `-${sortKey}` : sortKey;
      return { key: `${id} ${sort}`, sort, sorting: { id, desc }, column };
    });
  });
}

/** The query for the rows of a view. The base filter outranks that of the view. */
export function toQuery(
  { search, filter, sorting }: ListView,
  baseFilter: ClientFilter,
  columns: readonly ClientColumnDef[],
): ClientQuery {
  const trimmed = search.trim();
  return {
    ...filter,
    ...baseFilter,
    ...(trimmed === '' ? {} : { search: trimmed }),
    sort: toSort({ sorting }, columns),
  };
}
