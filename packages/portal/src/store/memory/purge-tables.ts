import type { PurgeCutoffs } from '../records.ts';
import type { FirmTables } from './firm-tables.ts';

/** Lets go of what nobody asks for any more. @returns how many rows */
export function purgeTables(
  { keys, sessions, tokens }: FirmTables,
  { now, keysBefore }: PurgeCutoffs,
): number {
  let gone = 0;
  for (const { key, at } of keys.values()) {
    if (at > keysBefore) continue;
    keys.delete(key);
    gone += 1;
  }
  for (const { tokenHash, expiresAt } of sessions.values()) {
    if (expiresAt > now) continue;
    sessions.delete(tokenHash);
    gone += 1;
  }
  for (const { tokenHash, expiresAt } of tokens.values()) {
    if (expiresAt === null || expiresAt > now) continue;
    tokens.delete(tokenHash);
    gone += 1;
  }
  return gone;
}
