export { ActivateAccount, type ActivateAccountProps, type ActivateAccountSlots } from './ActivateAccount.tsx';
export type { ActivationDraft } from './activation-validation.ts';
export type {
  ActivationFieldErrors,
  ActivationLink,
  ActivationError,
  LinkUnusableReason,
} from './activation-link.ts';
export {
  useActivateAccount,
  type ActivateAccountState,
  type UseActivateAccountOptions,
} from './useActivateAccount.ts';
