export * from './entries/ActivateAccount.ts';
export * from './entries/AddClientDialog.ts';
export * from './entries/AddMemberDialog.ts';
export * from './entries/BulkSendDialog.ts';
export * from './entries/BulkSendProgress.ts';
export * from './entries/BulkUpdateDialog.ts';
export * from './entries/ClientGroupRow.ts';
export * from './entries/ClientColumns.ts';
export * from './entries/ClientList.ts';
export * from './entries/ColumnsDialog.ts';
export * from './entries/FixAddressDialog.ts';
export * from './entries/FoyerProvider.ts';
export * from './entries/ImportClientsDialog.ts';
export * from './entries/InvitationStatus.ts';
export * from './entries/MemberActionDialog.ts';
export * from './entries/MemberRow.ts';
export * from './entries/RenameDialog.ts';
export * from './entries/RollUp.ts';
export * from './entries/SendInviteDialog.ts';
export * from './entries/ThemeScope.ts';
export * from './entries/Timeline.ts';
export type { DialogRequest } from './components/dialog-request/index.ts';
export type { Links } from './components/links/index.ts';
export type {
  CompletedSend,
  InvitationsSentDetails,
  OutgoingSend,
  SendHooks,
} from './components/send-hooks/index.ts';
export {
  MessagesProvider,
  describeError,
  enAU,
  formatDate,
  formatTime,
  mergeMessages,
  type DateStyle,
  type DeepPartial,
  type Language,
  type MessageOverrides,
  type Messages,
  type MessagesProviderProps,
} from './messages/index.ts';
export type { DialogChangeDetails } from './primitives/Dialog/index.ts';
export {
  clientQuery,
  clientsQuery,
  formsQuery,
  foyerKeys,
  sessionQuery,
  staffQuery,
  timelineQuery,
  type FoyerErrorDetails,
  type ListedClients,
  type BeforeSendResult,
  type SendOptions,
  type SubmitDetails,
} from './query/index.ts';
