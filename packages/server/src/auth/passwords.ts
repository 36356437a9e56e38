import type { PasswordHasher } from '@foyer/portal';
import { hash, verify } from '@node-rs/argon2';

// Argon2id as recommended by OWASP: 19 MiB, two iterations, one thread. The library's default variant is Argon2id.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Argon2id, on the thread pool so that hashing does not block the event loop. */
export const argon2Passwords: PasswordHasher = {
  hash: (password) => hash(password, COST),
  verify: (stored, password) => verify(stored, password),
};
