import type { Clock, OperationId } from '@foyer/contract';
import { takesBody } from '@foyer/contract/schemas';
import type { MiddlewareHandler } from 'hono';
import { readIfMatch } from '../http/if-match.ts';
import { validBody, validNoBody, validParams, validQuery } from '../http/validate.ts';
import type { RouteEnv } from './env.ts';

/**
 * Validates a request by the contract's schemas. Sets the variables `input`, `bodyText` and `now`.
 * @throws Problem `not-found` for a malformed id, `validation`, `unsupported-media-type`
 */
export const validateRequest =
  <Id extends OperationId>(operation: Id, clock: Clock): MiddlewareHandler<RouteEnv<Id>> =>
  async (context, next) => {
    const { req } = context;
    const params = validParams(operation, req.param());
    const query = validQuery(operation, new URL(req.url).searchParams);
    const hasBody = takesBody(operation);
    const bodyText = hasBody ? await req.text() : '';
    const body = hasBody
      ? validBody(operation, req.header('content-type') ?? null, bodyText)
      : validNoBody(operation);
    context.set('input', { params, query, body, ifMatch: readIfMatch(req.raw.headers) });
    context.set('bodyText', bodyText);
    context.set('now', clock.now());
    await next();
  };
