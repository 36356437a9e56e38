import { endpoints, type OperationId } from '@foyer/contract';
import { requestInfo, notifyHook } from './hooks.ts';
import type { HttpContext } from './context.ts';

/** A request without its token. */
export interface OutgoingRequest {
  url: string;
  headers: Record<string, string>;
  body: string | null;
  /** @default 1 */
  attempt?: number;
}

/** Sends one request; after a 401 once more with a new token. The body of the response is not read. */
export type Send = (
  operation: OperationId,
  request: OutgoingRequest,
  signal: AbortSignal,
) => Promise<Response>;

/** Creates the function that calls, exports and the event stream share: it adds the token, calls the hooks and samples the server's clock. */
export function createSend({ fetch, tokens, clock, serverClock, onRequest, onResponse }: HttpContext): Send {
  return async (operation, request, signal) => {
    const { side, method, responseType } = endpoints[operation];
    const info = requestInfo(operation, request.attempt ?? 1);
    const send = async (token: string | null): Promise<Response> => {
      const headers = onRequest && new Headers();
      if (headers) notifyHook(onRequest, { ...info, headers });
      const requestedAt = clock.now();
      const response = await fetch(request.url, {
        method,
        headers: {
          ...(headers && Object.fromEntries(headers)),
          accept: ACCEPT[responseType],
          ...(request.body === null ? {} : { 'content-type': 'application/json' }),
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          ...request.headers,
        },
        body: request.body,
        // If followed, a POST could become a GET, and the token could be sent to another host.
        redirect: 'manual',
        signal,
      });
      const respondedAt = clock.now();
      serverClock.addSample(
        Date.parse(response.headers.get('date') ?? ''),
        requestedAt,
        respondedAt,
        DATE_PRECISION,
      );
      notifyHook(onResponse, { ...info, status: response.status, durationMs: respondedAt - requestedAt });
      return response;
    };
    if (side === 'public') return send(null);
    const lease = await tokens.get();
    const response = await send(lease.token);
    if (response.status !== 401) return response;
    const renewed = await tokens.renew(lease);
    if (renewed.token === null || renewed.token === lease.token) return response;
    response.body?.cancel().catch(() => undefined);
    return send(renewed.token);
  };
}

const ACCEPT = { json: 'application/json', events: 'text/event-stream', csv: 'text/csv' };

// `Date` is rounded down to seconds.
const DATE_PRECISION = 999;
