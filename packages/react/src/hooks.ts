export {
  useActivateAccount,
  type ActivateAccountState,
  type ActivationDraft,
  type ActivationFieldErrors,
  type ActivationLink,
  type ActivationError,
  type LinkUnusableReason,
  type UseActivateAccountOptions,
} from './components/ActivateAccount/index.ts';
export {
  useAddClientDialog,
  type AddClientDialogState,
  type ClientDraft,
  type UseAddClientDialogOptions,
} from './components/AddClientDialog/index.ts';
export {
  useAddMemberDialog,
  type AddMemberDialogState,
  type UseAddMemberDialogOptions,
} from './components/AddMemberDialog/index.ts';
export {
  useBulkPreflight,
  type BulkPreflightState,
  type SkippedReasonGroup,
  type UseBulkPreflightOptions,
} from './components/BulkSendDialog/index.ts';
export {
  useBulkSend,
  useStoredBulkSends,
  type BulkSendState,
  type StoredBulkSends,
  type UseBulkSendOptions,
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
  type SortField,
  type UseClientListOptions,
  type UseClientListResult,
  type UseListRowsResult,
} from './components/ClientList/index.ts';
export {
  useFixAddressDialog,
  type FixAddressDialogState,
  type UseFixAddressDialogOptions,
} from './components/FixAddressDialog/index.ts';
export {
  useImportClients,
  type ImportClientsState,
  type ImportColumn,
  type ImportMapping,
  type ImportSource,
  type UseImportClientsOptions,
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
  type BulkUpdateDialogState,
  type UseBulkUpdateDialogOptions,
} from './components/BulkUpdateDialog/index.ts';
export { useMemberAction, type MemberActionState } from './components/MemberActionDialog/index.ts';
export {
  useMemberTimeline,
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
  type RecipientChoice,
  type SendInviteDialogState,
  type TestMail,
  type UseSendInviteDialogOptions,
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
  useBulkUpdate,
  useCancelBulkSend,
  useClient,
  useClients,
  useCreateClient,
  useDisableMember,
  useLiftSuppression,
  useForms,
  useImportCsv,
  useMailPreview,
  useRemoveMember,
  useRevokeInvitation,
  useOutcomes,
  usePreflight,
  useRetryBulkSend,
  useSendInvite,
  useSendTest,
  useSession,
  useStaff,
  useTimeline,
  useUpdateClient,
  useUpdateMember,
  useStartBulkSend,
  type AddMemberInput,
  type DisableMemberInput,
  type ImportCsvInput,
  type MailPreviewInput,
  type MemberInput,
  type QueryOptions,
  type SendInviteInput,
  type UpdateClientInput,
  type UpdateMemberInput,
} from './query/index.ts';
