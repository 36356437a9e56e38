import type { Clock } from '@foyer/contract';
import type { MiddlewareHandler } from 'hono';

/** Sets `Date` from the portal's clock, not the machine's: the SDK reads the server's time from it. */
export const dateHeader =
  (clock: Clock): MiddlewareHandler =>
  async (context, next) => {
    await next();
    context.res.headers.set('date', new Date(clock.now()).toUTCString());
  };
