import { IdempotencyBusyError, type IdempotencyClaim, type IdempotencyState } from '@foyer/portal/store';
import { DatabaseError, type Queries } from '../database.ts';

const WAIT = '5s';
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Claims a key; waits while another transaction holds it.
 * @throws IdempotencyBusyError after 5 s
 */
export async function claimKey(
  tx: Queries,
  firmId: string,
  claim: IdempotencyClaim,
): Promise<IdempotencyState> {
  const row = [firmId, claim.viewerId, claim.operation, claim.key];
  await tx.query(`select set_config('lock_timeout', $1, true)`, [WAIT]);
  const taken = await tx
    .query(
      `insert into idempotency (firm_id, viewer_id, operation, key, body_hash, at) values ($1, $2, $3, $4, $5, $6::timestamptz)
       on conflict (firm_id, viewer_id, operation, key) do update set body_hash = excluded.body_hash, at = excluded.at, status = null, body = null
         where idempotency.at <= excluded.at - interval '24 hours'
       returning key`,
      [...row, claim.bodyHash, claim.at],
    )
    .catch((thrown: unknown) => {
      if (thrown instanceof DatabaseError && thrown.code === LOCK_NOT_AVAILABLE)
        throw new IdempotencyBusyError(claim.operation);
      throw thrown;
    });
  await tx.query(`select set_config('lock_timeout', '0', true)`);
  if (taken.length > 0) return { state: 'new' };
  const [known] = await tx.query<{ bodyHash: string; status: number; body: string }>(
    `select body_hash as "bodyHash", status, body from idempotency
     where firm_id = $1 and viewer_id = $2 and operation = $3 and key = $4 and status is not null`,
    row,
  );
  return known === undefined ? { state: 'new' } : { state: 'done', ...known };
}

export async function settleKey(
  tx: Queries,
  firmId: string,
  claim: IdempotencyClaim,
  status: number,
  body: string,
): Promise<void> {
  await tx.query(
    'update idempotency set status = $5, body = $6 where firm_id = $1 and viewer_id = $2 and operation = $3 and key = $4',
    [firmId, claim.viewerId, claim.operation, claim.key, status, body],
  );
}
