export * from './exports/ActivateAccount.ts';
export * from './exports/AddClientDialog.ts';
export * from './exports/AddMemberDialog.ts';
export * from './exports/BulkSendDialog.ts';
export * from './exports/BulkSendProgress.ts';
export * from './exports/BulkUpdateDialog.ts';
export * from './exports/ClientGroupRow.ts';
export * from './exports/ClientColumns.ts';
export * from './exports/ClientList.ts';
export * from './exports/ColumnsDialog.ts';
export * from './exports/FixAddressDialog.ts';
export * from './exports/FoyerProvider.ts';
export * from './exports/ImportClientsDialog.ts';
export * from './exports/InvitationStatus.ts';
export * from './exports/MemberActionDialog.ts';
export * from './exports/MemberRow.ts';
export * from './exports/messages.ts';
export * from './exports/query.ts';
export * from './exports/RenameDialog.ts';
export * from './exports/RollUp.ts';
export * from './exports/SendInviteDialog.ts';
export * from './exports/ThemeScope.ts';
export * from './exports/Timeline.ts';
export type { DialogRequest } from './components/dialog-request/index.ts';
export type { Links } from './components/links/index.ts';
export type {
  CompletedSend,
  InvitationsSentDetails,
  OutgoingSend,
  SendHooks,
} from './components/send-hooks/index.ts';
export type { DialogChangeDetails } from './primitives/Dialog/index.ts';
