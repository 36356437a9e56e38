import { createHmac, timingSafeEqual } from 'node:crypto';

/** Senders of one mail each (VERP): whatever comes back to one speaks of that mail. */
export interface Verp {
  senderOf(mailId: string): string;
  /** Null for an address that this server never made. */
  mailIdOf(address: string): string | null;
}

const SIGNATURE_DIGITS = 12;

/**
 * Makes senders as `bounce+<mail>.<12 hex digits>@<domain>`: nobody can report of a mail whose sender they have not seen.
 * @param secret at least 32 bytes; bounces of mails that left under another one are refused, but for those of `older`
 */
export function createVerp({
  domain,
  secret,
  older = [],
}: {
  domain: string;
  secret: Uint8Array;
  older?: readonly Uint8Array[];
}): Verp {
  const signatureOf = (mailId: string, by = secret): string =>
    createHmac('sha256', by).update(`verp:v1:${mailId}`).digest('hex').slice(0, SIGNATURE_DIGITS);
  return {
    senderOf: (mailId) => `bounce+${mailId}.${signatureOf(mailId)}@${domain}`,
    mailIdOf(address) {
      // Some relays write everything large or small.
      const [, mailId = '', proof = '', at = ''] =
        /^bounce\+([\w-]{1,40})\.([0-9a-f]{12})@(.+)$/.exec(address.toLowerCase()) ?? [];
      return at === domain &&
        [secret, ...older].some((by) =>
          timingSafeEqual(Buffer.from(proof), Buffer.from(signatureOf(mailId, by))),
        )
        ? mailId
        : null;
    },
  };
}
