import type { DueReminder, InvitationRecord, LinkRecord, SendRecords } from '@foyer/portal/store';
import type { Queries } from '../database.ts';
import { timestamp } from './client-json.ts';
import { insertMails } from './mail.ts';

interface Column {
  name: string;
  type: 'text' | 'int' | 'boolean' | 'timestamptz';
  valueOf: (invitation: InvitationRecord) => unknown;
}

/** The columns of an invitation beside its firm. All statements below are derived from this list. */
const COLUMNS: readonly Column[] = [
  { name: 'id', type: 'text', valueOf: ({ id }) => id },
  { name: 'member_id', type: 'text', valueOf: ({ memberId }) => memberId },
  { name: 'status', type: 'text', valueOf: ({ status }) => status },
  { name: 'sent_at', type: 'timestamptz', valueOf: ({ sentAt }) => sentAt },
  { name: 'expires_at', type: 'timestamptz', valueOf: ({ expiresAt }) => expiresAt },
  { name: 'send_count', type: 'int', valueOf: ({ sendCount }) => sendCount },
  { name: 'sent_by_id', type: 'text', valueOf: ({ sentBy }) => sentBy.id },
  { name: 'sent_by_name', type: 'text', valueOf: ({ sentBy }) => sentBy.name },
  { name: 'form_id', type: 'text', valueOf: ({ form }) => form?.id ?? null },
  { name: 'form_name', type: 'text', valueOf: ({ form }) => form?.name ?? null },
  { name: 'message', type: 'text', valueOf: ({ message }) => message },
  { name: 'automatic', type: 'boolean', valueOf: ({ automatic }) => automatic },
  { name: 'revoked_at', type: 'timestamptz', valueOf: ({ revokedAt }) => revokedAt },
  { name: 'revoked_reason', type: 'text', valueOf: ({ revokedReason }) => revokedReason },
  { name: 'delivery_status', type: 'text', valueOf: ({ delivery }) => delivery.status },
  { name: 'delivery_at', type: 'timestamptz', valueOf: ({ delivery }) => delivery.at },
  { name: 'delivery_reason', type: 'text', valueOf: ({ delivery }) => delivery.reason },
  { name: 'outcome_unknown', type: 'boolean', valueOf: ({ delivery }) => delivery.unknownOutcome === true },
  { name: 'next_reminder_at', type: 'timestamptz', valueOf: ({ nextReminderAt }) => nextReminderAt },
];

const upsert = (rows: string): string =>
  `insert into invitation (firm_id, ${COLUMNS.map(({ name }) => name).join(', ')}) ${rows}
   on conflict (firm_id, id) do update set ${COLUMNS.filter(
     ({ name }) => name !== 'id' && name !== 'member_id',
   )
     .map(({ name }) => `${name} = excluded.${name}`)
     .join(', ')}`;

// The firm is `$1`.
const UPSERT_ONE = upsert(
  `values ($1, ${COLUMNS.map(({ type }, index) => `$${index + 2}::${type}`).join(', ')})`,
);
const UPSERT_MANY = upsert(
  `select $1, n.* from json_to_recordset($2::text::json) as n (${COLUMNS.map(({ name, type }) => `${name} ${type}`).join(', ')})`,
);

/** Inserts or updates an invitation and makes it the member's latest. */
export async function saveInvitation(
  tx: Queries,
  firmId: string,
  invitation: InvitationRecord,
): Promise<void> {
  await tx.query(UPSERT_ONE, [firmId, ...COLUMNS.map(({ valueOf }) => valueOf(invitation))]);
  await tx.query(
    'update member set invitation_id = $3 where firm_id = $1 and id = $2 and invitation_id is distinct from $3',
    [firmId, invitation.memberId, invitation.id],
  );
}

/** Reads the id of the client that an invitation belongs to. */
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

export const readDueReminders = (db: Queries, now: string, limit: number): Promise<DueReminder[]> =>
  db.query<DueReminder>(
    `select i.firm_id as "firmId", m.client_id as "clientId", i.member_id as "memberId"
     from invitation i join member m on m.firm_id = i.firm_id and m.id = i.member_id
     where i.status = 'open' and i.next_reminder_at <= $1::timestamptz order by i.next_reminder_at limit $2::int`,
    [now, limit],
  );

export async function insertLink(tx: Queries, firmId: string, link: LinkRecord): Promise<void> {
  await tx.query(
    `insert into link (token_hash, firm_id, client_id, member_id, invitation_id, send_count, kid, sent_at) values ($1, $2, $3, $4, $5, $6, $7, $8::timestamptz)`,
    [
      link.tokenHash,
      firmId,
      link.clientId,
      link.memberId,
      link.invitationId,
      link.sendCount,
      link.kid,
      link.sentAt,
    ],
  );
}

const SELECT_LINK = `select firm_id as "firmId", client_id as "clientId", member_id as "memberId", invitation_id as "invitationId", send_count as "sendCount",
  token_hash as "tokenHash", kid, ${timestamp('sent_at')} as "sentAt" from link`;

/** Finds the link of a token, in any firm. */
export async function readLinkByToken(db: Queries, tokenHash: string): Promise<LinkRecord | null> {
  const [row] = await db.query<LinkRecord>(`${SELECT_LINK} where token_hash = $1`, [tokenHash]);
  return row ?? null;
}

export const readLinks = (
  db: Queries,
  firmId: string,
  sends: readonly { invitationId: string; sendCount: number }[],
): Promise<LinkRecord[]> =>
  db.query<LinkRecord>(
    `${SELECT_LINK} where firm_id = $1 and (invitation_id, send_count) in (select * from unnest($2::text[], $3::int[]))`,
    [firmId, sends.map(({ invitationId }) => invitationId), sends.map(({ sendCount }) => sendCount)],
  );

/** Inserts or updates all invitations in two statements. */
export async function saveInvitations(
  tx: Queries,
  firmId: string,
  invitations: readonly InvitationRecord[],
): Promise<void> {
  const rows = invitations.map((invitation) =>
    Object.fromEntries(COLUMNS.map(({ name, valueOf }) => [name, valueOf(invitation)])),
  );
  await tx.query(UPSERT_MANY, [firmId, JSON.stringify(rows)]);
  await tx.query(
    `update member m set invitation_id = n.invitation from unnest($2::text[], $3::text[]) as n (member, invitation)
     where m.firm_id = $1 and m.id = n.member and m.invitation_id is distinct from n.invitation`,
    [firmId, invitations.map(({ memberId }) => memberId), invitations.map(({ id }) => id)],
  );
}

/** Inserts the invitations, links and mails of all sends in four statements. */
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

/** Updates the delivery of all invitations in one statement. `any($3)` repeats the ids because without statistics the planner would scan the whole table. */
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
    `update invitation i set delivery_status = n.status, delivery_at = n.at, delivery_reason = n.reason, outcome_unknown = n."unknownOutcome", next_reminder_at = n."nextReminderAt"
     from json_to_recordset($2::text::json) as n (id text, status text, at timestamptz, reason text, "unknownOutcome" boolean, "nextReminderAt" timestamptz)
     where i.firm_id = $1 and i.id = any($3::text[]) and i.id = n.id`,
    [firmId, JSON.stringify(rows), rows.map(({ id }) => id)],
  );
}
