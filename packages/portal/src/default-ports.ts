import { systemClock, type Clock } from '@foyer/contract';
import {
  callerSignature,
  selectionSignature,
  unsubscribeSignature,
  toBase64Url,
  tokenOf,
  type LinkKey,
} from '@foyer/contract/rules';
import type { Ids, TokenSource } from './ports.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Creates ids that begin with the time, so that an index grows at its end, followed by 80 random bits. */
export const createRandomIds = (clock: Pick<Clock, 'now'> = systemClock): Ids => ({
  next(prefix) {
    const random = Array.from(
      crypto.getRandomValues(new Uint8Array(16)),
      (byte) => alphabet[byte % alphabet.length],
    ).join('');
    return `${prefix}_${clock.now().toString(36).padStart(9, '0')}${random}`;
  },
  secret: () => toBase64Url(crypto.getRandomValues(new Uint8Array(32))),
});

/**
 * Derives tokens from configured keys.
 * @param key signs all new links
 * @param older previous keys: links that they signed stay valid, and their mails can still be sent
 */
export function createKeyedTokens(key: LinkKey, ...older: readonly LinkKey[]): TokenSource {
  const keys = new Map([...older, key].map((one) => [one.kid, one]));
  return {
    kid: key.kid,
    hasKey: (kid) => keys.has(kid),
    async deriveLinkToken(subject, kid = key.kid) {
      const named = keys.get(kid);
      if (named === undefined) throw new Error(`The link key ${kid} is not configured any more`);
      return tokenOf(named, subject);
    },
    signSelection: (payload) => selectionSignature(key, payload),
    signCaller: (network) => callerSignature(key, network),
    signUnsubscribe: (mailId) => unsubscribeSignature(key, mailId),
    async verifyUnsubscribe(mailId, signature) {
      const signatures = await Promise.all(
        [...keys.values()].map((one) => unsubscribeSignature(one, mailId)),
      );
      return signatures.includes(signature);
    },
  };
}
