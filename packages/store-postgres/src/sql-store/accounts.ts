import type { AddressHolder } from '@foyer/contract/rules';
import type { ClientSessionRecord, Credentials } from '@foyer/portal/store';
import type { Queries } from '../database.ts';
import { accountJson } from './client-json.ts';

/** Reads the credentials of a canonical email address. */
export async function readCredentials(
  db: Queries,
  firmId: string,
  email: string,
): Promise<Credentials | null> {
  const [row] = await db.query<Credentials>(
    `select ${accountJson} as account, a.display_name as "displayName", a.password_hash as "passwordHash"
     from account a where a.firm_id = $1 and a.email = $2`,
    [firmId, email],
  );
  return row ?? null;
}

/** Reads which account and owner have a canonical email address. */
export async function readAddressHolder(
  db: Queries,
  firmId: string,
  email: string,
): Promise<AddressHolder | null> {
  const [row] = await db.query<AddressHolder>(
    `select ${accountJson} as account,
       case when m.id is not null then json_build_object(
         'memberId', m.id, 'name', json_build_object('given', m.given_name, 'family', m.family_name), 'clientName', c.name) end as owner
     from account a
       left join member m on m.firm_id = a.firm_id and m.account_id = a.id and m.role = 'owner'
       left join client c on c.firm_id = m.firm_id and c.id = m.client_id
     where a.firm_id = $1 and a.email = $2`,
    [firmId, email],
  );
  return row ?? null;
}

/** Returns the account of an address, inserting it if needed. A concurrent transaction waits for the commit and gets the same account. */
export async function ensureAccount(
  tx: Queries,
  firmId: string,
  email: string,
  newId: string,
): Promise<Credentials> {
  await tx.query(
    `insert into account (firm_id, id, email, status, display_name) values ($1, $2, $3, 'none', '') on conflict (firm_id, email) do nothing`,
    [firmId, newId, email],
  );
  const credentials = await readCredentials(tx, firmId, email);
  if (credentials === null) throw new Error(`Account ${newId} disappeared within its own transaction`);
  return credentials;
}

export async function saveAccount(
  tx: Queries,
  firmId: string,
  { account, displayName, passwordHash }: Credentials,
): Promise<void> {
  await tx.query(
    `update account set email = $3, status = $4, activated_at = $5::timestamptz, last_login_at = $6::timestamptz, display_name = $7, password_hash = $8
     where firm_id = $1 and id = $2`,
    [
      firmId,
      account.id,
      account.email,
      account.status,
      account.activatedAt,
      account.lastLoginAt,
      displayName,
      passwordHash,
    ],
  );
  if (account.lastLoginAt === null) return;
  await tx.query(
    `update client set last_login_at = $3::timestamptz
     where firm_id = $1 and last_login_at < $3::timestamptz and id in (select client_id from member where firm_id = $1 and account_id = $2)`,
    [firmId, account.id, account.lastLoginAt],
  );
}

export async function endClientSessions(tx: Queries, firmId: string, accountId: string): Promise<void> {
  await tx.query('delete from client_session where firm_id = $1 and account_id = $2', [firmId, accountId]);
}

export async function insertClientSession(
  tx: Queries,
  firmId: string,
  session: ClientSessionRecord,
): Promise<void> {
  await tx.query(
    'insert into client_session (token_hash, firm_id, account_id, created_at, expires_at) values ($1, $2, $3, $4::timestamptz, $5::timestamptz)',
    [session.tokenHash, firmId, session.accountId, session.createdAt, session.expiresAt],
  );
}
