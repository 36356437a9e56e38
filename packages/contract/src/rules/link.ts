/** The key that links are derived from. It comes from configuration, never from the database. */
export interface LinkKey {
  /** The id of the key, so that it can be rotated while old links stay valid. */
  kid: string;
  /** At least 32 random bytes. */
  secret: Uint8Array<ArrayBuffer>;
}

/** What identifies a link. */
export interface LinkSubject {
  invitationId: string;
  sendCount: number;
}

/**
 * Returns the token of an activation link: `base64url(HMAC-SHA256(key, 'inv:v1:' + kid + ':' + invitationId + ':' + sendCount))`.
 * It is derived, so that a retry after a crash produces the same link and no database stores a usable one.
 */
export const tokenOf = (key: LinkKey, { invitationId, sendCount }: LinkSubject): Promise<string> =>
  sign(key, `inv:v1:${key.kid}:${invitationId}:${sendCount}`);

/** Signs a selection of clients: `base64url(HMAC-SHA256(key, 'sel:v1:' + kid + ':' + payload))`. */
export const selectionSignature = (key: LinkKey, payload: string): Promise<string> =>
  sign(key, `sel:v1:${key.kid}:${payload}`);

/** Signs the link that stops reminders: `base64url(HMAC-SHA256(key, 'stop:v1:' + kid + ':' + mailId))`. */
export const unsubscribeSignature = (key: LinkKey, mailId: string): Promise<string> =>
  sign(key, `stop:v1:${key.kid}:${mailId}`);

/** Signs a network address for rate limits, so that the stored counters do not reveal it: `base64url(HMAC-SHA256(key, 'from:v1:' + kid + ':' + network))`. */
export const callerSignature = (key: LinkKey, network: string): Promise<string> =>
  sign(key, `from:v1:${key.kid}:${network}`);

async function sign({ secret }: LinkKey, label: string): Promise<string> {
  const hmac = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  return toBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', hmac, new TextEncoder().encode(label))));
}

/** Returns the SHA-256 of a token in lower-case hex; stores hold only this. */
export async function hashToken(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Encodes bytes as base64url without padding (RFC 4648, section 5). */
export const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
