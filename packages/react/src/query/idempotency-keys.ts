import { useState } from 'react';
import { useFoyer } from '../context/index.ts';

/** Issues idempotency keys: retrying identical input reuses the key, so that nothing happens twice. */
export interface IdempotencyKeys {
  keyFor(input: unknown): string;
  /** Call after success: the next identical input gets a new idempotency key. */
  reset(): void;
}

/** @param newKey creates a key */
export function createIdempotencyKeys(newKey: () => string): IdempotencyKeys {
  let last: { input: string; key: string } | null = null;
  return {
    keyFor(input) {
      const serialized = JSON.stringify(input);
      if (last?.input !== serialized) last = { input: serialized, key: newKey() };
      return last.key;
    },
    reset() {
      last = null;
    },
  };
}

/** The idempotency keys of one component. */
export function useIdempotencyKeys(): IdempotencyKeys {
  const { portal } = useFoyer();
  const [keys] = useState(() => createIdempotencyKeys(() => portal.newIdempotencyKey()));
  return keys;
}
