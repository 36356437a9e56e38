import type { SkipReason } from '@foyer/contract';
import type { MailClaim, MailKind, MailRecord } from '@foyer/portal/store';
import type { Queries } from '../database.ts';
import { timestamp } from './client-json.ts';

const columns = `m.id, m.firm_id as "firmId", m.kind, m.client_id as "clientId", m.member_id as "memberId", m.invitation_id as "invitationId",
  m.send_count as "sendCount", m.recipient as "to", m.draft, m.state, m.attempts, ${timestamp('m.run_at')} as "runAt", m.reason, ${timestamp('m.created_at')} as "createdAt",
  m.bulk_send_id as "bulkSendId"`;

export async function readMail(db: Queries, firmId: string, mailId: string): Promise<MailRecord | null> {
  const [row] = await db.query<MailRecord>(
    `select ${columns} from mail m where m.firm_id = $1 and m.id = $2`,
    [firmId, mailId],
  );
  return row ?? null;
}

export const readMails = (db: Queries, firmId: string, mailIds: readonly string[]): Promise<MailRecord[]> =>
  db.query<MailRecord>(
    `select ${columns} from mail m where m.firm_id = $1 and m.id = any($2::text[]) order by m.position`,
    [firmId, mailIds],
  );

export async function readMailById(db: Queries, mailId: string): Promise<MailRecord | null> {
  const [row] = await db.query<MailRecord>(`select ${columns} from mail m where m.id = $1`, [mailId]);
  return row ?? null;
}

export async function lastMailAt(
  db: Queries,
  firmId: string,
  kind: MailKind,
  memberId: string,
): Promise<string | null> {
  const [row] = await db.query<{ at: string | null }>(
    `select ${timestamp('max(created_at)')} as at from mail where firm_id = $1 and member_id = $2 and kind = $3`,
    [firmId, memberId, kind],
  );
  return row?.at ?? null;
}

export async function insertMail(tx: Queries, firmId: string, mail: MailRecord): Promise<void> {
  await tx.query(
    `insert into mail (id, firm_id, kind, client_id, member_id, invitation_id, send_count, recipient, state, attempts, run_at, reason, created_at, draft, bulk_send_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::timestamptz, $12, $13::timestamptz, $14::text::json, $15)`,
    [
      mail.id,
      firmId,
      mail.kind,
      mail.clientId,
      mail.memberId,
      mail.invitationId,
      mail.sendCount,
      mail.to,
      mail.state,
      mail.attempts,
      mail.runAt,
      mail.reason,
      mail.createdAt,
      mail.draft && JSON.stringify(mail.draft),
      mail.bulkSendId,
    ],
  );
}

/** Inserts all mails in one statement, in order. Test mails, which have a draft, are inserted one by one. */
export async function insertMails(tx: Queries, firmId: string, mails: readonly MailRecord[]): Promise<void> {
  await tx.query(
    `insert into mail (id, firm_id, kind, client_id, member_id, invitation_id, send_count, recipient, state, attempts, run_at, reason, created_at, bulk_send_id)
     select n.id, $1, n.kind, n."clientId", n."memberId", n."invitationId", n."sendCount", n."to", n.state, n.attempts, n."runAt", n.reason, n."createdAt", n."bulkSendId"
     from json_to_recordset($2::text::json) as n (id text, kind text, "clientId" text, "memberId" text, "invitationId" text, "sendCount" int, "to" text, state text, attempts int,
       "runAt" timestamptz, reason text, "createdAt" timestamptz, "bulkSendId" text)`,
    [firmId, JSON.stringify(mails)],
  );
}

/** Reads the `traceparent` of the transaction that queued a mail. */
export async function traceOfMail(db: Queries, mailId: string): Promise<string | null> {
  const [row] = await db.query<{ trace: string | null }>('select trace from mail where id = $1', [mailId]);
  return row?.trace ?? null;
}

/** Updates all mails in one statement and clears the lease unless the mail is being sent. `any($3)` repeats the ids because without statistics the planner would scan the whole table. */
export async function saveMails(tx: Queries, firmId: string, mails: readonly MailRecord[]): Promise<void> {
  if (mails.length === 0) return;
  await tx.query(
    `update mail m set recipient = n."to", state = n.state, attempts = n.attempts, run_at = n."runAt", reason = n.reason,
       worker = case when n.state in ('claimed', 'sending') then m.worker end, lease_until = case when n.state in ('claimed', 'sending') then m.lease_until end
     from json_to_recordset($2::text::json) as n (id text, "to" text, state text, attempts int, "runAt" timestamptz, reason text)
     where m.firm_id = $1 and m.id = any($3::text[]) and m.id = n.id`,
    [firmId, JSON.stringify(mails), mails.map(({ id }) => id)],
  );
}

export async function cancelMails(
  tx: Queries,
  firmId: string,
  invitationId: string,
  { reason, at }: { reason: SkipReason; at: string },
): Promise<void> {
  await tx.query(
    `with cancelled as (
       update mail set state = 'cancelled', worker = null, lease_until = null
       where firm_id = $1 and invitation_id = $2 and state in ('queued', 'claimed', 'retrying') returning id
     )
     update bulk_outcome o set result = 'skipped', reason = $3, at = $4::timestamptz from cancelled where o.firm_id = $1 and o.mail_id = cancelled.id and o.result = 'pending'`,
    [firmId, invitationId, reason, at],
  );
}

/** Claims due mails; skips those that another worker is claiming. */
export async function claimMail(
  db: Queries,
  { worker, limit, now, leaseUntil }: MailClaim,
): Promise<MailRecord[]> {
  return db.query<MailRecord>(
    `with due as (
       select id from mail where state in ('queued', 'retrying') and run_at <= $2::timestamptz
       order by (bulk_send_id is not null), run_at, position limit $3::int for update skip locked
     ), m as (
       update mail set state = 'claimed', worker = $1, lease_until = $4::timestamptz from due where mail.id = due.id returning mail.*
     )
     select ${columns} from m order by (m.bulk_send_id is not null), m.run_at, m.position`,
    [worker, now, limit, leaseUntil],
  );
}

export async function reclaimMail(db: Queries, now: string): Promise<MailRecord[]> {
  await db.query(
    `update mail set state = 'queued', worker = null, lease_until = null where state = 'claimed' and lease_until < $1::timestamptz`,
    [now],
  );
  return db.query<MailRecord>(
    `select ${columns} from mail m where (m.state = 'sending' and m.lease_until < $1::timestamptz) or (m.state = 'unknown-outcome' and m.run_at <= $1::timestamptz) order by m.position`,
    [now],
  );
}

/** Expires all leases. Only for a process that has the database to itself. */
export async function expireLeases(db: Queries): Promise<void> {
  await db.query(`update mail set lease_until = '-infinity' where state in ('claimed', 'sending')`);
}
