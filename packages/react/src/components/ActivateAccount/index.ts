export { ActivateAccount, type ActivateAccountProps, type ActivateAccountSlots } from './ActivateAccount.tsx';
export type { ActivationError, ActivationLink, LinkUnusableReason } from './activation-link.ts';
export type { ActivationDraft, ActivationFieldErrors, PasswordFault } from './activation-validation.ts';
export {
  useActivateAccount,
  type AccountActivatedDetails,
  type ActivateAccountActions,
  type ActivateAccountState,
  type UseActivateAccountOptions,
  type UseActivateAccountResult,
} from './useActivateAccount.ts';
