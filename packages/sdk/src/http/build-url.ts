import { API_PREFIX, endpoints, type OperationId } from '@foyer/contract';

/** Values for a path or a query. */
export type Fields = Readonly<Record<string, unknown>>;

/** Builds the URL of an operation. Path parameters are escaped, arrays become repeated query parameters, null and undefined are left out. */
export function buildUrl(baseUrl: string, operation: OperationId, params: Fields, query: Fields): string {
  const path = endpoints[operation].path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null) search.append(name, String(one));
  }
  const text = search.toString();
  return `${baseUrl.replace(/\/+$/, '')}${API_PREFIX}${path}${text && `?${text}`}`;
}
