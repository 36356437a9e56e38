import { DatabaseError } from '../database.ts';

const MAX_ATTEMPTS = 3;
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const RACE_CONSTRAINTS = new Set([
  'one_open_invitation',
  'account_firm_id_email_key',
  'member_firm_id_account_id_fkey',
]);

/** Retries `work` when it conflicts with another transaction, up to three attempts in total. */
export async function retryOnConflict<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (thrown) {
      if (attempt === MAX_ATTEMPTS || !isConflict(thrown)) throw thrown;
    }
  }
}

const isConflict = (thrown: unknown): boolean =>
  thrown instanceof DatabaseError &&
  (thrown.code === SERIALIZATION_FAILURE ||
    thrown.code === DEADLOCK ||
    RACE_CONSTRAINTS.has(thrown.constraint ?? ''));
