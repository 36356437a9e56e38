import { endpoints, type OperationId } from '@foyer/contract';
import { requestInfo, notifyHook } from './hooks.ts';
import type { Wiring } from './wiring.ts';

/** A request, ready but for the token. */
export interface Outgoing {
  url: string;
  headers: Record<string, string>;
  body: string | null;
  /** Default 1. */
  attempt?: number;
}

/** Sends one request; after a 401 once more with a fresh token. The answer's body is still to be read. */
export type Send = (operation: OperationId, request: Outgoing, signal: AbortSignal) => Promise<Response>;

/** The part that calls and the event stream share: token, time, hooks, fetch. */
export function createSend({ fetch, tokens, clock, serverClock, onRequest, onResponse }: Wiring): Send {
  return async (operation, request, signal) => {
    const { side, method, answers } = endpoints[operation];
    const info = requestInfo(operation, request.attempt ?? 1);
    const send = async (token: string | null): Promise<Response> => {
      const headers = onRequest && new Headers();
      if (headers) notifyHook(onRequest, { ...info, headers });
      const askedAt = clock.now();
      const response = await fetch(request.url, {
        method,
        headers: {
          ...(headers && Object.fromEntries(headers)),
          accept: ACCEPTED[answers],
          ...(request.body === null ? {} : { 'content-type': 'application/json' }),
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          ...request.headers,
        },
        body: request.body,
        // Followed, a POST would become a GET, and a token might go elsewhere.
        redirect: 'manual',
        signal,
      });
      const heardAt = clock.now();
      serverClock.learn(Date.parse(response.headers.get('date') ?? ''), askedAt, heardAt, DATE_PRECISION);
      notifyHook(onResponse, { ...info, status: response.status, durationMs: heardAt - askedAt });
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

const ACCEPTED = { json: 'application/json', events: 'text/event-stream', csv: 'text/csv' };

// `Date` counts whole seconds.
const DATE_PRECISION = 999;
