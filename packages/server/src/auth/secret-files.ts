import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const OWNER_ONLY = 0o600;

/**
 * Reads a secret from a file in the data folder; creates it on the first call.
 * @param create returns a new secret
 */
export function loadOrCreateSecret(folder: string, name: string, create: () => string): string {
  const file = path.join(folder, name);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT')) throw thrown;
  }
  mkdirSync(folder, { recursive: true });
  const secret = create();
  writeFileSync(file, `${secret}\n`, { mode: OWNER_ONLY, flag: 'wx' });
  return secret;
}
