import { endpoints, type Operations } from '@foyer/contract';
import { isPortalError, PortalError } from '../errors.ts';
import { requestInfo, notifyHook } from './hooks.ts';
import { createDeadline } from './deadline.ts';
import { backoff, isRetryable, MAX_RETRIES } from './retry-timing.ts';
import type { Backend, JsonOperationId, CallInput, CallContext } from './context.ts';

/** Options of every method. */
export interface CallOptions {
  /**
   * Aborts the call: also while it waits for a retry. The request may have reached the portal all the same.
   * @example await portal.clients.list({ search: 'zoe' }, { signal: AbortSignal.timeout(2_000) })
   */
  signal?: AbortSignal | undefined;
  /**
   * The deadline over all attempts and the response body, in milliseconds.
   * @default the `timeoutMs` of `createPortalClient`, 30_000
   */
  timeoutMs?: number | undefined;
  /**
   * The same key with the same input returns the first result for 24 hours, and nothing happens twice. Set it to repeat a call safely after an error.
   * @default a new key for each call, shared by its retries
   * @example await portal.invitations.send(client.id, { recipients: 'owners' }, { idempotencyKey: click.id })
   */
  idempotencyKey?: string | undefined;
}

/** Options of a method that can be made conditional on a version. */
export interface ChangeOptions extends CallOptions {
  /**
   * The `version` of the client that the change is based on. If the client has another version, `version-conflict` is thrown and nothing changes.
   * @default any version
   * @example await portal.members.remove(client.id, guest.id, { ifMatch: client.version })
   */
  ifMatch?: number | undefined;
}

/**
 * Calls an operation and returns its typed result.
 * @throws PortalError on every failure
 */
export type Call = <Id extends JsonOperationId>(
  operation: Id,
  input: CallInput<Id>,
  options?: ChangeOptions,
) => Promise<Operations[Id]['result']>;

/**
 * Adds retries, the deadline and abortion to a backend. Reads, and changes with an idempotency key that the backend supports,
 * are attempted at most three times; other changes once.
 */
export function createCall(
  { clock, serverClock, budget, successes, random, ...context }: CallContext,
  backend: Backend,
): Call {
  return async (operation, input, options = {}) => {
    const { method, idempotent } = endpoints[operation];
    const idempotencyKey = idempotent ? (options.idempotencyKey ?? random.id()) : null;
    const keyed = idempotencyKey !== null && backend.supportsIdempotency;
    const attempts = method === 'GET' || keyed ? 1 + MAX_RETRIES : 1;
    const deadline = createDeadline(clock, options.timeoutMs ?? context.timeoutMs, options.signal);
    try {
      for (let attempt = 1; ; attempt += 1) {
        const requestedAt = clock.now();
        try {
          deadline.signal.throwIfAborted();
          const value = await deadline.race(
            backend.perform(operation, input, {
              attempt,
              idempotencyKey,
              ifMatch: options.ifMatch ?? null,
              signal: deadline.signal,
            }),
          );
          budget.deposit();
          successes.notify();
          if ('serverTime' in value)
            serverClock.addSample(Date.parse(value.serverTime), requestedAt, clock.now(), 1);
          return value;
        } catch (thrown) {
          deadline.signal.throwIfAborted();
          const error = isPortalError(thrown)
            ? thrown
            : new PortalError({ kind: 'network', message: 'The portal could not be reached', cause: thrown });
          const delayMs = Math.max(error.retryAfterMs, backoff(attempt - 1, random.number()));
          const isBeforeDeadline = clock.now() + delayMs < deadline.endsAt;
          if (attempt >= attempts || !isRetryable(error, keyed) || !isBeforeDeadline || !budget.withdraw())
            throw error;
          notifyHook(context.onRetry, {
            ...requestInfo(operation, attempt),
            kind: error.kind,
            status: error.status,
            code: error.code,
            delayMs,
          });
          await clock.sleep(delayMs, deadline.signal);
        }
      }
    } finally {
      deadline.release();
    }
  };
}
