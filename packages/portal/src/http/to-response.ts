import { API_PREFIX, type Endpoint } from '@foyer/contract';
import { etagOf } from './if-match.ts';

/** Creates a JSON response, with the ETag of the client in it and the `Location` of a created resource. */
export function toResponse({ success, path }: Endpoint, result: unknown, replayed = false): Response {
  const headers = new Headers({ 'content-type': 'application/json', 'cache-control': 'no-store' });
  if (replayed) headers.set('idempotent-replayed', 'true');
  const client = clientIn(result);
  if (client !== null) headers.set('etag', etagOf(client));
  if (success !== 200 && hasId(result))
    headers.set('location', `${API_PREFIX}${path}/${encodeURIComponent(result.id)}`);
  return new Response(JSON.stringify(result), { status: success, headers });
}

/** Returns the client that a result is or contains; its version is the ETag of the response. */
function clientIn(result: unknown): { id: string; version: number } | null {
  if (isVersioned(result)) return result;
  return typeof result === 'object' && result !== null && 'client' in result && isVersioned(result.client)
    ? result.client
    : null;
}

const hasId = (result: unknown): result is { id: string } =>
  typeof result === 'object' && result !== null && 'id' in result && typeof result.id === 'string';

const isVersioned = (result: unknown): result is { id: string; version: number } =>
  hasId(result) && 'version' in result && typeof result.version === 'number';
