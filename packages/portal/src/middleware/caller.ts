import type { MiddlewareHandler } from 'hono';
import type { CallerAddress } from '../ports.ts';
import type { PortalEnv } from './env.ts';

/**
 * Sets the variable `caller` to the address that a request came from.
 * Mount it before `bodyLimits`, which replaces the request when a body has no `Content-Length`: the host knows the original only.
 */
export const caller =
  (callerAddress: CallerAddress): MiddlewareHandler<PortalEnv> =>
  (context, next) => {
    context.set('caller', callerAddress(context.req.raw));
    return next();
  };
