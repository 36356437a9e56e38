import type { OperationId, Operations } from '@foyer/contract';
import { hashToken, parseAddress } from '@foyer/contract/rules';
import type { RateLimit, RateLimiter, TokenSource } from '../ports.ts';
import { callerKey } from './callers.ts';
import { Problem } from './problem.ts';

/** Something that is counted, and how often it may happen. */
export interface CountedAttempt {
  /** Holds no address and no token, only their hashes. */
  key: string;
  limit: RateLimit;
  /** What a success does to the count: nothing, take this one try back, or begin anew. */
  onSuccess: 'keep' | 'give-back' | 'forget';
}

// NIST SP 800-63B-4, section 3.2.2: no more than a hundred failed attempts in a row. Ten in a quarter of an hour are enough for a person.
const SIGN_IN: RateLimit = { max: 10, windowSeconds: 900 };
// Each try costs a hash. Twenty at once are a mail scanner and a browser; nobody needs more than a few.
const ACTIVATE: RateLimit = { max: 60, windowSeconds: 900 };
const RENEW: RateLimit = { max: 20, windowSeconds: 3_600 };
// By address: an office, or a provider's mail scanners, share one. Whoever goes through a list of people, or of links, needs many more.
const SIGN_IN_FROM: RateLimit = { max: 100, windowSeconds: 900 };
const LINKS_FROM: RateLimit = { max: 200, windowSeconds: 900 };
const RENEW_FROM: RateLimit = { max: 100, windowSeconds: 3_600 };

/** What a request of the client's side counts towards. Whether an account or a link exists makes no difference. @param caller the address it came from; null is not counted */
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
      // A right password takes back no more than its own try: else one known account would serve to guess at all others.
      return [
        ...(await from('login', SIGN_IN_FROM, 'give-back')),
        {
          key: await by('login', `${firmId}\n${address.ok ? address.canonical : email}`),
          limit: SIGN_IN,
          onSuccess: 'forget',
        },
      ];
    }
    case 'activations.get':
      return from('link', LINKS_FROM, 'give-back');
    case 'activations.accept':
      return [
        ...(await from('link', LINKS_FROM, 'give-back')),
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

/** Counts one more of each. @throws Problem `rate-limited` with `Retry-After` when it was one too many */
export async function recordAttempt(
  limiter: RateLimiter,
  counts: readonly CountedAttempt[],
  now: number,
): Promise<void> {
  for (const { key, limit } of counts) {
    const verdict = await limiter.take(key, limit, now);
    if (!verdict.ok)
      throw new Problem('rate-limited', {
        retryAfter: verdict.retryAfterSeconds,
        detail: 'Too many tries. Wait before the next one',
      });
  }
}

/** Settles the counts of a request that came out well. */
export async function releaseAttempt(limiter: RateLimiter, counts: readonly CountedAttempt[]): Promise<void> {
  for (const { key, onSuccess } of counts) {
    if (onSuccess === 'forget') await limiter.reset(key);
    if (onSuccess === 'give-back') await limiter.refund(key);
  }
}

const fieldsOf = (value: unknown): Record<string, string> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      )
    : {};
