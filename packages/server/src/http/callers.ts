import type { Context, MiddlewareHandler } from 'hono';
import { callerKey, type Clock, type RateLimit, type RateLimiter, type TokenSource } from '@foyer/portal';

declare module 'hono' {
  interface ContextVariableMap {
    /** The client address; null when unknown. */
    caller: string | null;
  }
}

/** Client addresses of requests. They are stored on arrival, because pages call the portal with new requests. */
export interface Callers {
  /** @param address null when unknown */
  remember(request: Request, address: string | null): void;
  addressOf(request: Request): string | null;
  /**
   * Runs an action under a rate limit for each client address. Only attempts that return null count.
   * @param action name of the limit, such as `staff`
   */
  attempt<T>(
    reader: Context,
    action: string,
    limit: RateLimit,
    run: () => Promise<T | null>,
  ): Promise<Attempt<T>>;
}

/** Stores the client address in the context, because `bodyLimit` may replace the request. */
export const storeCaller =
  ({ addressOf }: Pick<Callers, 'addressOf'>): MiddlewareHandler =>
  (context, next) => {
    context.set('caller', addressOf(context.req.raw));
    return next();
  };

/** Reads the client address of a page's request. */
export const getCaller = (context: Context): string | null => context.get('caller') ?? null;

/** The result of an attempt, null when it failed; or the time to wait after too many. */
export type Attempt<T> = { ok: true; result: T | null } | { ok: false; retryAfterSeconds: number };

/** Creates callers. Addresses are stored as long as their requests exist; attempts are counted by the rate limiter. */
export function createCallers({
  rateLimiter,
  tokens,
  clock,
}: {
  rateLimiter: RateLimiter;
  tokens: Pick<TokenSource, 'signCaller'>;
  clock: Pick<Clock, 'now'>;
}): Callers {
  const addresses = new WeakMap<Request, string>();
  const addressOf = (request: Request): string | null => addresses.get(request) ?? null;
  return {
    remember(request, address) {
      if (address !== null) addresses.set(request, address);
    },
    addressOf,
    async attempt(reader, action, limit, run) {
      const address = getCaller(reader);
      if (address === null) return { ok: true, result: await run() };
      const key = await callerKey(tokens, action, address);
      const verdict = await rateLimiter.take(key, limit, clock.now());
      if (!verdict.ok) return verdict;
      const result = await run();
      if (result !== null) await rateLimiter.refund(key);
      return { ok: true, result };
    },
  };
}
