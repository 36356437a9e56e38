import { endpoints, type OperationId } from '@foyer/contract';
import type { Wiring } from './wiring.ts';

/** A request, ready but for the token. */
export interface Outgoing {
  url: string;
  headers: Record<string, string>;
  body: string | null;
}

/** Sends one request; after a 401 once more with a fresh token. The answer's body is still to be read. */
export type Send = (operation: OperationId, request: Outgoing, signal: AbortSignal) => Promise<Response>;

/** The part that calls and the event stream share: token, time, fetch. */
export function createSend({ fetch, tokens, clock, serverClock }: Wiring): Send {
  return async (operation, request, signal) => {
    const { side } = endpoints[operation];
    const send = async (token: string | null): Promise<Response> => {
      const askedAt = clock.now();
      const response = await fetch(request.url, {
        method: endpoints[operation].method,
        headers: headersOf(operation, request, token),
        body: request.body,
        signal,
      });
      serverClock.learn(Date.parse(response.headers.get('date') ?? ''), askedAt, clock.now(), DATE_PRECISION);
      return response;
    };
    if (side === 'public') return send(null);
    const lease = await tokens.get();
    const response = await send(lease.token);
    if (response.status !== 401) return response;
    const renewed = await tokens.renew(lease);
    if (renewed.token === null || renewed.token === lease.token) return response;
    await response.body?.cancel();
    return send(renewed.token);
  };
}

// `Date` counts whole seconds.
const DATE_PRECISION = 999;

const headersOf = (operation: OperationId, request: Outgoing, token: string | null): Record<string, string> => ({
  accept: endpoints[operation].answers === 'events' ? 'text/event-stream' : 'application/json',
  ...(request.body === null ? {} : { 'content-type': 'application/json' }),
  ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  ...request.headers,
});
