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
  type DialogRequest,
} from './components/ClientGroupRow/index.ts';
export {
  useClientList,
  useIsExpanded,
  useIsSelected,
  useListRows,
  useSelectedCount,
  type ClientListState,
  type ClientListStatus,
  type ClientSelection,
  type ListRow,
  type ListRows,
  type ListSpacer,
  type RowStates,
  type RowStatesSnapshot,
  type SelectionActions,
  type UseClientListOptions,
} from './components/ClientList/index.ts';
export {
  useFixAddressDialog,
  type FixAddressDialogState,
  type UseFixAddressDialogOptions,
} from './components/FixAddressDialog/index.ts';
export {
  useImportClientsDialog,
  type ImportClientsDialogState,
  type ImportColumn,
  type ImportMapping,
  type ImportSource,
  type UseImportClientsDialogOptions,
} from './components/ImportClientsDialog/index.ts';
export { useInvitationStatus, type UseInvitationStatusOptions } from './components/InvitationStatus/index.ts';
export {
  useBulkUpdateDialog,
  type BulkUpdateDialogState,
  type UseBulkUpdateDialogOptions,
} from './components/BulkUpdateDialog/index.ts';
export { useMemberActionDialog, type MemberActionDialogState } from './components/MemberActionDialog/index.ts';
export {
  useMemberTimeline,
  type MemberTimelineState,
  type UseMemberTimelineOptions,
} from './components/Timeline/index.ts';
export { useMemberRow, type MemberRowState, type UseMemberRowOptions } from './components/MemberRow/index.ts';
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
  useApplyBulkUpdate,
  useCancelBulkSend,
  useClient,
  useClients,
  useCreateClient,
  useDisableMember,
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
  useTestInvitation,
  useSession,
  useStaff,
  useTimeline,
  useUpdateClient,
  useUpdateMember,
  useStartBulkSend,
  type AddMemberInput,
  type DisableMemberInput,
  type ImportClientsInput,
  type InvitationPreviewInput,
  type MemberInput,
  type QueryOptions,
  type SendInvitationsInput,
  type UpdateClientInput,
  type UpdateMemberInput,
} from './query/index.ts';
