import type { DueReminder, InvitationRecord, LinkRecord, SendRecords } from '@foyer/portal/store';
import type { Queries } from '../database.ts';
import { timestamp } from './documents.ts';
import { insertMails } from './mail.ts';

const REPLACED = `status = excluded.status, sent_at = excluded.sent_at, expires_at = excluded.expires_at,
  send_count = excluded.send_count, sent_by_id = excluded.sent_by_id, sent_by_name = excluded.sent_by_name, form_id = excluded.form_id,
  form_name = excluded.form_name, message = excluded.message, automatic = excluded.automatic, revoked_at = excluded.revoked_at,
  revoked_reason = excluded.revoked_reason, delivery_status = excluded.delivery_status, delivery_at = excluded.delivery_at,
  delivery_reason = excluded.delivery_reason, delivery_in_doubt = excluded.delivery_in_doubt, next_reminder_at = excluded.next_reminder_at`;

/** Inserts or replaces an invitation, which thereby is its member's latest. */
export async function saveInvitation(
  tx: Queries,
  firmId: string,
  invitation: InvitationRecord,
): Promise<void> {
  const { sentBy, form, delivery } = invitation;
  await tx.query(
    `insert into invitation (firm_id, id, member_id, status, sent_at, expires_at, send_count, sent_by_id, sent_by_name, form_id, form_name, message,
       automatic, revoked_at, revoked_reason, delivery_status, delivery_at, delivery_reason, delivery_in_doubt, next_reminder_at)
     values ($1, $2, $3, $4, $5::timestamptz, $6::timestamptz, $7, $8, $9, $10, $11, $12, $13, $14::timestamptz, $15, $16, $17::timestamptz, $18, $19, $20::timestamptz)
     on conflict (firm_id, id) do update set ${REPLACED}`,
    [
      firmId,
      invitation.id,
      invitation.memberId,
      invitation.status,
      invitation.sentAt,
      invitation.expiresAt,
      invitation.sendCount,
      sentBy.id,
      sentBy.name,
      form?.id ?? null,
      form?.name ?? null,
      invitation.message,
      invitation.automatic,
      invitation.revokedAt,
      invitation.revokedReason,
      delivery.status,
      delivery.at,
      delivery.reason,
      delivery.unknownOutcome === true,
      invitation.nextReminderAt,
    ],
  );
  await tx.query(
    'update member set invitation_id = $3 where firm_id = $1 and id = $2 and invitation_id is distinct from $3',
    [firmId, invitation.memberId, invitation.id],
  );
}

/** Whose client an invitation belongs to. */
export async function readClientOfInvitation(
  db: Queries,
  firmId: string,
  invitationId: string,
): Promise<string | null> {
  const [row] = await db.query<{ clientId: string }>(
    'select m.client_id as "clientId" from invitation i join member m on m.firm_id = i.firm_id and m.id = i.member_id where i.firm_id = $1 and i.id = $2',
    [firmId, invitationId],
  );
  return row?.clientId ?? null;
}

export const dueReminders = (db: Queries, now: string, limit: number): Promise<DueReminder[]> =>
  db.query<DueReminder>(
    `select i.firm_id as "firmId", m.client_id as "clientId", i.member_id as "memberId"
     from invitation i join member m on m.firm_id = i.firm_id and m.id = i.member_id
     where i.status = 'open' and i.next_reminder_at <= $1::timestamptz order by i.next_reminder_at limit $2::int`,
    [now, limit],
  );

export async function insertLink(tx: Queries, firmId: string, made: LinkRecord): Promise<void> {
  await tx.query(
    `insert into link (token_hash, firm_id, client_id, member_id, invitation_id, send_count, kid, sent_at) values ($1, $2, $3, $4, $5, $6, $7, $8::timestamptz)`,
    [
      made.tokenHash,
      firmId,
      made.clientId,
      made.memberId,
      made.invitationId,
      made.sendCount,
      made.kid,
      made.sentAt,
    ],
  );
}

const LINK = `select firm_id as "firmId", client_id as "clientId", member_id as "memberId", invitation_id as "invitationId", send_count as "sendCount",
  token_hash as "tokenHash", kid, ${timestamp('sent_at')} as "sentAt" from link`;

/** The link of a token, whatever firm it belongs to. */
export async function linkByToken(db: Queries, tokenHash: string): Promise<LinkRecord | null> {
  const [row] = await db.query<LinkRecord>(`${LINK} where token_hash = $1`, [tokenHash]);
  return row ?? null;
}

export const linksOf = (
  db: Queries,
  firmId: string,
  sends: readonly { invitationId: string; sendCount: number }[],
): Promise<LinkRecord[]> =>
  db.query<LinkRecord>(
    `${LINK} where firm_id = $1 and (invitation_id, send_count) in (select * from unnest($2::text[], $3::int[]))`,
    [firmId, sends.map(({ invitationId }) => invitationId), sends.map(({ sendCount }) => sendCount)],
  );

/** Two statements for all of them. */
export async function saveInvitations(
  tx: Queries,
  firmId: string,
  invitations: readonly InvitationRecord[],
): Promise<void> {
  const rows = invitations.map(({ sentBy, form, delivery, ...own }) => ({
    ...own,
    sentById: sentBy.id,
    sentByName: sentBy.name,
    formId: form?.id ?? null,
    formName: form?.name ?? null,
    deliveryStatus: delivery.status,
    deliveryAt: delivery.at,
    deliveryReason: delivery.reason,
    deliveryInDoubt: delivery.unknownOutcome === true,
  }));
  const columns = `id text, "memberId" text, status text, "sentAt" timestamptz, "expiresAt" timestamptz, "sendCount" int, "sentById" text, "sentByName" text, "formId" text,
    "formName" text, message text, automatic boolean, "revokedAt" timestamptz, "revokedReason" text, "deliveryStatus" text, "deliveryAt" timestamptz, "deliveryReason" text,
    "deliveryInDoubt" boolean, "nextReminderAt" timestamptz`;
  await tx.query(
    `insert into invitation (firm_id, id, member_id, status, sent_at, expires_at, send_count, sent_by_id, sent_by_name, form_id, form_name, message,
       automatic, revoked_at, revoked_reason, delivery_status, delivery_at, delivery_reason, delivery_in_doubt, next_reminder_at)
     select $1, n.* from json_to_recordset($2::text::json) as n (${columns})
     on conflict (firm_id, id) do update set ${REPLACED}`,
    [firmId, JSON.stringify(rows)],
  );
  await tx.query(
    `update member m set invitation_id = n.invitation from unnest($2::text[], $3::text[]) as n (member, invitation)
     where m.firm_id = $1 and m.id = n.member and m.invitation_id is distinct from n.invitation`,
    [firmId, invitations.map(({ memberId }) => memberId), invitations.map(({ id }) => id)],
  );
}

/** Four statements for all of them. */
export async function insertSends(tx: Queries, firmId: string, sends: readonly SendRecords[]): Promise<void> {
  if (sends.length === 0) return;
  await saveInvitations(
    tx,
    firmId,
    sends.map(({ invitation }) => invitation),
  );
  await tx.query(
    `insert into link (token_hash, firm_id, client_id, member_id, invitation_id, send_count, kid, sent_at)
     select n."tokenHash", $1, n."clientId", n."memberId", n."invitationId", n."sendCount", n.kid, n."sentAt"
     from json_to_recordset($2::text::json) as n ("tokenHash" text, "clientId" text, "memberId" text, "invitationId" text, "sendCount" int, kid text, "sentAt" timestamptz)`,
    [firmId, JSON.stringify(sends.map(({ link }) => link))],
  );
  await insertMails(
    tx,
    firmId,
    sends.map(({ mail }) => mail),
  );
}

/** One statement for all of them. Their ids stand apart as well, or a planner without statistics reads the whole table. */
export async function saveDeliveries(
  tx: Queries,
  firmId: string,
  invitations: readonly InvitationRecord[],
): Promise<void> {
  if (invitations.length === 0) return;
  const rows = invitations.map(
    ({ id, delivery: { status, at, reason, unknownOutcome }, nextReminderAt }) => ({
      id,
      status,
      at,
      reason,
      unknownOutcome: unknownOutcome === true,
      nextReminderAt,
    }),
  );
  await tx.query(
    `update invitation i set delivery_status = n.status, delivery_at = n.at, delivery_reason = n.reason, delivery_in_doubt = n."unknownOutcome", next_reminder_at = n."nextReminderAt"
     from json_to_recordset($2::text::json) as n (id text, status text, at timestamptz, reason text, "unknownOutcome" boolean, "nextReminderAt" timestamptz)
     where i.firm_id = $1 and i.id = any($3::text[]) and i.id = n.id`,
    [firmId, JSON.stringify(rows), rows.map(({ id }) => id)],
  );
}
