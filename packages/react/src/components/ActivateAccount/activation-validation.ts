import { isPortalError, type Activation } from '@foyer/sdk';
import { checkPassword } from '@foyer/sdk/rules';

/** What the member has entered. */
export interface ActivationDraft {
  displayName: string;
  password: string;
  /** The password once more. */
  repeat: string;
}

/** Why a password is rejected. `missing` is the number of missing characters, `detail` a sentence of the portal. */
export type PasswordFault =
  | { code: 'too-short'; missing: number }
  | { code: 'too-long' | 'contains-name' | 'common' }
  | { code: 'other'; detail: string };

/** What is wrong, by field. */
export interface ActivationFieldErrors {
  displayName?: { code: 'missing' };
  password?: { code: 'weak'; faults: readonly PasswordFault[] };
  repeat?: { code: 'mismatch' };
}

const checkDraft = (
  { displayName, password }: ActivationDraft,
  { passwordMinLength, name, email, clientName }: Activation,
) =>
  checkPassword(password, {
    policy: { passwordMinLength },
    userInputs: [name.given, name.family, email, clientName, displayName],
    // Only the portal has the list of common passwords.
    isCommon: () => false,
  });

/** Validates a draft before it is sent. */
export function validateDraft(draft: ActivationDraft, activation: Activation): ActivationFieldErrors {
  const faults = checkDraft(draft, activation).map(({ code }) => toFault(code, '', draft, activation));
  return {
    ...(draft.displayName.trim() === '' && { displayName: { code: 'missing' } }),
    ...(faults.length > 0 && { password: { code: 'weak', faults } }),
    ...(faults.length === 0 && draft.password !== draft.repeat && { repeat: { code: 'mismatch' } }),
  };
}

/** Maps an error of the portal to fields; null when it does not belong to one. */
export function toFieldErrors(
  error: unknown,
  draft: ActivationDraft,
  activation: Activation,
): ActivationFieldErrors | null {
  if (!isPortalError(error) || (error.code !== 'password-weak' && error.code !== 'validation')) return null;
  const faults = error.errors
    .filter(({ pointer }) => pointer === '/password')
    .map(({ code, detail }) => toFault(code, detail, draft, activation));
  const isNameMissing = error.errors.some(({ pointer }) => pointer === '/displayName');
  if (faults.length === 0 && !isNameMissing) return null;
  return {
    ...(isNameMissing && { displayName: { code: 'missing' } }),
    ...(faults.length > 0 && { password: { code: 'weak', faults } }),
  };
}

function toFault(
  code: string,
  detail: string,
  draft: ActivationDraft,
  activation: Activation,
): PasswordFault {
  switch (code) {
    case 'too-short': {
      const fault = checkDraft(draft, activation).find((found) => found.code === 'too-short');
      return { code, missing: fault?.missing ?? 1 };
    }
    case 'too-long':
    case 'contains-name':
    case 'common':
      return { code };
    default:
      return { code: 'other', detail };
  }
}
