import { endpoints, type OperationId, type Operations } from '@foyer/contract';
import { urlOf } from './address.ts';
import { attempt } from './attempt.ts';
import { createLimit } from './limit.ts';
import { backoff, MAX_RETRIES } from './retry-timing.ts';
import { createSend } from './send.ts';
import type { Wiring } from './wiring.ts';

/** Options that every call takes. */
export interface CallOptions {
  /** Ends the call, wherever it is. */
  signal?: AbortSignal | undefined;
  /** The deadline over all attempts and the body, in milliseconds. Default 30,000. */
  timeoutMs?: number | undefined;
  /** One key per intent. Default: a fresh one a call, kept over its retries. */
  idempotencyKey?: string | undefined;
}

/** Options of a change that can be made conditional. */
export interface ChangeOptions extends CallOptions {
  /** The `version` of the client that the change is based on; when it is at another by now, `version-conflict` is thrown and nothing changes. Default: any. */
  ifMatch?: number | undefined;
}

/** What an operation is called with. */
export type CallInput<Id extends OperationId> = Partial<Pick<Operations[Id], 'params' | 'query' | 'body'>>;

/**
 * Calls an operation and gives its typed result.
 * @throws PortalError whatever goes wrong
 */
export type Call = <Id extends OperationId>(operation: Id, input: CallInput<Id>, options?: ChangeOptions) => Promise<Operations[Id]['result']>;

/** Joins retries, deadline and abort around `send`: GET, and whatever carries a key, is tried at most three times. */
export function createCall(wiring: Wiring): Call {
  const { baseUrl, clock, serverClock, budget, random } = wiring;
  const send = createSend(wiring);
  return async (operation, { params, query, body }, options = {}) => {
    const { method, idempotent } = endpoints[operation];
    const key = idempotent ? (options.idempotencyKey ?? random.id()) : null;
    const request = {
      url: urlOf(baseUrl, operation, params ?? {}, query ?? {}),
      headers: {
        ...(key === null ? {} : { 'idempotency-key': key }),
        ...(options.ifMatch === undefined ? {} : { 'if-match': `"${options.ifMatch}"` }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    };
    const retries = method === 'GET' || key !== null ? MAX_RETRIES : 0;
    const limit = createLimit(clock, options.timeoutMs ?? wiring.timeoutMs, options.signal);
    budget.deposit();
    try {
      for (let retry = 0; ; retry += 1) {
        const askedAt = clock.now();
        const result = await attempt(() => send(operation, request, limit.signal), limit);
        if (result.ok) {
          learnFrom(result.value, askedAt);
          // The one place where the wire's word is taken for its type; the conformance kit is what proves it.
          return result.value as Operations[typeof operation]['result'];
        }
        if (result.retryAfter === null || retry >= retries || !budget.withdraw()) throw result.error;
        const delay = Math.max(result.retryAfter, backoff(retry, random.number()));
        if (clock.now() + delay >= limit.endsAt) throw result.error;
        await clock.sleep(delay, limit.signal);
        if (limit.signal.aborted) throw limit.reason();
      }
    } finally {
      limit.release();
    }
  };

  function learnFrom(value: unknown, askedAt: number): void {
    if (typeof value === 'object' && value !== null && 'serverTime' in value && typeof value.serverTime === 'string')
      serverClock.learn(Date.parse(value.serverTime), askedAt, clock.now(), 1);
  }
}
