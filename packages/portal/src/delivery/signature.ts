import { SECOND } from '@foyer/contract/rules';
import { base64Bytes } from './base64.ts';

// Standard Webhooks: a message that is older, or from the future, may be a replay.
const TOLERANCE = 300 * SECOND;

/** The signature of a message by one secret, as `v1,<base64>` (Standard Webhooks, "Signature scheme"). @param secret `whsec_` and base64 */
export async function signWebhook(
  secret: string,
  { id, timestamp, body }: { id: string; timestamp: string; body: string },
): Promise<string> {
  const key = await importKey(secret, 'sign');
  const signed = await crypto.subtle.sign('HMAC', key, contentOf(id, timestamp, body));
  return `v1,${btoa(String.fromCharCode(...new Uint8Array(signed)))}`;
}

/** Whether a message was signed by one of the secrets within the last five minutes. Several secrets serve while one is being replaced. */
export async function isSignedWebhook(
  secrets: readonly string[],
  { headers, body }: { headers: Headers; body: string },
  now: number,
): Promise<boolean> {
  const [id, timestamp, given] = [
    headers.get('webhook-id') ?? '',
    headers.get('webhook-timestamp') ?? '',
    headers.get('webhook-signature') ?? '',
  ];
  if (id === '' || !/^\d{1,12}$/.test(timestamp) || Math.abs(now - Number(timestamp) * SECOND) > TOLERANCE)
    return false;
  const signatures = given
    .split(' ')
    .flatMap((one) => (one.startsWith('v1,') ? (base64Bytes(one.slice(3)) ?? []) : []));
  for (const secret of secrets) {
    const key = await importKey(secret, 'verify');
    // The comparison of WebCrypto takes the same time whatever differs.
    for (const signature of signatures)
      if (await crypto.subtle.verify('HMAC', key, signature, contentOf(id, timestamp, body))) return true;
  }
  return false;
}

const contentOf = (id: string, timestamp: string, body: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`${id}.${timestamp}.${body}`);

function importKey(secret: string, usage: 'sign' | 'verify'): Promise<CryptoKey> {
  const bytes = base64Bytes(secret.replace(/^whsec_/, ''));
  if (bytes === null || bytes.length < 24)
    throw new Error('A webhook secret is whsec_ and at least 24 random bytes in base64');
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [usage]);
}
