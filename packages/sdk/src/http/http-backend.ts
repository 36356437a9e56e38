import type { Operations } from '@foyer/contract';
import { buildUrl } from './build-url.ts';
import { readResponse } from './read-response.ts';
import { createSend } from './send.ts';
import type { Backend, Wiring } from './wiring.ts';

/** Does operations by HTTP, as the contract says. */
export function createHttpBackend(wiring: Wiring): Backend {
  const send = createSend(wiring);
  return {
    keepsKeys: true,
    async perform(operation, { params, query, body }, { attempt, idempotencyKey, ifMatch, signal }) {
      const request = {
        attempt,
        url: buildUrl(wiring.baseUrl, operation, params ?? {}, query ?? {}),
        headers: {
          ...(idempotencyKey === null ? {} : { 'idempotency-key': idempotencyKey }),
          ...(ifMatch === null ? {} : { 'if-match': `"${ifMatch}"` }),
        },
        body: body === undefined ? null : JSON.stringify(body),
      };
      // The one place where the wire's word is taken for its type; the conformance kit is what proves it.
      return (await readResponse(
        await send(operation, request, signal),
        operation,
      )) as Operations[typeof operation]['result'];
    },
  };
}
