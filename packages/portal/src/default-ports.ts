import { systemClock, type Clock } from '@foyer/contract';
import { selectionSignature, stopSignature, toBase64Url, tokenOf, type LinkKey } from '@foyer/contract/rules';
import type { Ids, TokenSource } from './ports.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Ids that begin with the time, so that an index grows at its end, and go on with 80 random bits. */
export const createRandomIds = (clock: Pick<Clock, 'now'> = systemClock): Ids => ({
  next(prefix) {
    const random = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => alphabet[byte % alphabet.length]).join('');
    return `${prefix}_${clock.now().toString(36).padStart(9, '0')}${random}`;
  },
  secret: () => toBase64Url(crypto.getRandomValues(new Uint8Array(32))),
});

/** Tokens derived from a key of the configuration. */
export const createKeyedTokens = (key: LinkKey): TokenSource => ({
  kid: key.kid,
  tokenOf: (subject) => tokenOf(key, subject),
  signSelection: (payload) => selectionSignature(key, payload),
  signStop: (mailId) => stopSignature(key, mailId),
});
