import { SECOND } from '@foyer/contract/rules';
import * as z from 'zod/mini';
import { base64Bytes } from './base64.ts';
import { publicKeyIn } from './certificate.ts';
import { moment, readJson } from './read-json.ts';

const signed = {
  MessageId: z.string(),
  TopicArn: z.string(),
  Message: z.string(),
  Timestamp: moment,
  SignatureVersion: z.enum(['1', '2']),
  Signature: z.string(),
  SigningCertURL: z.string(),
};
const envelope = z.union([
  z.object({ Type: z.literal('Notification'), Subject: z.optional(z.nullable(z.string())), ...signed }),
  z.object({
    Type: z.enum(['SubscriptionConfirmation', 'UnsubscribeConfirmation']),
    Token: z.string(),
    SubscribeURL: z.string(),
    ...signed,
  }),
]);

/** A message of Amazon SNS, as it comes over HTTP. */
export type SnsMessage = z.infer<typeof envelope>;

/** Fetches a certificate from Amazon, or the URL that confirms a subscription. */
export type FetchAws = (address: string, init: { signal: AbortSignal }) => Promise<Response>;

/** @returns null for what SNS does not write so */
export const readSns = (text: string): SnsMessage | null => readJson(envelope, text);

// SNS tries to deliver a message for an hour.
const TOLERANCE = 2 * 3_600 * SECOND;
const PATIENCE = 10_000;
const REMEMBERED = 20;
const HOST = /^sns\.[a-z0-9-]{3,}\.amazonaws\.com(\.cn)?$/;

/** Whether a URL points to SNS. Messages are untrusted until verified, so they could contain any URL. */
export function isAws(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return (
    url !== null &&
    url.protocol === 'https:' &&
    HOST.test(url.hostname) &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  );
}

/** Fetches what is Amazon's own. @throws Error when it is away; SNS comes again then */
export async function fetchAws(fetcher: FetchAws, address: string): Promise<Response> {
  const response = await fetcher(address, { signal: AbortSignal.timeout(PATIENCE) });
  if (response.status >= 500) throw new Error(`Amazon SNS answered ${response.status}`);
  return response;
}

/** Verifies signatures by certificates that it fetches once. */
export function createSnsVerifier(fetcher: FetchAws): (message: SnsMessage, now: number) => Promise<boolean> {
  const certificates = new Map<string, string>();
  const certificateAt = async (address: string): Promise<string | null> => {
    const known = certificates.get(address);
    if (known !== undefined) return known;
    const response = await fetchAws(fetcher, address);
    const pem = await response.text();
    if (!response.ok) return null;
    certificates.set(address, pem);
    const [oldest] = certificates.keys();
    if (certificates.size > REMEMBERED && oldest !== undefined) certificates.delete(oldest);
    return pem;
  };
  return async (message, now) => {
    const { SigningCertURL, Signature, SignatureVersion, Timestamp } = message;
    if (
      !isAws(SigningCertURL) ||
      !new URL(SigningCertURL).pathname.endsWith('.pem') ||
      Math.abs(now - Date.parse(Timestamp)) > TOLERANCE
    )
      return false;
    const signature = base64Bytes(Signature);
    const pem = await certificateAt(SigningCertURL);
    const spki = pem === null ? null : publicKeyIn(pem);
    if (signature === null || spki === null) return false;
    const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: SignatureVersion === '1' ? 'SHA-1' : 'SHA-256' };
    const key = await crypto.subtle.importKey('spki', spki, algorithm, false, ['verify']).catch(() => null);
    return (
      key !== null &&
      crypto.subtle.verify(algorithm, key, signature, new TextEncoder().encode(contentOf(message)))
    );
  };
}

/** What is signed: the names and values of some fields, a line each, in the order of their names. */
function contentOf(message: SnsMessage): string {
  const { Message, MessageId, Timestamp, TopicArn, Type } = message;
  const fields =
    message.Type === 'Notification'
      ? {
          Message,
          MessageId,
          ...(typeof message.Subject === 'string' && { Subject: message.Subject }),
          Timestamp,
          TopicArn,
          Type,
        }
      : {
          Message,
          MessageId,
          SubscribeURL: message.SubscribeURL,
          Timestamp,
          Token: message.Token,
          TopicArn,
          Type,
        };
  return Object.entries(fields)
    .map(([name, value]) => `${name}\n${value}\n`)
    .join('');
}
