import type { OutcomeResult } from '@foyer/contract';
import type { OutcomeCounts } from '@foyer/contract/rules';
import type { BulkSendRecord, FirmTransaction, OutcomeRecord, PositionedOutcome } from '@foyer/portal/store';
import type { Queries } from '../database.ts';
import { timestamp } from './client-json.ts';

export async function readBulkSend(
  db: Queries,
  firmId: string,
  id: string,
  locked: boolean,
): Promise<BulkSendRecord | null> {
  const [row] = await db.query<{ record: Omit<BulkSendRecord, 'open'>; open: boolean }>(
    `select record, open from bulk_send where firm_id = $1 and id = $2 ${locked ? 'for no key update' : ''}`,
    [firmId, id],
  );
  return row === undefined ? null : { ...row.record, open: row.open };
}

export async function saveBulkSend(
  tx: Queries,
  firmId: string,
  { open, ...record }: BulkSendRecord,
): Promise<void> {
  await tx.query(
    `insert into bulk_send (firm_id, id, open, record) values ($1, $2, $3, $4::text::json)
     on conflict (firm_id, id) do update set open = excluded.open, record = excluded.record`,
    [firmId, record.id, open, JSON.stringify(record)],
  );
}

export const readOpenBulkSends = (db: Queries): Promise<{ firmId: string; id: string }[]> =>
  db.query<{ firmId: string; id: string }>(
    'select firm_id as "firmId", id from bulk_send where open order by position',
  );

export async function countOutcomes(db: Queries, firmId: string, bulkSendId: string): Promise<OutcomeCounts> {
  const rows = await db.query<{ result: OutcomeResult; n: number }>(
    'select result, count(*)::int as n from bulk_outcome where firm_id = $1 and bulk_send_id = $2 group by result',
    [firmId, bulkSendId],
  );
  const counts = { sent: 0, failed: 0, skipped: 0, pending: 0 };
  for (const { result, n } of rows) counts[result] = n;
  return counts;
}

const outcomeColumns = `o.member_id as "memberId", o.client_id as "clientId", json_build_object('given', o.given_name, 'family', o.family_name) as name, o.email, o.result, o.reason,
  ${timestamp('o.at')} as at`;

export async function readOutcomes(
  db: Queries,
  firmId: string,
  bulkSendId: string,
  { result, after, limit }: { result: OutcomeResult | null; after: number; limit: number },
): Promise<PositionedOutcome[]> {
  const rows = await db.query<PositionedOutcome['outcome'] & { position: number }>(
    `select ${outcomeColumns}, o.position from bulk_outcome o
     where o.firm_id = $1 and o.bulk_send_id = $2 and o.position > $3 and ($4::text is null or o.result = $4) order by o.position limit $5::int`,
    [firmId, bulkSendId, after, result, limit],
  );
  return rows.map(({ position, ...one }) => ({ outcome: one, position }));
}

export async function saveOutcomes(
  tx: Queries,
  firmId: string,
  bulkSendId: string,
  outcomes: readonly OutcomeRecord[],
): Promise<void> {
  if (outcomes.length === 0) return;
  await tx.query(
    `insert into bulk_outcome (firm_id, bulk_send_id, member_id, client_id, given_name, family_name, email, result, reason, at, mail_id)
     select $1, $2, n."memberId", n."clientId", n.name->>'given', n.name->>'family', n.email, n.result, n.reason, n.at, n."mailId"
     from json_to_recordset($3::text::json) as n ("memberId" text, "clientId" text, name json, email text, result text, reason text, at timestamptz, "mailId" text)
     on conflict (firm_id, bulk_send_id, member_id) do update set given_name = excluded.given_name, family_name = excluded.family_name, email = excluded.email,
       result = excluded.result, reason = excluded.reason, at = excluded.at, mail_id = excluded.mail_id`,
    [firmId, bulkSendId, JSON.stringify(outcomes)],
  );
}

/** Updates all outcomes in one statement. */
export async function settleOutcomes(
  tx: Queries,
  firmId: string,
  outcomes: Parameters<FirmTransaction['completeOutcomes']>[0],
): Promise<void> {
  if (outcomes.length === 0) return;
  await tx.query(
    `update bulk_outcome o set result = n.result, reason = n.reason, at = n.at
     from json_to_recordset($2::text::json) as n ("bulkSendId" text, "memberId" text, result text, reason text, at timestamptz)
     where o.firm_id = $1 and o.bulk_send_id = n."bulkSendId" and o.member_id = n."memberId" and o.result = 'pending'
       and o.bulk_send_id = any($3::text[]) and o.member_id = any($4::text[])`,
    [
      firmId,
      JSON.stringify(outcomes),
      [...new Set(outcomes.map(({ bulkSendId }) => bulkSendId))],
      outcomes.map(({ memberId }) => memberId),
    ],
  );
}

export function readIdleOutcomes(
  tx: Queries,
  firmId: string,
  bulkSendId: string,
  limit: number,
): Promise<OutcomeRecord[]> {
  return tx.query<OutcomeRecord>(
    `select ${outcomeColumns}, o.mail_id as "mailId" from bulk_outcome o left join mail m on m.id = o.mail_id
     where o.firm_id = $1 and o.bulk_send_id = $2 and o.result = 'pending' and (o.mail_id is null or m.state = 'cancelled') order by o.position limit $3::int`,
    [firmId, bulkSendId, limit],
  );
}

export async function reopenFailed(tx: Queries, firmId: string, bulkSendId: string): Promise<number> {
  const reopened = await tx.query(
    `update bulk_outcome set result = 'pending', reason = null, at = null, mail_id = null where firm_id = $1 and bulk_send_id = $2 and result = 'failed' returning 1`,
    [firmId, bulkSendId],
  );
  return reopened.length;
}

export async function cancelBulkMails(tx: Queries, firmId: string, bulkSendId: string): Promise<void> {
  await tx.query(
    `update mail set state = 'cancelled', worker = null, lease_until = null where firm_id = $1 and bulk_send_id = $2 and state in ('queued', 'claimed', 'retrying')`,
    [firmId, bulkSendId],
  );
}
