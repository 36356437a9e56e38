import { PortalError, type ProblemCode } from '@foyer/sdk';
import type { Fault } from './crm-api.ts';

/** Options of the CRM's API. */
export interface CrmOptions {
  baseUrl: string;
  apiKey: string;
  fetch: typeof globalThis.fetch;
}

/**
 * Calls the CRM's API and returns the parsed body.
 * @throws PortalError with the problem code for the fault of the API
 */
export type CallApi = <Result>(path: string, signal: AbortSignal, body?: unknown) => Promise<Result>;

const CODES: Record<Fault['fault'], ProblemCode> = {
  NO_SUCH_CUSTOMER: 'not-found',
  NO_RIGHT: 'forbidden',
  LOGGED_OUT: 'unauthenticated',
  TOO_SOON: 'cooldown',
  NO_MAIL: 'not-invitable',
  // The SDK retries reads after `unavailable`.
  BUSY: 'unavailable',
};

export function createCallApi({ baseUrl, apiKey, fetch }: CrmOptions): CallApi {
  return async (path, signal, body) => {
    const headers = {
      'x-api-key': apiKey,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const response = await fetch(`${baseUrl}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers,
      signal,
      body: body === undefined ? null : JSON.stringify(body),
    });
    const result = await response.json();
    if (response.ok) return result;
    const { fault, text }: Fault = result;
    throw new PortalError({ kind: 'problem', status: response.status, code: CODES[fault], message: text });
  };
}
