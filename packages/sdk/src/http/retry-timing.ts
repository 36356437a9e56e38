import type { PortalError } from '../errors.ts';

const BASE_DELAY = 500;
const MAX_DELAY = 8_000;
const MAX_RETRY_AFTER = 60_000;

/** How often a call is tried again. */
export const MAX_RETRIES = 2;

/** Full jitter: anything up to 0.5 s · 2ⁿ, at most 8 s. `retry` counts from 0, `random` is in [0, 1). */
export const backoff = (retry: number, random: number): number =>
  random * Math.min(MAX_DELAY, BASE_DELAY * 2 ** retry);

/**
 * How long `Retry-After` asks to wait, in milliseconds; seconds or a date (RFC 9110, section 10.2.3).
 * A date is read against the answer's own `Date`, since the local clock may be off. At most 60 s.
 */
export function retryAfterOf(headers: Headers): number {
  const value = headers.get('retry-after');
  if (value === null) return 0;
  const seconds = Number(value);
  const wait = Number.isFinite(seconds)
    ? seconds * 1_000
    : Date.parse(value) - Date.parse(headers.get('date') ?? '');
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), MAX_RETRY_AFTER) : 0;
}

const PASSING = [408, 429, 502, 503, 504, 'rate-limited', 'unavailable', 'idempotency-in-progress'];

/** Whether the next try may go better. `keyed`: what was done already would be answered, not done again. */
export function isRetryable({ kind, status, code, cause }: PortalError, keyed: boolean): boolean {
  // The work may be done and only its answer lost: the same key tells.
  if (status === 500) return keyed;
  // What has both a cause and a success is JSON that ends too soon.
  return (
    kind === 'network' ||
    PASSING.some((one) => one === status || one === code) ||
    (cause !== undefined && (status ?? 500) < 300)
  );
}
