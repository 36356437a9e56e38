import type { Clock } from '@foyer/portal';
import type { MiddlewareHandler } from 'hono';
import type { Log } from '../log.ts';

/** A path with the tokens of links taken out. */
const redactPath = (path: string): string => path.replace(/^((?:\/v1)?\/(?:activate|activations)\/)[^/]+/, '$1…');

/** One line a request: method, path, status, milliseconds. Queries may hold what people typed, and stay out. */
export const requestLog = (log: Log, clock: Pick<Clock, 'now'>): MiddlewareHandler => async (context, next) => {
  const began = clock.now();
  await next();
  log(`${context.req.method} ${redactPath(context.req.path)} ${context.res.status} ${clock.now() - began} ms`);
};
