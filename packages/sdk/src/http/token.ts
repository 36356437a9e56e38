import { PortalError } from '../errors.ts';

/**
 * Gives the bearer token. `refresh` is true after a 401: do not answer from a cache then. What it throws ends the calls that wait for it as `unauthenticated`.
 * @example const getToken: GetToken = async ({ refresh }) => (refresh ? signIn.renew() : signIn.token)
 */
export type GetToken = (options: { refresh: boolean }) => string | null | Promise<string | null>;

/** A token, and how many refreshes had been asked for when it was given out. */
export interface TokenLease {
  token: string | null;
  generation: number;
}

/** Shares one refresh among all calls. */
export interface TokenSource {
  get(): Promise<TokenLease>;
  /** A token to replay with, after a 401 refused this one. */
  renew(refused: TokenLease): Promise<TokenLease>;
}

/** However many calls meet a 401 at once, the host is asked for a new token once. */
export function createTokenSource(getToken: GetToken): TokenSource {
  let generation = 0;
  let latest: Promise<string | null> = Promise.resolve(null);
  const fetchToken = async (refresh: boolean): Promise<string | null> => {
    try {
      const token = await getToken({ refresh });
      // `fetch` would quote such a token in the error that it throws.
      if (/[^ -~]/.test(token ?? '')) throw new TypeError('A token must be printable ASCII');
      return token;
    } catch (cause) {
      throw new PortalError({
        kind: 'problem',
        code: 'unauthenticated',
        status: 401,
        message: 'There is no token',
        cause,
      });
    }
  };
  return {
    async get() {
      const asked = generation;
      return { token: await fetchToken(false), generation: asked };
    },
    async renew(refused) {
      if (refused.generation === generation) {
        generation += 1;
        latest = fetchToken(true);
      }
      const asked = generation;
      return { token: await latest, generation: asked };
    },
  };
}
