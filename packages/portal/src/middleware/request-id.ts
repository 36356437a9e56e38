import type { MiddlewareHandler } from 'hono';
import type { Ids } from '../ports.ts';
import type { PortalEnv } from './env.ts';

/** Sets the variable `requestId`. */
export const requestId =
  (ids: Ids): MiddlewareHandler<PortalEnv> =>
  (context, next) => {
    context.set('requestId', ids.next('rq'));
    return next();
  };
