import type { PortalError } from '../errors.ts';

const BASE_DELAY = 500;
const MAX_DELAY = 8_000;
const MAX_RETRY_AFTER = 60_000;

/** The number of attempts after the first. */
export const MAX_RETRIES = 2;

/**
 * Returns the delay before a retry in milliseconds: exponential backoff with full jitter, at most 8 s. A call has two retries and so waits at most 1 s; the event feed reaches 8 s.
 * @param retry the number of retries so far
 * @param random in [0, 1)
 */
export const backoff = (retry: number, random: number): number =>
  random * Math.min(MAX_DELAY, BASE_DELAY * 2 ** retry);

/**
 * Parses `Retry-After`, in seconds or as a date (RFC 9110, section 10.2.3). A date is compared with the `Date` of the same response,
 * since the local clock may be wrong.
 * @returns milliseconds, at most 60 s; 0 without a valid header
 */
export function parseRetryAfter(headers: Headers): number {
  const value = headers.get('retry-after');
  if (value === null) return 0;
  const seconds = Number(value);
  const wait = Number.isFinite(seconds)
    ? seconds * 1_000
    : Date.parse(value) - Date.parse(headers.get('date') ?? '');
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), MAX_RETRY_AFTER) : 0;
}

const TRANSIENT = [408, 429, 502, 503, 504, 'rate-limited', 'unavailable', 'idempotency-in-progress'];

/**
 * Whether another attempt may succeed.
 * @param keyed whether the call has an idempotency key that the backend supports
 */
export function isRetryable({ kind, status, code, cause }: PortalError, keyed: boolean): boolean {
  // The change may have been made although the response failed: only a key makes a retry safe.
  if (status === 500) return keyed;
  // A cause with a successful status is truncated JSON.
  return (
    kind === 'network' ||
    TRANSIENT.some((one) => one === status || one === code) ||
    (cause !== undefined && (status ?? 500) < 300)
  );
}
