import { API_PREFIX, type Endpoint } from '@foyer/contract';
import { etagOf } from './if-match.ts';

/** A success as the wire writes it: with the client's tag, and with the place of what was made. */
export function toResponse({ success, path }: Endpoint, result: unknown, replayed = false): Response {
  const headers = new Headers({ 'content-type': 'application/json', 'cache-control': 'no-store' });
  if (replayed) headers.set('idempotent-replayed', 'true');
  const client = clientIn(result);
  if (client !== null) headers.set('etag', etagOf(client));
  if (success !== 200 && hasId(result))
    headers.set('location', `${API_PREFIX}${path}/${encodeURIComponent(result.id)}`);
  return new Response(JSON.stringify(result), { status: success, headers });
}

/** The client that an answer is, or is about: its version is the answer's tag. */
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
