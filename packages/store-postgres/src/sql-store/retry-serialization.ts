import { DatabaseError } from '../database.ts';

const MAX_ATTEMPTS = 3;
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const RACE_CONSTRAINTS = new Set([
  'one_open_invitation',
  'account_firm_id_email_key',
  'member_firm_id_account_id_fkey',
]);

/** Runs work again while nothing but another transaction was in its way, up to three times in all. */
export async function retryOnConflict<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (thrown) {
      if (tries === MAX_ATTEMPTS || !isConflict(thrown)) throw thrown;
    }
  }
}

const isConflict = (thrown: unknown): boolean =>
  thrown instanceof DatabaseError &&
  (thrown.code === SERIALIZATION_FAILURE ||
    thrown.code === DEADLOCK ||
    RACE_CONSTRAINTS.has(thrown.constraint ?? ''));
