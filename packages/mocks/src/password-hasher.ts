import { toBase64Url } from '@foyer/contract/rules';
import type { PasswordHasher } from '@foyer/portal';

// Argon2 is not available in browsers. Few rounds: nothing hashed here is secret.
const ROUNDS = 1_000;

/** Hashes passwords with PBKDF2 of WebCrypto; for mocks only. */
export const mockPasswordHasher: PasswordHasher = {
  async hash(password) {
    const salt = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
    return `mock-pbkdf2$${salt}$${await derive(password, salt)}`;
  },
  async verify(hash, password) {
    const [scheme, salt = '', expected] = hash.split('$');
    return scheme === 'mock-pbkdf2' && (await derive(password, salt)) === expected;
  },
};

async function derive(password: string, salt: string): Promise<string> {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', encoder.encode(password), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: encoder.encode(salt), iterations: ROUNDS },
    key,
    256,
  );
  return toBase64Url(new Uint8Array(bits));
}
