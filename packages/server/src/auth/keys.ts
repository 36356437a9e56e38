import { createHash, randomBytes } from 'node:crypto';
import type { LinkKey } from '@foyer/contract/rules';
import { loadOrCreateSecret } from './secret-files.ts';

const BYTES = 32;

/**
 * The keys that activation links are derived from, the one now in use first: those configured, else one of the data folder's own.
 * Each is named by its hash, so that a new key is a new name by itself.
 */
export function linkKeys(configured: readonly Uint8Array[], folder: string): [LinkKey, ...LinkKey[]] {
  const [current, ...older] = configured.map(toLinkKey);
  return [
    current ??
      toLinkKey(
        Buffer.from(
          loadOrCreateSecret(folder, 'link-key', () => randomBytes(BYTES).toString('base64')),
          'base64',
        ),
      ),
    ...older,
  ];
}

function toLinkKey(bytes: Uint8Array): LinkKey {
  const secret = Uint8Array.from(bytes);
  return { kid: createHash('sha256').update(secret).digest('hex').slice(0, 8), secret };
}

/** The token with which the demo's staff member signs in. */
export const staffToken = (configured: string | null, folder: string): string =>
  configured ?? loadOrCreateSecret(folder, 'staff-token', () => randomBytes(BYTES).toString('base64url'));
