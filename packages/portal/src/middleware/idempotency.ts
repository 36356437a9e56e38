import type { Endpoint, OperationId } from '@foyer/contract';
import type { MiddlewareHandler } from 'hono';
import { optionalKey, requireKey } from '../http/idempotency.ts';
import type { RouteEnv } from './env.ts';

/** Requires `Idempotency-Key` where the endpoint always needs one. Mount it before the body is read: without a key the rest does not matter. */
export const requireIdempotencyKey =
  ({ idempotent }: Endpoint): MiddlewareHandler<RouteEnv<OperationId>> =>
  (context, next) => {
    context.set('idempotencyKey', idempotent === true ? requireKey(context.req.raw.headers) : null);
    return next();
  };

/** Reads `Idempotency-Key` where only a body with `resend: true` needs one. Mount it after the body has been validated. */
export const requireIdempotencyKeyToResend =
  ({ idempotent }: Endpoint): MiddlewareHandler<RouteEnv<OperationId>> =>
  (context, next) => {
    if (idempotent === 'with-resend') {
      const { headers } = context.req.raw;
      const { body } = context.get('input');
      context.set('idempotencyKey', resends(body) ? requireKey(headers) : optionalKey(headers));
    }
    return next();
  };

const resends = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'resend' in body && body.resend === true;
