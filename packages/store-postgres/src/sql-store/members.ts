import {
  AddressTakenError,
  ExternalIdTakenError,
  memberSearchKey,
  type MemberRecord,
} from '@foyer/portal/store';
import { DatabaseError, type Queries } from '../database.ts';

/** @throws AddressTakenError, ExternalIdTakenError */
export async function insertMember(tx: Queries, firmId: string, member: MemberRecord): Promise<void> {
  // A constraint violation would abort the transaction; `do nothing` lets the caller handle the conflict.
  const inserted = await tx.query(
    `insert into member (firm_id, id, client_id, role, given_name, family_name, email, locale, account_id, search_key, external_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict do nothing returning id`,
    [
      firmId,
      member.id,
      member.clientId,
      member.role,
      member.name.given,
      member.name.family,
      member.email,
      member.locale,
      member.accountId,
      memberSearchKey(member),
      member.externalId,
    ],
  );
  if (inserted.length === 0) {
    const [holder] = await tx.query('select id from member where firm_id = $1 and external_id = $2', [
      firmId,
      member.externalId,
    ]);
    if (holder !== undefined) throw new ExternalIdTakenError('Another member has this external id');
    throw new AddressTakenError('An owner already signs in with this account');
  }
  if (member.accountId === null) return;
  await tx.query(
    `update client c set last_login_at = greatest(c.last_login_at, a.last_login_at)
     from account a where a.firm_id = $1 and a.id = $3 and a.last_login_at > c.last_login_at and c.firm_id = $1 and c.id = $2`,
    [firmId, member.clientId, member.accountId],
  );
}

const ONE_OWNER = 'one_owner_an_account';
const MEMBER_EXTERNAL_ID = 'member_external_id';

/** @throws AddressTakenError, ExternalIdTakenError; the transaction is aborted */
export async function updateMember(tx: Queries, firmId: string, member: MemberRecord): Promise<void> {
  const previous = await accountOf(tx, firmId, member.id);
  await tx
    .query(
      `update member set role = $3, given_name = $4, family_name = $5, email = $6, locale = $7, account_id = $8, search_key = $9, external_id = $10 where firm_id = $1 and id = $2`,
      [
        firmId,
        member.id,
        member.role,
        member.name.given,
        member.name.family,
        member.email,
        member.locale,
        member.accountId,
        memberSearchKey(member),
        member.externalId,
      ],
    )
    .catch((thrown: unknown) => {
      if (thrown instanceof DatabaseError && thrown.constraint === ONE_OWNER)
        throw new AddressTakenError('An owner already signs in with this account');
      if (thrown instanceof DatabaseError && thrown.constraint === MEMBER_EXTERNAL_ID)
        throw new ExternalIdTakenError('Another member has this external id');
      throw thrown;
    });
  if (previous?.accountId === member.accountId) return;
  await deleteUnusedAccount(tx, firmId, previous?.accountId ?? null);
  await updateLastLogin(tx, firmId, member.clientId);
}

export async function removeMember(tx: Queries, firmId: string, memberId: string): Promise<void> {
  const previous = await accountOf(tx, firmId, memberId);
  if (previous === null) return;
  const row = [firmId, memberId];
  await tx.query('update member set invitation_id = null where firm_id = $1 and id = $2', row);
  await tx.query(
    `update bulk_outcome set given_name = '', family_name = '', email = null, reason = case when result = 'pending' then 'removed' else reason end,
       result = case when result = 'pending' then 'skipped' else result end
     where firm_id = $1 and member_id = $2`,
    row,
  );
  for (const table of ['timeline_entry', 'mail', 'link', 'invitation'])
    await tx.query(`delete from ${table} where firm_id = $1 and member_id = $2`, row);
  await tx.query('delete from member where firm_id = $1 and id = $2', row);
  await deleteUnusedAccount(tx, firmId, previous.accountId);
  await updateLastLogin(tx, firmId, previous.clientId);
}

async function accountOf(
  tx: Queries,
  firmId: string,
  memberId: string,
): Promise<{ accountId: string | null; clientId: string } | null> {
  const [row] = await tx.query<{ accountId: string | null; clientId: string }>(
    'select account_id as "accountId", client_id as "clientId" from member where firm_id = $1 and id = $2',
    [firmId, memberId],
  );
  return row ?? null;
}

/** If a member is added to the account concurrently, the foreign key fails and the transaction is retried. */
async function deleteUnusedAccount(tx: Queries, firmId: string, accountId: string | null): Promise<void> {
  if (accountId === null) return;
  const unused = 'and not exists (select from member m where m.firm_id = $1 and m.account_id = $2)';
  await tx.query(`delete from client_session where firm_id = $1 and account_id = $2 ${unused}`, [
    firmId,
    accountId,
  ]);
  await tx.query(`delete from account where firm_id = $1 and id = $2 ${unused}`, [firmId, accountId]);
}

/** Recalculates the latest login from the remaining members. */
async function updateLastLogin(tx: Queries, firmId: string, clientId: string): Promise<void> {
  await tx.query(
    `update client set last_login_at = coalesce((
       select max(a.last_login_at) from member m join account a on a.firm_id = m.firm_id and a.id = m.account_id where m.firm_id = $1 and m.client_id = $2), '-infinity')
     where firm_id = $1 and id = $2`,
    [firmId, clientId],
  );
}
