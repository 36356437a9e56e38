import type { OperationId, Operations } from '@foyer/contract';
import { hashToken, parseAddress } from '@foyer/contract/rules';
import type { RateLimit, RateLimiter } from '../ports.ts';
import { Problem } from './problem.ts';

/** Something that is counted, and how often it may happen. */
export interface Counted {
  /** Holds no address and no token, only their hashes. */
  key: string;
  limit: RateLimit;
  /** Whether a success takes the count back: only failures wear it out. */
  failuresOnly: boolean;
}

// NIST SP 800-63B-4, section 3.2.2: no more than a hundred failed attempts in a row. Ten in a quarter of an hour are enough for a person.
const SIGN_IN: RateLimit = { max: 10, windowSeconds: 900 };
// Each try costs a hash. Twenty at once are a mail scanner and a browser; nobody needs more than a few.
const ACTIVATE: RateLimit = { max: 60, windowSeconds: 900 };
const RENEW: RateLimit = { max: 20, windowSeconds: 3_600 };

/** What a request of the client's side counts towards. Whether an address or a link exists makes no difference. */
export async function countedOf<Id extends OperationId>(operation: Id, input: Pick<Operations[Id], 'params' | 'body'>): Promise<Counted | null>;
export async function countedOf(operation: OperationId, { params, body }: { params: object; body: unknown }): Promise<Counted | null> {
  switch (operation) {
    case 'login': {
      const { firmId, email } = fieldsOf(body);
      const address = parseAddress(email ?? '');
      return { key: `login:${await hashToken(`${firmId}\n${address.ok ? address.canonical : email}`)}`, limit: SIGN_IN, failuresOnly: true };
    }
    case 'activation.accept':
      return { key: `activate:${await hashToken(fieldsOf(params).token ?? '')}`, limit: ACTIVATE, failuresOnly: false };
    case 'activation.renew':
      return { key: `renew:${await hashToken(fieldsOf(params).token ?? '')}`, limit: RENEW, failuresOnly: false };
    default:
      return null;
  }
}

/** Counts one more. @throws Problem `rate-limited` with `Retry-After` when it was one too many */
export async function count(limiter: RateLimiter, { key, limit }: Counted, now: number): Promise<void> {
  const verdict = await limiter.take(key, limit, now);
  if (!verdict.ok) throw new Problem('rate-limited', { retryAfter: verdict.retryAfterSeconds, detail: 'Too many tries. Wait before the next one' });
}

const fieldsOf = (value: unknown): Record<string, string> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string')) : {};
