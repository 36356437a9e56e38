import type { Operations } from '@foyer/contract';
import { buildUrl } from './build-url.ts';
import type { Backend, HttpContext } from './context.ts';
import { readResponse } from './read-response.ts';
import { createSend } from './send.ts';

/** Performs operations over HTTP, as the contract defines them. */
export function createHttpBackend(context: HttpContext): Backend {
  const send = createSend(context);
  return {
    supportsIdempotency: true,
    async perform(operation, { params, query, body }, { attempt, idempotencyKey, ifMatch, signal }) {
      const request = {
        attempt,
        url: buildUrl(context.baseUrl, operation, params ?? {}, query ?? {}),
        headers: {
          ...(idempotencyKey === null ? {} : { 'idempotency-key': idempotencyKey }),
          ...(ifMatch === null ? {} : { 'if-match': `"${ifMatch}"` }),
        },
        body: body === undefined ? null : JSON.stringify(body),
      };
      // The result is not validated beyond one field; the conformance kit proves the shape.
      return (await readResponse(
        await send(operation, request, signal),
        operation,
      )) as Operations[typeof operation]['result'];
    },
  };
}
