/** The key that links are derived from. It comes from configuration, never from the database. */
export interface LinkKey {
  /** Names the key, so that it can be changed while old links live on. */
  kid: string;
  /** At least 32 random bytes. */
  secret: Uint8Array<ArrayBuffer>;
}

/** What makes one link different from another. */
export interface LinkSubject {
  invitationId: string;
  sendCount: number;
}

/**
 * The token in an activation link: `base64url(HMAC-SHA256(key, 'inv:v1:' + kid + ':' + invitationId + ':' + sendCount))`.
 * Derived, so that a retry after a crash makes the same link and no database holds a usable one.
 */
export const tokenOf = (key: LinkKey, { invitationId, sendCount }: LinkSubject): Promise<string> =>
  sign(key, `inv:v1:${key.kid}:${invitationId}:${sendCount}`);

/** The signature of a choice of clients, by the same key: `base64url(HMAC-SHA256(key, 'sel:v1:' + kid + ':' + payload))`. */
export const selectionSignature = (key: LinkKey, payload: string): Promise<string> =>
  sign(key, `sel:v1:${key.kid}:${payload}`);

/** The signature in the link that ends reminders, by the same key: `base64url(HMAC-SHA256(key, 'stop:v1:' + kid + ':' + mailId))`. */
export const unsubscribeSignature = (key: LinkKey, mailId: string): Promise<string> =>
  sign(key, `stop:v1:${key.kid}:${mailId}`);

/** What an address of the net is counted as, by the same key, so that nobody who reads the counts learns it: `base64url(HMAC-SHA256(key, 'from:v1:' + kid + ':' + network))`. */
export const callerSignature = (key: LinkKey, network: string): Promise<string> =>
  sign(key, `from:v1:${key.kid}:${network}`);

async function sign({ secret }: LinkKey, label: string): Promise<string> {
  const hmac = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  return toBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', hmac, new TextEncoder().encode(label))));
}

/** What a store keeps of a token: its SHA-256, in lower-case hex. */
export async function hashToken(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Bytes as base64url without padding (RFC 4648, section 5). */
export const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
