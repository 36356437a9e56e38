export {
  useActivateAccount,
  type AccountActivatedDetails,
  type ActivateAccountActions,
  type ActivateAccountState,
  type ActivationDraft,
  type ActivationError,
  type ActivationFieldErrors,
  type ActivationLink,
  type LinkUnusableReason,
  type PasswordFault,
  type UseActivateAccountOptions,
  type UseActivateAccountResult,
} from '../../components/ActivateAccount/index.ts';
