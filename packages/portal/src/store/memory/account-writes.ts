import type { FirmTransaction } from '../portal-store.ts';
import type { MemberRecord } from '../records.ts';
import type { FirmTables } from './firm-tables.ts';

/** Writes accounts with their sessions and suppressions. */
export const createAccountWrites = (tables: FirmTables) =>
  ({
    async ensureAccount(email, newId) {
      const found = tables.accounts.get(tables.accountIdByEmail.get(email) ?? '');
      if (found !== undefined) return found;
      const account = { id: newId, email, status: 'none', activatedAt: null, lastLoginAt: null } as const;
      const made = { account, displayName: '', passwordHash: null };
      tables.accounts.set(newId, made);
      tables.accountIdByEmail.set(email, newId);
      return made;
    },
    async saveAccount(credentials) {
      tables.accounts.set(credentials.account.id, credentials);
    },
    async suppress(email, suppression) {
      if (tables.accountIdByEmail.get(email) !== undefined) tables.suppressions.set(email, suppression);
    },
    async liftSuppression(email) {
      tables.suppressions.delete(email);
    },
    async insertClientSession(session) {
      tables.sessions.set(session.tokenHash, session);
    },
    async endClientSessions(accountId) {
      endSessions(tables, accountId);
    },
  }) satisfies Partial<FirmTransaction>;

/** Takes a member off its account. The account is removed with its last member. */
export function leaveAccount(tables: FirmTables, { id, accountId }: MemberRecord): void {
  if (accountId === null) return;
  const left = (tables.memberIdsByAccount.get(accountId) ?? []).filter((other) => other !== id);
  tables.memberIdsByAccount.set(accountId, left);
  if (left.length > 0) return;
  endSessions(tables, accountId);
  const email = tables.accounts.get(accountId)?.account.email ?? '';
  tables.accountIdByEmail.delete(email);
  tables.suppressions.delete(email);
  tables.accounts.delete(accountId);
}

function endSessions(tables: FirmTables, accountId: string): void {
  for (const session of tables.sessions.values())
    if (session.accountId === accountId) tables.sessions.delete(session.tokenHash);
}
