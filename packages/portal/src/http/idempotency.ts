import { toBase64Url } from '@foyer/contract/rules';
import type { FirmTransaction } from '../store/portal-store.ts';
import type { IdempotencyClaim } from '../store/records.ts';
import { Problem } from './problem.ts';

const MAX_KEY_LENGTH = 255;

/** Returns the key of a request that needs one. @throws Problem `idempotency-key-missing` */
export function requireKey(headers: Headers): string {
  const key = optionalKey(headers);
  if (key === null) throw new Problem('idempotency-key-missing');
  return key;
}

/** Returns the key of a request, or `null`. @throws Problem `idempotency-key-missing` for a key that is too long */
export function optionalKey(headers: Headers): string | null {
  const key = headers.get('idempotency-key')?.trim() ?? '';
  if (key.length > MAX_KEY_LENGTH)
    throw new Problem('idempotency-key-missing', {
      detail: `An Idempotency-Key has at most ${MAX_KEY_LENGTH} characters`,
    });
  return key === '' ? null : key;
}

/** Returns a hash that detects a different request with the same key. */
export async function hashRequest(path: string, body: string): Promise<string> {
  return toBase64Url(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${path}\n${body}`))),
  );
}

/** A stored response, and whether it is a replay. */
export interface StoredResponse {
  status: number;
  body: string;
  replayed: boolean;
}

/**
 * Runs the work once per key. The response is stored in the transaction of the work, so both are committed or neither is;
 * after an error the same key can be used again.
 * @throws Problem `idempotency-key-reused` when the key was used for a different request
 */
export async function withIdempotency(
  tx: FirmTransaction,
  claim: IdempotencyClaim,
  work: () => Promise<{ status: number; body: string }>,
): Promise<StoredResponse> {
  const stored = await tx.claimKey(claim);
  if (stored.state === 'done') {
    if (stored.bodyHash !== claim.bodyHash) throw new Problem('idempotency-key-reused');
    return { status: stored.status, body: stored.body, replayed: true };
  }
  const { status, body } = await work();
  await tx.completeKey(claim, status, body);
  return { status, body, replayed: false };
}
