import type { Context, MiddlewareHandler } from 'hono';
import { callerKey, type Clock, type RateLimit, type RateLimiter, type TokenSource } from '@foyer/portal';

declare module 'hono' {
  interface ContextVariableMap {
    /** The address of whoever called; null when nobody knows. */
    caller: string | null;
  }
}

/** Who calls. Noted when a request arrives, since pages ask the portal by requests of their own. */
export interface Callers {
  /** @param address null when nobody knows */
  remember(request: Request, address: string | null): void;
  addressOf(request: Request): string | null;
  /**
   * Lets the reader of a page try something. A try that comes out well, with anything but null, is not counted.
   * @param action what is tried, such as `staff`
   */
  attempt<T>(
    reader: Context,
    action: string,
    limit: RateLimit,
    run: () => Promise<T | null>,
  ): Promise<Attempt<T>>;
}

/** Keeps the caller with the context, since whoever counts a body may put another request in the place of the first. */
export const storeCaller =
  ({ addressOf }: Pick<Callers, 'addressOf'>): MiddlewareHandler =>
  (context, next) => {
    context.set('caller', addressOf(context.req.raw));
    return next();
  };

/** Who reads a page. */
export const getCaller = (context: Context): string | null => context.get('caller') ?? null;

/** What came of a try: a result, null when it failed, or that there were too many before. */
export type Attempt<T> = { ok: true; result: T | null } | { ok: false; retryAfterSeconds: number };

/** Remembers callers as long as their requests are worked on, and counts their tries for all processes alike. */
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
