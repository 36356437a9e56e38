import type { Endpoint, OperationId } from '@foyer/contract';
import type { MiddlewareHandler } from 'hono';
import { Problem } from '../http/problem.ts';
import type { Identify, Identity } from '../ports.ts';
import type { RouteEnv } from './env.ts';

/**
 * Identifies the staff member behind a request and checks their permission. Sets the variable `identity`.
 * @throws Problem `unauthenticated`, `forbidden`
 */
export const authenticate =
  (identify: Identify, endpoint: Endpoint): MiddlewareHandler<RouteEnv<OperationId>> =>
  async (context, next) => {
    context.set(
      'identity',
      endpoint.side === 'staff' ? await identifyStaff(identify, endpoint, context.req.raw) : null,
    );
    await next();
  };

async function identifyStaff(
  identify: Identify,
  { permission }: Endpoint,
  request: Request,
): Promise<Identity> {
  const identity = requireIdentity(await identify(request));
  if (permission !== null && !identity.viewer.permissions.includes(permission))
    throw new Problem('forbidden', { detail: `This needs the permission ${permission}` });
  return identity;
}

/** @throws Problem `unauthenticated` when there is no identity */
export function requireIdentity(identity: Identity | null): Identity {
  if (identity === null) throw new Problem('unauthenticated');
  return identity;
}
