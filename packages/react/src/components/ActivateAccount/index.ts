export { ActivateAccount, type ActivateAccountProps, type ActivateAccountSlots } from './ActivateAccount.tsx';
export type { ActivationDraft } from './activation-faults.ts';
export type { ActivationFaults, ActivationLink, ActivationTrouble, DeadReason } from './activation-link.ts';
export {
  useActivateAccount,
  type ActivateAccountState,
  type UseActivateAccountOptions,
} from './useActivateAccount.ts';
