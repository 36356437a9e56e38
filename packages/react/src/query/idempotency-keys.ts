import { useState } from 'react';
import { useFoyer } from '../provider/foyer-context.ts';

/** One key for one intent: the same words sent again after a failure are the same intent. */
export interface IdempotencyKeys {
  keyFor(input: unknown): string;
  /** The intent is fulfilled: the same words are a new one from now on. */
  reset(): void;
}

/** Makes the memory of what a button was last meant to do. */
export function createIdempotencyKeys(newKey: () => string): IdempotencyKeys {
  let open: { words: string; key: string } | null = null;
  return {
    keyFor(input) {
      const words = JSON.stringify(input);
      if (open?.words !== words) open = { words, key: newKey() };
      return open.key;
    },
    reset() {
      open = null;
    },
  };
}

/** Intents of one component. */
export function useIdempotencyKeys(): IdempotencyKeys {
  const { portal } = useFoyer();
  const [keys] = useState(() => createIdempotencyKeys(() => portal.newIdempotencyKey()));
  return keys;
}
