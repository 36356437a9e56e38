import { toBase64Url } from '@foyer/contract/rules';
import type { FirmTransaction } from '../store/portal-store.ts';
import type { IdempotencyClaim } from '../store/records.ts';
import { Problem } from './problem.ts';

const MAX_KEY_LENGTH = 255;

/** The key of a request that needs one. @throws Problem `idempotency-key-missing` */
export function requireKey(headers: Headers): string {
  const key = optionalKey(headers);
  if (key === null) throw new Problem('idempotency-key-missing');
  return key;
}

/** The key of a request that may have one; null when it has none. @throws Problem `idempotency-key-missing` for one that is too long */
export function optionalKey(headers: Headers): string | null {
  const key = headers.get('idempotency-key')?.trim() ?? '';
  if (key.length > MAX_KEY_LENGTH)
    throw new Problem('idempotency-key-missing', {
      detail: `An Idempotency-Key has at most ${MAX_KEY_LENGTH} characters`,
    });
  return key === '' ? null : key;
}

/** What tells one request from another under the same key. */
export async function hashRequest(path: string, body: string): Promise<string> {
  return toBase64Url(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${path}\n${body}`))),
  );
}

/** An answer as it is kept, and whether it was kept from before. */
export interface StoredResponse {
  status: number;
  body: string;
  replayed: boolean;
}

/**
 * Does the work once a key. The answer is kept in the work's own transaction, so that neither is there without the other;
 * work that throws leaves no trace, and may be tried again under the same key.
 * @throws Problem `idempotency-key-reused` when the key came with another request
 */
export async function withIdempotency(
  tx: FirmTransaction,
  claim: IdempotencyClaim,
  work: () => Promise<{ status: number; body: string }>,
): Promise<StoredResponse> {
  const known = await tx.claimKey(claim);
  if (known.state === 'done') {
    if (known.bodyHash !== claim.bodyHash) throw new Problem('idempotency-key-reused');
    return { status: known.status, body: known.body, replayed: true };
  }
  const { status, body } = await work();
  await tx.completeKey(claim, status, body);
  return { status, body, replayed: false };
}
