import { createHash, randomBytes } from 'node:crypto';
import type { LinkKey } from '@foyer/contract/rules';
import { keptSecret } from './secret-files.ts';

const BYTES = 32;

/**
 * The key that activation links are derived from: the configured one, else one of the data folder's own.
 * It is named by its hash, so that a new key is a new name by itself.
 */
export function linkKey(configured: Uint8Array | null, folder: string): LinkKey {
  const secret = Uint8Array.from(configured ?? Buffer.from(keptSecret(folder, 'link-key', () => randomBytes(BYTES).toString('base64')), 'base64'));
  return { kid: createHash('sha256').update(secret).digest('hex').slice(0, 8), secret };
}

/** The token with which the demo's staff member signs in. */
export const staffToken = (configured: string | null, folder: string): string =>
  configured ?? keptSecret(folder, 'staff-token', () => randomBytes(BYTES).toString('base64url'));
