import type { Policy } from '../session.ts';
import { toSearchKey } from './text.ts';

/** One thing that makes a password weak. `missing` counts characters still to add. */
export type PasswordWeakness =
  | { code: 'too-short'; missing: number }
  | { code: 'too-long' }
  | { code: 'contains-name' }
  | { code: 'common' };

/** What a password is judged against. */
export interface PasswordContext {
  policy: Pick<Policy, 'passwordMinLength'>;
  /** The person's own words: names and address, which others can guess. */
  userInputs: readonly string[];
  /** Whether a list of common passwords has it. */
  isCommon: (password: string) => boolean;
}

const MAX_LENGTH = 1_024;
const MIN_INPUT_LENGTH = 3;

/**
 * Says what is weak about a password; nothing means it is good enough.
 * Length counts characters as people see them; no rules of composition (NIST SP 800-63B-4, section 3.1.1.2).
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

/** A name inside a long sentence does no harm; a password that is little else does. */
function isMostlyUserInput(password: string, userInputs: readonly string[]): boolean {
  const folded = toSearchKey(password);
  const words = userInputs
    .flatMap((word) => toSearchKey(word).split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= MIN_INPUT_LENGTH);
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), folded);
  return rest.length < folded.length && rest.replace(/[^\p{L}]/gu, '').length < MIN_INPUT_LENGTH * 2;
}
