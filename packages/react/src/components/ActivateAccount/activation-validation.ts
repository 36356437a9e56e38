import { isPortalError, type Activation } from '@foyer/sdk';
import { checkPassword } from '@foyer/sdk/rules';
import type { ActivateMessages } from '../../messages/activate-messages.ts';
import type { ActivationFieldErrors } from './activation-link.ts';

/** What somebody has put in. */
export interface ActivationDraft {
  displayName: string;
  password: string;
  /** The password once more, against slips of the finger. */
  repeat: string;
}

type Words = ActivateMessages['activate'];

const judge = (
  { displayName, password }: ActivationDraft,
  { passwordMinLength, name, email, clientName }: Activation,
) =>
  // Which passwords are common only the portal knows.
  checkPassword(password, {
    policy: { passwordMinLength },
    userInputs: [name.given, name.family, email, clientName, displayName],
    isCommon: () => false,
  });

/** What can be told before the portal is asked. */
export function validateDraft(
  draft: ActivationDraft,
  activation: Activation,
  words: Words,
): ActivationFieldErrors {
  const weak = judge(draft, activation).map(({ code }) => faultInWords(code, '', draft, activation, words));
  return {
    ...(draft.displayName.trim() === '' && { displayName: words.nameMissing }),
    ...(weak.length > 0 && { password: weak.join(' ') }),
    ...(weak.length === 0 && draft.password !== draft.repeat && { repeat: words.passwordMismatch }),
  };
}

/** What the portal says is wrong with it, or null where it says something else. */
export function toFieldErrors(
  error: unknown,
  draft: ActivationDraft,
  activation: Activation,
  words: Words,
): ActivationFieldErrors | null {
  if (!isPortalError(error) || (error.code !== 'password-weak' && error.code !== 'validation')) return null;
  const weak = error.errors
    .filter(({ pointer }) => pointer === '/password')
    .map(({ code, detail }) => faultInWords(code, detail, draft, activation, words));
  const isNameless = error.errors.some(({ pointer }) => pointer === '/displayName');
  if (weak.length === 0 && !isNameless) return null;
  return {
    ...(isNameless && { displayName: words.nameMissing }),
    ...(weak.length > 0 && { password: weak.join(' ') }),
  };
}

function faultInWords(
  code: string,
  detail: string,
  draft: ActivationDraft,
  activation: Activation,
  { weakPassword }: Words,
): string {
  switch (code) {
    case 'too-short': {
      const fault = judge(draft, activation).find((one) => one.code === 'too-short');
      return weakPassword.tooShort(fault?.missing ?? 1);
    }
    case 'too-long':
      return weakPassword.tooLong;
    case 'contains-name':
      return weakPassword.containsName;
    case 'common':
      return weakPassword.common;
    default:
      return weakPassword.other(detail);
  }
}
