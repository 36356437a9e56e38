import type { ClientSort } from '@foyer/sdk';
import { memberStatuses } from '@foyer/sdk/rules';
import { normalizeColumns } from '../columns/index.ts';
import { defaultView, normalizeFilter, type ClientFilter, type ListView } from './list-view.ts';

const sorts = [
  'name',
  '-name',
  'lastLoginAt',
  '-lastLoginAt',
  'createdAt',
  '-createdAt',
] as const satisfies readonly ClientSort[];
const kinds = ['individual', 'group', 'entity'] as const;
const plans = ['starter', 'pro'] as const;

/**
 * A view as parameters of a URL; what is as in the default view is left out.
 * @example
 * navigate(`?${toSearchParams(view)}`) // ?search=okafor&status=waiting&status=expired&sort=-lastLoginAt
 */
export function toSearchParams({ search, filter, sort, columns }: ListView): URLSearchParams {
  const params = new URLSearchParams();
  if (search.trim() !== '') params.set('search', search.trim());
  for (const [name, value] of Object.entries(normalizeFilter(filter)))
    for (const one of [value].flat()) params.append(name, String(one));
  if (sort !== defaultView.sort) params.set('sort', sort);
  if (columns.join() !== defaultView.columns.join()) params.set('columns', columns.join());
  return params;
}

/**
 * The view that a URL asks for. Whatever is unknown, out of bounds or belongs to the host's own parameters is passed over.
 * @param params of the URL, or its query as text
 * @example
 * const [view, setView] = useState(() => fromSearchParams(location.search));
 */
export function fromSearchParams(params: URLSearchParams | string): ListView {
  const given = new URLSearchParams(params);
  const oneOf = <Value extends string>(values: readonly Value[], name: string): Value | undefined =>
    values.find((value) => value === given.get(name));
  const days = Number(given.get('expiresWithinDays'));
  const filter: ClientFilter = {
    status: memberStatuses.filter((status) => given.getAll('status').includes(status)),
    plan: oneOf(plans, 'plan'),
    kind: oneOf(kinds, 'kind'),
    staffId: given.get('staffId') || undefined,
    expiresWithinDays: Number.isInteger(days) && days > 0 && days <= 365 ? days : undefined,
    hidden: given.get('hidden') === 'true',
  };
  const columns = given.get('columns');
  return {
    search: (given.get('search') ?? '').slice(0, 200),
    filter: normalizeFilter(filter),
    sort: oneOf(sorts, 'sort') ?? defaultView.sort,
    columns: columns === null ? defaultView.columns : normalizeColumns(columns.split(',')),
  };
}
