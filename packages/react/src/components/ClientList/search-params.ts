import { memberStatuses } from '@foyer/sdk/rules';
import { normalizeColumns } from '../columns/index.ts';
import { clientSorts, defaultView, normalizeFilter, type ClientFilter, type ListView } from './list-view.ts';

const kinds = ['individual', 'group', 'entity'] as const;
const plans = ['starter', 'pro'] as const;

/**
 * Writes a view to URL parameters, without what is as in `defaultView`.
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
 * Reads a view from URL parameters. Unknown and invalid parameters are ignored.
 * @param params URL parameters or a query string
 * @example
 * const [view, setView] = useState(() => fromSearchParams(location.search));
 */
export function fromSearchParams(params: URLSearchParams | string): ListView {
  const searchParams = new URLSearchParams(params);
  const oneOf = <Value extends string>(values: readonly Value[], name: string): Value | undefined =>
    values.find((value) => value === searchParams.get(name));
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
  const columns = searchParams.get('columns');
  return {
    search: (searchParams.get('search') ?? '').slice(0, 200),
    filter: normalizeFilter(filter),
    sort: oneOf(clientSorts, 'sort') ?? defaultView.sort,
    columns: columns === null ? defaultView.columns : normalizeColumns(columns.split(',')),
  };
}
