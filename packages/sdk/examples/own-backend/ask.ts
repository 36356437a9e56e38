import { PortalError, type ProblemCode } from '@foyer/sdk';
import type { Fault } from './crm-api.ts';

/** How to reach the office's system. */
export interface CrmOptions {
  baseUrl: string;
  apiKey: string;
  fetch: typeof globalThis.fetch;
}

/** Asks the system, and says its faults in the contract's words. */
export type Ask = <Answer>(path: string, signal: AbortSignal, body?: unknown) => Promise<Answer>;

const CODES: Record<Fault['fault'], ProblemCode> = {
  NO_SUCH_CUSTOMER: 'not-found',
  NO_RIGHT: 'forbidden',
  LOGGED_OUT: 'unauthenticated',
  TOO_SOON: 'cooldown',
  NO_MAIL: 'not-invitable',
  // Reading is tried again after this one.
  BUSY: 'unavailable',
};

export function createAsk({ baseUrl, apiKey, fetch }: CrmOptions): Ask {
  return async (path, signal, body) => {
    const headers = {
      'x-api-key': apiKey,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const answer = await fetch(`${baseUrl}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers,
      signal,
      body: body === undefined ? null : JSON.stringify(body),
    });
    const said = await answer.json();
    if (answer.ok) return said;
    const { fault, text }: Fault = said;
    throw new PortalError({ kind: 'problem', status: answer.status, code: CODES[fault], message: text });
  };
}
