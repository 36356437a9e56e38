import { randomBytes } from 'node:crypto';
import { hashToken, SECOND, toTimestamp } from '@foyer/contract/rules';
import type { Identity, PasswordHasher } from '@foyer/portal';
import type { Viewer } from '@foyer/contract';
import type { Db } from '@foyer/store-postgres';

/** Passwords and sessions of staff who sign in to the server's own portal page. */
export interface StaffAccounts {
  setPassword(firmId: string, staffId: string, password: string): Promise<void>;
  /** @returns the secret of a new session; null when the address is unknown, the password is wrong or none is set */
  signIn(firmId: string, email: string, password: string, now: number): Promise<string | null>;
  /** Finds the staff member of a session that has not expired. */
  identify(secret: string, now: number): Promise<Identity | null>;
  signOut(secret: string): Promise<void>;
}

/** Lifetime of a session, in seconds: a working day. */
export const STAFF_SESSION_SECONDS = 43_200;

// Verified for unknown addresses, so that the response takes equally long.
const DUMMY_PASSWORD = 'a password of no account';

export function createStaffAccounts(db: Db, passwords: PasswordHasher): StaffAccounts {
  let dummyHash: Promise<string> | null = null;
  return {
    async setPassword(firmId, staffId, password) {
      await db.query('update staff set password_hash = $3 where firm_id = $1 and id = $2', [
        firmId,
        staffId,
        await passwords.hash(password.normalize('NFC')),
      ]);
    },
    async signIn(firmId, email, password, now) {
      const [person] = await db.query<{ id: string; hash: string | null }>(
        'select id, password_hash as hash from staff where firm_id = $1 and email = $2',
        [firmId, email],
      );
      dummyHash ??= passwords.hash(DUMMY_PASSWORD);
      const matches = await passwords.verify(person?.hash ?? (await dummyHash), password.normalize('NFC'));
      if (person === undefined || person.hash === null || !matches) return null;
      const secret = randomBytes(32).toString('base64url');
      await db.query(
        'insert into staff_session (token_hash, firm_id, staff_id, created_at, expires_at) values ($1, $2, $3, $4::timestamptz, $5::timestamptz)',
        [
          await hashToken(secret),
          firmId,
          person.id,
          toTimestamp(now),
          toTimestamp(now + STAFF_SESSION_SECONDS * SECOND),
        ],
      );
      return secret;
    },
    async identify(secret, now) {
      const [row] = await db.query<Viewer & { firmId: string }>(
        `select t.firm_id as "firmId", s.id, s.name, s.email, s.role, s.permissions from staff_session t join staff s on s.firm_id = t.firm_id and s.id = t.staff_id
         where t.token_hash = $1 and t.expires_at > $2::timestamptz`,
        [await hashToken(secret), toTimestamp(now)],
      );
      if (row === undefined) return null;
      const { firmId, ...viewer } = row;
      return { firmId, viewer };
    },
    async signOut(secret) {
      await db.query('delete from staff_session where token_hash = $1', [await hashToken(secret)]);
    },
  };
}
