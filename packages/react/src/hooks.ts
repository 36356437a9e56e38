export * from './exports/hooks/ActivateAccount.ts';
export * from './exports/hooks/AddClientDialog.ts';
export * from './exports/hooks/AddMemberDialog.ts';
export * from './exports/hooks/BulkSendDialog.ts';
export * from './exports/hooks/BulkSendProgress.ts';
export * from './exports/hooks/BulkUpdateDialog.ts';
export * from './exports/hooks/ClientGroupRow.ts';
export * from './exports/hooks/ClientList.ts';
export * from './exports/hooks/disabled-reason.ts';
export * from './exports/hooks/FixAddressDialog.ts';
export * from './exports/hooks/FoyerProvider.ts';
export * from './exports/hooks/ImportClientsDialog.ts';
export * from './exports/hooks/InvitationStatus.ts';
export * from './exports/hooks/LiveRegion.ts';
export * from './exports/hooks/MemberActionDialog.ts';
export * from './exports/hooks/MemberRow.ts';
export * from './exports/hooks/messages.ts';
export * from './exports/hooks/query.ts';
export * from './exports/hooks/RollUp.ts';
export * from './exports/hooks/SendInviteDialog.ts';
export * from './exports/hooks/ThemeScope.ts';
export * from './exports/hooks/Timeline.ts';
export type { DialogRequest } from './components/dialog-request/index.ts';
export type {
  FieldError,
  FieldErrors,
  MailRecipients,
  MemberDraft,
} from './components/MemberFields/index.ts';
export type { FormsUnavailable } from './components/InviteContent/index.ts';
export type {
  ButtonElementProps,
  CheckboxElementProps,
  FormElementProps,
  TextInputElementProps,
} from './components/prop-getters/index.ts';
export type { StatusDotName, Tone } from './icons/index.ts';
