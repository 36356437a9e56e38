import { systemClock, type Clock } from '@foyer/contract';
import { hashToken, toTimestamp } from '@foyer/contract/rules';
import type { Identify } from './ports.ts';
import type { PortalStore } from './store/portal-store.ts';

/**
 * Creates an `identify` that authenticates staff by the access tokens of the store, sent as `Authorization: Bearer …`.
 * @param store looks up a token by its hash
 * @param clock decides which tokens have expired
 * @param hash returns the SHA-256 of a token in hex; a server can pass a synchronous one, since Web Crypto uses another thread for each call
 * @returns an `identify` for `createPortal`, which returns `null` for a missing, unknown or expired token
 */
export const createBearerIdentify =
  (
    store: Pick<PortalStore, 'viewerByToken'>,
    clock: Pick<Clock, 'now'> = systemClock,
    hash: (token: string) => string | Promise<string> = hashToken,
  ): Identify =>
  async (request) => {
    const token = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
    return token === undefined ? null : store.viewerByToken(await hash(token), toTimestamp(clock.now()));
  };
