import {
  API_PREFIX,
  endpoints,
  type OperationId,
  type Operations,
  type ProblemDetails,
} from '@foyer/contract';
import type { Portal } from '@foyer/portal';
import type { Context } from 'hono';
import { getCaller, type Callers } from '../http/callers.ts';

/** The response of an operation. */
export type PortalResponse<T> = { ok: true; result: T } | { ok: false; problem: ProblemDetails };

/** Dependencies of {@link callPortal}. */
export interface PortalCall {
  portal: Pick<Portal, 'fetch'>;
  callers: Pick<Callers, 'remember'>;
}

/**
 * Calls an operation of the portal in process, through its HTTP API, so that pages have no more rights than other clients.
 * @param reader the request of the page, for the client address
 */
export async function callPortal<Id extends OperationId>(
  { portal, callers }: PortalCall,
  reader: Context,
  operation: Id,
  { params = {}, body }: { params?: Record<string, string>; body?: Operations[Id]['body'] },
): Promise<PortalResponse<Operations[Id]['result']>> {
  const { method, path } = endpoints[operation];
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const init =
    body === undefined
      ? { method }
      : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const request = new Request(`http://portal.internal${API_PREFIX}${filled}`, init);
  callers.remember(request, getCaller(reader));
  const response = await portal.fetch(request);
  return response.ok
    ? { ok: true, result: await response.json() }
    : { ok: false, problem: await response.json() };
}

/** Returns the errors of one field of the request body. */
export const errorsAt = (problem: ProblemDetails, pointer: string): ProblemDetails['errors'] =>
  problem.errors.filter((error) => error.pointer === pointer);
