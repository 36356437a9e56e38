import type { PreflightRecord } from '@foyer/portal/store';
import type { Queries } from '../database.ts';

export async function readPreflight(
  db: Queries,
  firmId: string,
  id: string,
): Promise<PreflightRecord | null> {
  const [row] = await db.query<{ record: PreflightRecord }>(
    'select record from bulk_preflight where firm_id = $1 and id = $2',
    [firmId, id],
  );
  return row?.record ?? null;
}

export async function insertPreflight(
  tx: Queries,
  firmId: string,
  preflight: PreflightRecord,
): Promise<void> {
  await tx.query(
    'insert into bulk_preflight (firm_id, id, expires_at, record) values ($1, $2, $3, $4::text::json)',
    [firmId, preflight.id, preflight.expiresAt, JSON.stringify(preflight)],
  );
}

/** Deletes expired preflights that no open bulk send is limited to. @returns the number of deleted rows */
export async function purgePreflights(db: Queries, now: string, limit: number): Promise<number> {
  const deleted = await db.query(
    `delete from bulk_preflight where ctid = any (array (
       select p.ctid from bulk_preflight p where p.expires_at <= $1::timestamptz
         and not exists (select 1 from bulk_send b where b.open and b.firm_id = p.firm_id and b.record->'limits'->>'preflightId' = p.id)
       limit $2::int)) returning 1`,
    [now, limit],
  );
  return deleted.length;
}
