import { PortalError } from '../errors.ts';

/**
 * Returns the bearer token, or null for none. If it throws, the calls that wait for it fail as `unauthenticated`.
 * @param options.refresh true after a 401: the last token was refused, so return a new one and not a cached one
 * @example const getToken: GetToken = async ({ refresh }) => (refresh ? signIn.renew() : signIn.token)
 */
export type GetToken = (options: { refresh: boolean }) => string | null | Promise<string | null>;

/** A token, and the number of refreshes that were requested before it was returned. */
export interface TokenLease {
  token: string | null;
  generation: number;
}

/** Provides tokens, sharing one refresh among all calls. */
export interface TokenSource {
  get(): Promise<TokenLease>;
  /** Returns the token for the replay after a 401. @param refused the token that was refused */
  renew(refused: TokenLease): Promise<TokenLease>;
}

/** Calls `getToken` once for a refresh, however many calls receive a 401 at the same time. */
export function createTokenSource(getToken: GetToken): TokenSource {
  let generation = 0;
  let latest: Promise<string | null> = Promise.resolve(null);
  const fetchToken = async (refresh: boolean): Promise<string | null> => {
    try {
      const token = await getToken({ refresh });
      // `fetch` would quote the token in its own error message.
      if (/[^ -~]/.test(token ?? '')) throw new TypeError('A token must be printable ASCII');
      return token;
    } catch (cause) {
      throw new PortalError({
        kind: 'problem',
        code: 'unauthenticated',
        status: 401,
        message: 'getToken failed',
        cause,
      });
    }
  };
  return {
    async get() {
      const requestedIn = generation;
      return { token: await fetchToken(false), generation: requestedIn };
    },
    async renew(refused) {
      if (refused.generation === generation) {
        generation += 1;
        latest = fetchToken(true);
      }
      const requestedIn = generation;
      return { token: await latest, generation: requestedIn };
    },
  };
}
