import { toSearchKey } from '@foyer/contract/rules';
import { AddressTaken, type MemberRecord } from '@foyer/portal';
import type { Queries } from '../database.ts';

/** @throws AddressTaken */
export async function insertMember(tx: Queries, firmId: string, member: MemberRecord): Promise<void> {
  const searchKey = [`${member.name.given} ${member.name.family}`, member.email ?? ''].map(toSearchKey).join('\n');
  // A violation would end the transaction; a conflict that does nothing leaves the answer to the caller.
  const inserted = await tx.query(
    `insert into member (firm_id, id, client_id, role, given_name, family_name, email, locale, account_id, search_key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (firm_id, account_id) where role = 'owner' do nothing returning id`,
    [firmId, member.id, member.clientId, member.role, member.name.given, member.name.family, member.email, member.locale, member.accountId, searchKey],
  );
  if (inserted.length === 0) throw new AddressTaken('An owner already signs in with this account');
  if (member.accountId === null) return;
  await tx.query(
    `update client c set last_login_at = greatest(c.last_login_at, a.last_login_at)
     from account a where a.firm_id = $1 and a.id = $3 and a.last_login_at > c.last_login_at and c.firm_id = $1 and c.id = $2`,
    [firmId, member.clientId, member.accountId],
  );
}
