import { createHmac, timingSafeEqual } from 'node:crypto';

/** Variable envelope return paths (VERP): a sender address for each mail, so that a bounce identifies its mail. */
export interface Verp {
  senderOf(mailId: string): string;
  /** Returns the mail's id; null for an address that this server did not create. */
  mailIdOf(address: string): string | null;
}

const SIGNATURE_DIGITS = 12;

/**
 * Creates sender addresses such as `bounce+<mail>.<12 hex digits>@<domain>`. The digits are a signature, so that bounces cannot be forged.
 * @param secret at least 32 bytes
 * @param older previous secrets, whose addresses are still accepted
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
      // Some relays change the case.
      const [, mailId = '', signature = '', host = ''] =
        /^bounce\+([\w-]{1,40})\.([0-9a-f]{12})@(.+)$/.exec(address.toLowerCase()) ?? [];
      return host === domain &&
        [secret, ...older].some((by) =>
          timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(mailId, by))),
        )
        ? mailId
        : null;
    },
  };
}
