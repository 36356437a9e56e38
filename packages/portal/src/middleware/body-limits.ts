import { API_PREFIX, endpoints } from '@foyer/contract';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Problem } from '../http/problem.ts';

const MAX_BODY_BYTES = 1_048_576;
/** A CSV file of 8 MiB, escaped as JSON. */
const MAX_IMPORT_BYTES = 10_485_760;
const IMPORT_PATH = `${API_PREFIX}${endpoints['clients.import'].path}`;

/** A body over the limit. The limit of most endpoints is the default. */
export const payloadTooLarge = (maxBytes = MAX_BODY_BYTES): Problem =>
  new Problem('payload-too-large', { detail: `A body has at most ${maxBytes} bytes` });

const limitTo = (maxSize: number): MiddlewareHandler =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw payloadTooLarge(maxSize);
    },
  });

/** Refuses bodies over 1 MiB, imports over 10 MiB. */
export function bodyLimits(): MiddlewareHandler {
  const limit = limitTo(MAX_BODY_BYTES);
  const importLimit = limitTo(MAX_IMPORT_BYTES);
  return (context, next) => (context.req.path === IMPORT_PATH ? importLimit : limit)(context, next);
}
