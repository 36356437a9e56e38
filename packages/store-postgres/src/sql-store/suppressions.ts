import type { Suppression } from '@foyer/portal/store';
import type { Queries } from '../database.ts';
import { timestamp } from './client-json.ts';

// Stored with the account: a suppression lasts as long as the address is in use.

/** Reads which of these canonical addresses are suppressed, and why. */
export async function readSuppressions(
  db: Queries,
  firmId: string,
  emails: readonly string[] | 'all',
): Promise<ReadonlyMap<string, Suppression>> {
  if (emails.length === 0) return new Map();
  const rows = await db.query<Suppression & { email: string }>(
    `select email, suppressed_cause as cause, suppressed_reason as reason, ${timestamp('suppressed_at')} as at
     from account where firm_id = $1 and ($2::text[] is null or email = any($2::text[])) and suppressed_cause is not null`,
    [firmId, emails === 'all' ? null : emails],
  );
  return new Map(rows.map(({ email, ...suppression }) => [email, suppression]));
}

export async function suppress(
  tx: Queries,
  firmId: string,
  email: string,
  { cause, reason, at }: Suppression,
): Promise<void> {
  await tx.query(
    'update account set suppressed_cause = $3, suppressed_reason = $4, suppressed_at = $5::timestamptz where firm_id = $1 and email = $2',
    [firmId, email, cause, reason, at],
  );
}

export async function liftSuppression(tx: Queries, firmId: string, email: string): Promise<void> {
  await tx.query(
    'update account set suppressed_cause = null, suppressed_reason = null, suppressed_at = null where firm_id = $1 and email = $2',
    [firmId, email],
  );
}
