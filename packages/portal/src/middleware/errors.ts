import type { ErrorHandler, NotFoundHandler } from 'hono';
import { Problem, toProblemResponse } from '../http/problem.ts';
import { IdempotencyBusyError, VersionConflictError } from '../store/store-errors.ts';
import { payloadTooLarge } from './body-limits.ts';
import type { PortalEnv } from './env.ts';

/** Responds to every error with `application/problem+json`. @param report receives internal errors, and the causes of others */
export const handleErrors =
  (report: ((error: unknown, requestId: string) => void) | undefined): ErrorHandler<PortalEnv> =>
  (thrown, context) => {
    const requestId = context.get('requestId');
    const problem = toProblem(thrown);
    if (problem.code === 'internal') report?.(thrown, requestId);
    else if (problem.cause !== undefined) report?.(problem.cause, requestId);
    return toProblemResponse(problem, requestId);
  };

/** Responds to an unknown path with the problem `not-found`. */
export const handleNotFound: NotFoundHandler<PortalEnv> = (context) =>
  toProblemResponse(new Problem('not-found'), context.get('requestId'));

function toProblem(thrown: Error): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof IdempotencyBusyError)
    return new Problem('idempotency-in-progress', { retryAfter: 1 });
  // Hono throws it while a body without `Content-Length` is read.
  if (thrown.name === 'BodyLimitError') return payloadTooLarge();
  if (thrown instanceof VersionConflictError) return new Problem('version-conflict');
  return new Problem('internal', { detail: 'Something went wrong here. Nothing was changed.' });
}
