import type { PasswordHasher } from '@foyer/portal';
import { hash, verify } from '@node-rs/argon2';

// OWASP's second choice for Argon2id, which is the library's own variant: 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Argon2id on the thread pool, so that no request waits for a hash. */
export const argon2Passwords: PasswordHasher = {
  hash: (password) => hash(password, COST),
  verify: (stored, password) => verify(stored, password),
};
