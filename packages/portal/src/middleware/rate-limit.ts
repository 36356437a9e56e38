import type { OperationId } from '@foyer/contract';
import type { MiddlewareHandler } from 'hono';
import { attemptsOf, recordAttempt, releaseAttempt } from '../http/rate-limits.ts';
import type { Ports } from '../ports.ts';
import type { RouteEnv } from './env.ts';

/**
 * Limits attempts to sign in and to use links. Operations without a limit pass.
 * @throws Problem `rate-limited`
 */
export const rateLimit =
  (
    operation: OperationId,
    { rateLimiter, tokens }: Pick<Ports, 'rateLimiter' | 'tokens'>,
  ): MiddlewareHandler<RouteEnv<OperationId>> =>
  async (context, next) => {
    const attempts = await attemptsOf(operation, context.get('input'), context.get('caller'), tokens);
    await recordAttempt(rateLimiter, attempts, context.get('now'));
    await next();
    if (context.error === undefined) await releaseAttempt(rateLimiter, attempts);
  };
