import type { PurgeCutoffs } from '../records.ts';
import type { FirmTables } from './firm-tables.ts';

/** Deletes expired keys, sessions, tokens and preflights. @returns how many rows */
export function purgeTables(
  { keys, sessions, tokens, preflights, bulkSends }: FirmTables,
  { now, keysBefore }: PurgeCutoffs,
): number {
  let deleted = 0;
  for (const { key, at } of keys.values()) {
    if (at > keysBefore) continue;
    keys.delete(key);
    deleted += 1;
  }
  for (const { tokenHash, expiresAt } of sessions.values()) {
    if (expiresAt > now) continue;
    sessions.delete(tokenHash);
    deleted += 1;
  }
  for (const { tokenHash, expiresAt } of tokens.values()) {
    if (expiresAt === null || expiresAt > now) continue;
    tokens.delete(tokenHash);
    deleted += 1;
  }
  const used = new Set(
    [...bulkSends.values()].flatMap(({ open, limits }) =>
      open && limits !== null ? [limits.preflightId] : [],
    ),
  );
  for (const { id, expiresAt } of preflights.values()) {
    if (expiresAt > now || used.has(id)) continue;
    preflights.delete(id);
    deleted += 1;
  }
  return deleted;
}
