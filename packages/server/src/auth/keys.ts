import { createHash, randomBytes } from 'node:crypto';
import type { LinkKey } from '@foyer/contract/rules';
import { loadOrCreateSecret } from './secret-files.ts';

const BYTES = 32;

/**
 * Returns the keys that activation links are derived from, the current one first: the configured keys, else one stored in the data folder.
 * The key id is a hash of the key, so that a new key has a new id.
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

/** Returns the staff token of the demo page: the configured one, else one stored in the data folder. */
export const staffToken = (configured: string | null, folder: string): string =>
  configured ?? loadOrCreateSecret(folder, 'staff-token', () => randomBytes(BYTES).toString('base64url'));
