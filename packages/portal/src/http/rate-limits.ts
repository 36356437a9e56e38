import type { OperationId, Operations } from '@foyer/contract';
import { hashToken, parseAddress } from '@foyer/contract/rules';
import type { RateLimit, RateLimiter, TokenSource } from '../ports.ts';
import { callerKey } from './callers.ts';
import { Problem } from './problem.ts';

/** A rate limit that a request counts towards. */
export interface CountedAttempt {
  /** Contains no address and no token, only their hashes. */
  key: string;
  limit: RateLimit;
  /** What a successful request does to the count: nothing, subtract this attempt, or reset it. */
  onSuccess: 'keep' | 'refund' | 'reset';
}

// NIST SP 800-63B-4, section 3.2.2: no more than a hundred failed attempts in a row. Ten in 15 minutes are enough for a person.
const SIGN_IN: RateLimit = { max: 10, windowSeconds: 900 };
// Each attempt costs a password hash. A member needs a few, mail scanners some more.
const ACTIVATE: RateLimit = { max: 60, windowSeconds: 900 };
const RENEW: RateLimit = { max: 20, windowSeconds: 3_600 };
// By address, which an office or a provider's mail scanners share. An attacker who tries many accounts or links needs many more.
const SIGN_IN_FROM: RateLimit = { max: 100, windowSeconds: 900 };
const LINKS_FROM: RateLimit = { max: 200, windowSeconds: 900 };
const RENEW_FROM: RateLimit = { max: 100, windowSeconds: 3_600 };

/** Returns the limits that a request counts towards, whether or not the account or link exists. @param caller the address that it came from; `null` is not counted */
export async function attemptsOf<Id extends OperationId>(
  operation: Id,
  input: Pick<Operations[Id], 'params' | 'body'>,
  caller: string | null,
  tokens: TokenSource,
): Promise<CountedAttempt[]>;
export async function attemptsOf(
  operation: OperationId,
  { params, body }: { params: object; body: unknown },
  caller: string | null,
  tokens: TokenSource,
): Promise<CountedAttempt[]> {
  const by = async (action: string, what: string | undefined): Promise<string> =>
    `${action}:${await hashToken(what ?? '')}`;
  const from = async (
    action: string,
    limit: RateLimit,
    onSuccess: CountedAttempt['onSuccess'],
  ): Promise<CountedAttempt[]> =>
    caller === null ? [] : [{ key: await callerKey(tokens, action, caller), limit, onSuccess }];
  switch (operation) {
    case 'clientSessions.create': {
      const { firmId, email } = fieldsOf(body);
      const address = parseAddress(email ?? '');
      // A correct password refunds its own attempt only: otherwise an attacker with one account could reset the limit of the address.
      return [
        ...(await from('login', SIGN_IN_FROM, 'refund')),
        {
          key: await by('login', `${firmId}\n${address.ok ? address.canonical : email}`),
          limit: SIGN_IN,
          onSuccess: 'reset',
        },
      ];
    }
    case 'activations.get':
      return from('link', LINKS_FROM, 'refund');
    case 'activations.accept':
      return [
        ...(await from('link', LINKS_FROM, 'refund')),
        { key: await by('activate', fieldsOf(params).token), limit: ACTIVATE, onSuccess: 'keep' },
      ];
    case 'activations.renew':
      return [
        ...(await from('renew', RENEW_FROM, 'keep')),
        { key: await by('renew', fieldsOf(params).token), limit: RENEW, onSuccess: 'keep' },
      ];
    default:
      return [];
  }
}

/** Counts an attempt towards each limit. @throws Problem `rate-limited` with `Retry-After` */
export async function recordAttempt(
  limiter: RateLimiter,
  attempts: readonly CountedAttempt[],
  now: number,
): Promise<void> {
  for (const { key, limit } of attempts) {
    const result = await limiter.take(key, limit, now);
    if (!result.ok)
      throw new Problem('rate-limited', {
        retryAfter: result.retryAfterSeconds,
        detail: 'Too many attempts. Wait before the next one',
      });
  }
}

/** Refunds or resets the counts after success. */
export async function releaseAttempt(
  limiter: RateLimiter,
  attempts: readonly CountedAttempt[],
): Promise<void> {
  for (const { key, onSuccess } of attempts) {
    if (onSuccess === 'reset') await limiter.reset(key);
    if (onSuccess === 'refund') await limiter.refund(key);
  }
}

const fieldsOf = (value: unknown): Record<string, string> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      )
    : {};
