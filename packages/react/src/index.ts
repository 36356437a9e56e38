export {
  ActivateAccount,
  type ActivateAccountProps,
  type ActivateAccountSlots,
} from './components/ActivateAccount/index.ts';
export {
  AddClientDialog,
  type AddClientDialogProps,
  type AddClientDialogSlots,
  type PreliminaryField,
} from './components/AddClientDialog/index.ts';
export {
  AddMemberDialog,
  type AddMemberDialogProps,
  type AddMemberDialogSlots,
} from './components/AddMemberDialog/index.ts';
export {
  BulkSendDialog,
  type BulkSendDialogProps,
  type BulkSendDialogSlots,
  type BulkSendDismissedDetails,
} from './components/BulkSendDialog/index.ts';
export {
  BulkSendProgress,
  type BulkSendFinishedDetails,
  type BulkSendProgressProps,
  type BulkSendStorage,
} from './components/BulkSendProgress/index.ts';
export {
  BulkUpdateDialog,
  type BulkChange,
  type BulkUpdateDialogProps,
} from './components/BulkUpdateDialog/index.ts';
export {
  ColumnsDialog,
  type ColumnsChangeDetails,
  type ColumnsDialogProps,
} from './components/ColumnsDialog/index.ts';
export type { DialogRequest } from './components/dialog-request/index.ts';
export {
  MemberActionDialog,
  type MemberAction,
  type MemberActionDialogProps,
  type MemberChangedDetails,
} from './components/MemberActionDialog/index.ts';
export { RenameDialog, type RenameDialogProps } from './components/RenameDialog/index.ts';
export {
  Timeline,
  TimelinePopover,
  type TimelinePopoverProps,
  type TimelineProps,
} from './components/Timeline/index.ts';
export type { ListColumn } from './components/columns/index.ts';
export {
  ClientGroupRow,
  type ClientGroupRowProps,
  type ClientGroupRowSlots,
  type ExpandedChangeDetails,
  type SelectedChangeDetails,
} from './components/ClientGroupRow/index.ts';
export {
  ClientList,
  defaultView,
  fromSearchParams,
  toSearchParams,
  type ClientFilter,
  type ClientListProps,
  type ClientListSlots,
  type ClientSelection,
  type ExpandedIdsChangeDetails,
  type ListView,
  type LoadCallbacks,
  type SavedView,
  type SelectionChangeDetails,
  type ViewChangeDetails,
} from './components/ClientList/index.ts';
export {
  FixAddressDialog,
  type FixAddressDialogProps,
  type FixAddressDialogSlots,
} from './components/FixAddressDialog/index.ts';
export {
  ImportClientsDialog,
  type ImportClientsDialogProps,
  type ImportClientsDialogSlots,
} from './components/ImportClientsDialog/index.ts';
export {
  InvitationStatus,
  describeInvitation,
  toInvitationView,
  type DescribeContext,
  type InvitationDescription,
  type InvitationStatusProps,
  type InvitationView,
  type MemberStatusView,
} from './components/InvitationStatus/index.ts';
export { MemberRow, type MemberRowProps, type MemberRowSlots } from './components/MemberRow/index.ts';
export { RollUp, type RollUpCount } from './components/RollUp/index.ts';
export type { Links } from './components/links/index.ts';
export type {
  CompletedSend,
  InvitationsSentDetails,
  OutgoingSend,
  SendHooks,
} from './components/send-hooks/index.ts';
export {
  SendInviteDialog,
  type SendInviteDialogProps,
  type SendInviteDialogSlots,
} from './components/SendInviteDialog/index.ts';
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
  ThemeScope,
  type Contrast,
  type Density,
  type Direction,
  type Theme,
  type ThemeScopeProps,
} from './primitives/ThemeScope/index.ts';
export {
  FoyerProvider,
  type FoyerProviderProps,
  type LinkComponent,
  type Notification,
  type Notify,
} from './provider/index.ts';
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
