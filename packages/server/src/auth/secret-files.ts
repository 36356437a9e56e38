import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const OWNER_ONLY = 0o600;

/** A secret kept in a file of the data folder that only its owner reads; made on the first call, the same ever after. */
export function loadOrCreateSecret(folder: string, name: string, make: () => string): string {
  const file = path.join(folder, name);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT')) throw thrown;
  }
  mkdirSync(folder, { recursive: true });
  const secret = make();
  writeFileSync(file, `${secret}\n`, { mode: OWNER_ONLY, flag: 'wx' });
  return secret;
}
