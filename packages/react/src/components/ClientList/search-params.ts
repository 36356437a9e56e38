import { memberStatuses } from '@foyer/sdk/rules';
import type { ColumnSort } from '../columns/index.ts';
import { defaultView, normalizeFilter, type ClientFilter, type ListView } from './list-view.ts';

const kinds = ['individual', 'group', 'entity'] as const;
const plans = ['starter', 'pro'] as const;

/**
 * Writes a view to URL parameters, without what is as in `defaultView`.
 * @example
 * navigate(`?${toSearchParams(view)}`) // ?search=okafor&status=waiting&status=expired&sort=-lastLoginAt
 */
export function toSearchParams({
  search,
  filter,
  sorting,
  columnVisibility,
  columnOrder,
  columnSizing,
  columnPinning,
}: ListView): URLSearchParams {
  const params = new URLSearchParams();
  const setList = (name: string, values: readonly string[]) => {
    if (values.length > 0) params.set(name, values.map(encodeURIComponent).join(','));
  };
  if (search.trim() !== '') params.set('search', search.trim());
  for (const [name, value] of Object.entries(normalizeFilter(filter)))
    for (const one of [value].flat()) params.append(name, String(one));
  const sort = toSortParam(sorting);
  if (sort !== toSortParam(defaultView.sorting)) params.set('sort', sort);
  const ids = Object.keys(columnVisibility);
  setList(
    'show',
    ids.filter((id) => columnVisibility[id]),
  );
  setList(
    'hide',
    ids.filter((id) => !columnVisibility[id]),
  );
  setList('order', columnOrder);
  setList('pinStart', columnPinning.start);
  setList('pinEnd', columnPinning.end);
  for (const [id, size] of Object.entries(columnSizing)) params.append('width', `${Math.round(size)}:${id}`);
  return params;
}

/**
 * Reads a view from URL parameters. Unknown and invalid parameters are ignored.
 * @param params URL parameters or a query string
 * @example
 * const [view, setView] = useState(() => fromSearchParams(location.search));
 */
export function fromSearchParams(params: URLSearchParams | string): ListView {
  const searchParams = new URLSearchParams(params);
  const oneOf = <Value extends string>(values: readonly Value[], name: string): Value | undefined =>
    values.find((value) => value === searchParams.get(name));
  const listOf = (name: string): string[] => [
    ...new Set((searchParams.get(name) ?? '').split(',').flatMap((text) => decode(text) || [])),
  ];
  const days = Number(searchParams.get('expiresWithinDays'));
  const filter: ClientFilter = {
    status: [...new Set(searchParams.getAll('status'))].flatMap(
      (status) => memberStatuses.find((known) => known === status) ?? [],
    ),
    plan: oneOf(plans, 'plan'),
    kind: oneOf(kinds, 'kind'),
    staffId: searchParams.get('staffId') || undefined,
    expiresWithinDays: Number.isInteger(days) && days > 0 && days <= 365 ? days : undefined,
    hidden: searchParams.get('hidden') === 'true',
  };
  return {
    search: (searchParams.get('search') ?? '').slice(0, 200),
    filter: normalizeFilter(filter),
    sorting: toSorting(searchParams.get('sort')),
    columnVisibility: Object.fromEntries([
      ...listOf('show').map((id) => [id, true]),
      ...listOf('hide').map((id) => [id, false]),
    ]),
    columnOrder: listOf('order'),
    columnSizing: Object.fromEntries(searchParams.getAll('width').flatMap(toSize)),
    columnPinning: { start: listOf('pinStart'), end: listOf('pinEnd') },
  };
}

const toSortParam = ([sorted]: readonly ColumnSort[]): string =>
  sorted === undefined ? '' : `${sorted.desc ? '-' : ''}${sorted.id}`;

function toSorting(param: string | null): readonly ColumnSort[] {
  if (param === null) return defaultView.sorting;
  const desc = param.startsWith('-');
  const id = desc ? param.slice(1) : param;
  return id === '' ? [] : [{ id, desc }];
}

/** Reads `120:plan`. */
function toSize(param: string): [id: string, size: number][] {
  const [, width, id] = /^(\d{1,4}):(.+)$/.exec(param) ?? [];
  return width === undefined || id === undefined ? [] : [[id, Number(width)]];
}

/** A part of a list; empty if it is malformed. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
