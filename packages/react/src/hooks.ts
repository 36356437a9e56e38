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
} from './components/ActivateAccount/index.ts';
export {
  useAddClientDialog,
  type AddClientDialogActions,
  type AddClientDialogState,
  type ClientDraft,
  type UseAddClientDialogOptions,
  type UseAddClientDialogResult,
} from './components/AddClientDialog/index.ts';
export {
  useAddMemberDialog,
  type AddMemberDialogActions,
  type AddMemberDialogState,
  type UseAddMemberDialogOptions,
  type UseAddMemberDialogResult,
} from './components/AddMemberDialog/index.ts';
export {
  useBulkPreflight,
  type BulkPreflightActions,
  type BulkPreflightState,
  type SkippedReasonGroup,
  type UseBulkPreflightOptions,
  type UseBulkPreflightResult,
} from './components/BulkSendDialog/index.ts';
export {
  useBulkSend,
  useStoredBulkSends,
  type BulkSendActions,
  type BulkSendState,
  type StoredBulkSends,
  type UseBulkSendOptions,
  type UseBulkSendResult,
} from './components/BulkSendProgress/index.ts';
export {
  useClientGroupRow,
  type ClientGroupRowState,
  type ClientMenuItem,
  type StatusOwner,
  type UseClientGroupRowOptions,
  type UseClientGroupRowResult,
} from './components/ClientGroupRow/index.ts';
export type { DialogRequest } from './components/dialog-request/index.ts';
export { describeDisabledReason, type DisabledReason } from './components/disabled-reason/index.ts';
export {
  useClientList,
  useIsExpanded,
  useIsSelected,
  useListRows,
  useSelectedCount,
  type ClientListActions,
  type ClientListError,
  type ClientListState,
  type ClientListStatus,
  type ExpandedActions,
  type ExpandedOptions,
  type ListRow,
  type ListSpacer,
  type RowStates,
  type RowStatesSnapshot,
  type SelectionActions,
  type SelectionOptions,
  type UseClientListOptions,
  type UseClientListResult,
  type UseListRowsResult,
} from './components/ClientList/index.ts';
export {
  useFixAddressDialog,
  type AddressConsequence,
  type FixAddressDialogActions,
  type FixAddressDialogState,
  type UseFixAddressDialogOptions,
  type UseFixAddressDialogResult,
} from './components/FixAddressDialog/index.ts';
export {
  useImportClientsDialog,
  type ImportClientsDialogActions,
  type ImportClientsDialogState,
  type ImportColumn,
  type ImportDisabledReason,
  type ImportMapping,
  type ImportSource,
  type UseImportClientsDialogOptions,
  type UseImportClientsDialogResult,
} from './components/ImportClientsDialog/index.ts';
export {
  useInvitationStatus,
  type InvitationStatusState,
  type StatusNote,
  type UseInvitationStatusOptions,
  type UseInvitationStatusResult,
} from './components/InvitationStatus/index.ts';
export {
  useBulkUpdateDialog,
  type BulkUpdateDialogActions,
  type BulkUpdateDialogState,
  type UseBulkUpdateDialogOptions,
  type UseBulkUpdateDialogResult,
} from './components/BulkUpdateDialog/index.ts';
export {
  useMemberActionDialog,
  type MemberActionDialogState,
  type UseMemberActionDialogOptions,
  type UseMemberActionDialogResult,
} from './components/MemberActionDialog/index.ts';
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
export { describeRollUp } from './components/RollUp/index.ts';
export {
  describeEntry,
  describeUpcoming,
  useMemberTimeline,
  type TimelineContext,
  type TimelineItem,
  type MemberTimelineState,
  type UpcomingEvent,
  type UseMemberTimelineOptions,
  type UseMemberTimelineResult,
} from './components/Timeline/index.ts';
export {
  useMemberRow,
  type MemberMenuItem,
  type MemberRowAction,
  type MemberRowButton,
  type MemberRowState,
  type UseMemberRowOptions,
  type UseMemberRowResult,
} from './components/MemberRow/index.ts';
export {
  useSendInviteDialog,
  useTestMail,
  type RecipientState,
  type SendDisabledReason,
  type SendInviteDialogActions,
  type SendInviteDialogState,
  type TestMailDisabledReason,
  type TestMailState,
  type UseSendInviteDialogOptions,
  type UseSendInviteDialogResult,
  type UseTestMailOptions,
  type UseTestMailResult,
} from './components/SendInviteDialog/index.ts';
export type { StatusDotName, Tone } from './icons/index.ts';
export { useDateStyle, useMessages } from './messages/index.ts';
export { useAnnounce } from './primitives/LiveRegion/index.ts';
export { useThemeScope } from './primitives/ThemeScope/index.ts';
export {
  useFoyer,
  useNotify,
  useOnline,
  useServerNow,
  type FoyerContextValue,
  type Notification,
  type Notify,
  type TickResolution,
} from './provider/index.ts';
export {
  useAddMember,
  useBulkSendProgress,
  useApplyBulkUpdate,
  useCancelBulkSend,
  useClient,
  useClients,
  useCreateClient,
  useDisableMember,
  useEnableMember,
  useLiftSuppression,
  useForms,
  useImportClients,
  useInvitationPreview,
  useRemoveMember,
  useRevokeInvitation,
  useOutcomes,
  usePreflight,
  useRetryBulkSend,
  useSendInvitations,
  useSendTestInvitation,
  useSession,
  useStaff,
  useTimeline,
  useUpdateClient,
  useUpdateMember,
  useStartBulkSend,
  type AddMemberInput,
  type ImportClientsInput,
  type InvitationPreviewInput,
  type MemberInput,
  type QueryOptions,
  type SendInvitationsInput,
  type UpdateClientInput,
  type UpdateMemberInput,
} from './query/index.ts';
