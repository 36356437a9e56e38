import { endpoints, type Operations } from '@foyer/contract';
import { isPortalError, PortalError } from '../errors.ts';
import { requestInfo, notifyHook } from './hooks.ts';
import { createLimit } from './limit.ts';
import { backoff, isRetryable, MAX_RETRIES } from './retry-timing.ts';
import type { Backend, CalledId, CallInput, CallWiring } from './wiring.ts';

/** Options that every call takes. */
export interface CallOptions {
  /**
   * Ends the call, wherever it is.
   * @example await portal.clients.list({ search: 'zoe' }, { signal: AbortSignal.timeout(2_000) })
   */
  signal?: AbortSignal | undefined;
  /** The deadline over all attempts and the body, in milliseconds. Default 30,000. */
  timeoutMs?: number | undefined;
  /**
   * One key per intent. Default: a fresh one a call, kept over its retries.
   * @example await portal.invitations.send(client.id, { recipients: 'owners' }, { idempotencyKey: click.id })
   */
  idempotencyKey?: string | undefined;
}

/** Options of a change that can be made conditional. */
export interface ChangeOptions extends CallOptions {
  /**
   * The `version` of the client that the change is based on; when it is at another by now, `version-conflict` is thrown and nothing changes. Default: any.
   * @example await portal.members.remove(client.id, guest.id, { ifMatch: client.version })
   */
  ifMatch?: number | undefined;
}

/**
 * Calls an operation and gives its typed result.
 * @throws PortalError whatever goes wrong
 */
export type Call = <Id extends CalledId>(
  operation: Id,
  input: CallInput<Id>,
  options?: ChangeOptions,
) => Promise<Operations[Id]['result']>;

/** Joins retries, deadline and abort around a backend: GET, and whatever carries a key that the backend keeps, is tried at most three times. */
export function createCall(
  { clock, serverClock, budget, random, ...wiring }: CallWiring,
  backend: Backend,
): Call {
  return async (operation, input, options = {}) => {
    const { method, idempotent } = endpoints[operation];
    const idempotencyKey = idempotent ? (options.idempotencyKey ?? random.id()) : null;
    const keyed = idempotencyKey !== null && backend.keepsKeys;
    const attempts = method === 'GET' || keyed ? 1 + MAX_RETRIES : 1;
    const limit = createLimit(clock, options.timeoutMs ?? wiring.timeoutMs, options.signal);
    try {
      for (let attempt = 1; ; attempt += 1) {
        const askedAt = clock.now();
        try {
          limit.signal.throwIfAborted();
          const value = await limit.race(
            backend.perform(operation, input, {
              attempt,
              idempotencyKey,
              ifMatch: options.ifMatch ?? null,
              signal: limit.signal,
            }),
          );
          budget.deposit();
          if ('serverTime' in value) serverClock.learn(Date.parse(value.serverTime), askedAt, clock.now(), 1);
          return value;
        } catch (thrown) {
          limit.signal.throwIfAborted();
          const error = isPortalError(thrown)
            ? thrown
            : new PortalError({ kind: 'network', message: 'The portal could not be reached', cause: thrown });
          const delayMs = Math.max(error.retryAfterMs, backoff(attempt - 1, random.number()));
          const inTime = clock.now() + delayMs < limit.endsAt;
          if (attempt >= attempts || !isRetryable(error, keyed) || !inTime || !budget.withdraw()) throw error;
          notifyHook(wiring.onRetry, {
            ...requestInfo(operation, attempt),
            kind: error.kind,
            status: error.status,
            code: error.code,
            delayMs,
          });
          await clock.sleep(delayMs, limit.signal);
        }
      }
    } finally {
      limit.release();
    }
  };
}
