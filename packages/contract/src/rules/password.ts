import type { Policy } from '../session.ts';
import { toSearchKey } from './text.ts';

/** Why a password is weak. `missing` is the number of characters to add. */
export type PasswordWeakness =
  | { code: 'too-short'; missing: number }
  | { code: 'too-long' }
  | { code: 'contains-name' }
  | { code: 'common' };

/** What a password is checked against. */
export interface PasswordContext {
  policy: Pick<Policy, 'passwordMinLength'>;
  /** Names and addresses of the user, which others can guess. */
  userInputs: readonly string[];
  /** Whether a list of common passwords contains a password. */
  isCommon: (password: string) => boolean;
}

const MAX_LENGTH = 1_024;
const MIN_INPUT_LENGTH = 3;

/**
 * Returns the weaknesses of a password; empty if it is acceptable.
 * Length is counted in code points; there are no composition rules (NIST SP 800-63B-4, section 3.1.1.2).
 */
export function checkPassword(
  password: string,
  { policy, userInputs, isCommon }: PasswordContext,
): PasswordWeakness[] {
  const length = Array.from(password.normalize('NFC')).length;
  if (length > MAX_LENGTH) return [{ code: 'too-long' }];
  const weaknesses: PasswordWeakness[] = [];
  if (length < policy.passwordMinLength)
    weaknesses.push({ code: 'too-short', missing: policy.passwordMinLength - length });
  if (isMostlyUserInput(password, userInputs)) weaknesses.push({ code: 'contains-name' });
  if (isCommon(password)) weaknesses.push({ code: 'common' });
  return weaknesses;
}

/** Whether a password is little more than a name; a name within a long passphrase is fine. */
function isMostlyUserInput(password: string, userInputs: readonly string[]): boolean {
  const folded = toSearchKey(password);
  const words = userInputs
    .flatMap((word) => toSearchKey(word).split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= MIN_INPUT_LENGTH);
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), folded);
  return rest.length < folded.length && rest.replace(/[^\p{L}]/gu, '').length < MIN_INPUT_LENGTH * 2;
}
