import { isPortalError, PortalError } from '../errors.ts';
import { readAnswer } from './answer.ts';
import type { Limit } from './limit.ts';
import { retryAfterOf } from './retry-timing.ts';

/** What came of one try. `retryAfter` is null when another try would be no use. */
export type Attempt = { ok: true; value: unknown } | { ok: false; error: PortalError; retryAfter: number | null };

/** Sends, reads the whole body, and says whether it is worth trying again. */
export async function attempt(send: () => Promise<Response>, limit: Limit): Promise<Attempt> {
  let response: Response | null = null;
  try {
    response = await limit.race(send());
    return { ok: true, value: await limit.race(readAnswer(response)) };
  } catch (thrown) {
    if (limit.signal.aborted) return { ok: false, error: limit.reason(), retryAfter: null };
    if (isPortalError(thrown)) return { ok: false, error: thrown, retryAfter: isTransient(thrown) && response ? retryAfterOf(response.headers) : null };
    const message = response === null ? 'The portal could not be reached' : 'The answer broke off';
    return { ok: false, error: new PortalError({ kind: 'network', message, status: response?.status, cause: thrown }), retryAfter: 0 };
  }
}

function isTransient(error: PortalError): boolean {
  // A cut body after a success: the work is done, and the same key replays its answer.
  if (error.kind === 'unexpected-answer' && error.status !== null && error.status < 300) return true;
  if (error.code === 'idempotency-in-progress') return true;
  return error.status !== null && [408, 429, 500, 502, 503, 504].includes(error.status);
}
