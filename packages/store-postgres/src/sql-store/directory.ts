import type { Form, Staff, Viewer } from '@foyer/contract';
import {
  withScopes,
  type AccessTokenRecord,
  type FirmRecord,
  type FirmTransaction,
} from '@foyer/portal/store';
import type { Queries } from '../database.ts';

const viewerColumns = 's.id, s.name, s.email, s.role, s.permissions';

export async function readFirm(db: Queries, firmId: string): Promise<FirmRecord | null> {
  const [row] = await db.query<FirmRecord>(
    `select id, name, time_zone as "timeZone", locale, policy, mail_from as "mailFrom", postal_address as "postalAddress" from firm where id = $1`,
    [firmId],
  );
  return row ?? null;
}

export async function readFirmIds(db: Queries): Promise<string[]> {
  return (await db.query<{ id: string }>('select id from firm order by id')).map(({ id }) => id);
}

export async function insertFirm(db: Queries, firm: FirmRecord): Promise<void> {
  await db.query(
    'insert into firm (id, name, time_zone, locale, policy, mail_from, postal_address) values ($1, $2, $3, $4, $5::text::jsonb, $6, $7)',
    [
      firm.id,
      firm.name,
      firm.timeZone,
      firm.locale,
      JSON.stringify(firm.policy),
      firm.mailFrom,
      firm.postalAddress,
    ],
  );
}

export async function readStaff(db: Queries, firmId: string): Promise<Staff[]> {
  return db.query<Staff>('select id, name, email, role from staff where firm_id = $1 order by position', [
    firmId,
  ]);
}

export async function readViewer(db: Queries, firmId: string, staffId: string): Promise<Viewer | null> {
  const [row] = await db.query<Viewer>(
    `select ${viewerColumns} from staff s where s.firm_id = $1 and s.id = $2`,
    [firmId, staffId],
  );
  return row ?? null;
}

export async function insertStaff(tx: Queries, firmId: string, viewer: Viewer): Promise<void> {
  await tx.query(
    `insert into staff (firm_id, id, name, email, role, permissions) values ($1, $2, $3, $4, $5, $6::text[])
     on conflict (firm_id, id) do update set name = excluded.name, email = excluded.email, role = excluded.role, permissions = excluded.permissions`,
    [firmId, viewer.id, viewer.name, viewer.email, viewer.role, viewer.permissions],
  );
}

export async function readForms(db: Queries, firmId: string): Promise<Form[]> {
  return db.query<Form>('select id, name, description from form where firm_id = $1 order by position', [
    firmId,
  ]);
}

export async function insertForm(tx: Queries, firmId: string, form: Form): Promise<void> {
  await tx.query(
    `insert into form (firm_id, id, name, description) values ($1, $2, $3, $4)
     on conflict (firm_id, id) do update set name = excluded.name, description = excluded.description`,
    [firmId, form.id, form.name, form.description],
  );
}

export async function insertAccessToken(
  tx: Queries,
  firmId: string,
  {
    tokenHash,
    staffId,
    scopes = null,
    expiresAt = null,
  }: Parameters<FirmTransaction['insertAccessToken']>[0],
): Promise<void> {
  await tx.query(
    `insert into access_token (token_hash, firm_id, staff_id, scopes, expires_at) values ($1, $2, $3, $4::text[], $5::timestamptz)
     on conflict (token_hash) do update set staff_id = excluded.staff_id, scopes = excluded.scopes, expires_at = excluded.expires_at where access_token.firm_id = excluded.firm_id`,
    [tokenHash, firmId, staffId, scopes, expiresAt],
  );
}

/** Finds the staff member of an access token, in any firm. */
export async function readViewerByToken(
  db: Queries,
  tokenHash: string,
  now: string,
): Promise<{ firmId: string; viewer: Viewer } | null> {
  const [row] = await db.query<Viewer & { firmId: string } & Pick<AccessTokenRecord, 'scopes'>>(
    `select t.firm_id as "firmId", t.scopes, ${viewerColumns} from access_token t join staff s on s.firm_id = t.firm_id and s.id = t.staff_id where t.token_hash = $1 and (t.expires_at is null or t.expires_at > $2::timestamptz)`,
    [tokenHash, now],
  );
  if (row === undefined) return null;
  const { firmId, scopes, ...viewer } = row;
  return { firmId, viewer: withScopes(viewer, scopes) };
}

/** Finds the account of a client session that has not expired. */
export async function readAccountBySession(
  db: Queries,
  tokenHash: string,
  now: string,
): Promise<{ firmId: string; accountId: string } | null> {
  const [row] = await db.query<{ firmId: string; accountId: string }>(
    'select firm_id as "firmId", account_id as "accountId" from client_session where token_hash = $1 and expires_at > $2::timestamptz',
    [tokenHash, now],
  );
  return row ?? null;
}
