export type { ListedClients } from './apply-event.ts';
export {
  isBulkSendFinished,
  useBulkSendProgress,
  useCancelBulkSend,
  useOutcomes,
  usePreflight,
  useRetryBulkSend,
  useStartBulkSend,
} from './bulk-send-queries.ts';
export { followFeed, watchErrors, type FoyerErrorDetails } from './follow-feed.ts';
export {
  useInvitationPreview,
  useSendTestInvitation,
  type InvitationPreviewInput,
} from './invitation-preview.ts';
export { foyerKeys } from './keys.ts';
export {
  useAddMember,
  useApplyBulkUpdate,
  useCreateClient,
  useDisableMember,
  useEnableMember,
  useImportClients,
  useLiftSuppression,
  useRemoveMember,
  useRevokeInvitation,
  useSendInvitations,
  useUpdateClient,
  useUpdateMember,
  type AddMemberInput,
  type ImportClientsInput,
  type MemberInput,
  type SendInvitationsInput,
  type UpdateClientInput,
  type UpdateMemberInput,
} from './mutations.ts';
export { clientQuery, clientsQuery, formsQuery, sessionQuery, staffQuery, timelineQuery } from './queries.ts';
export {
  useClient,
  useClients,
  useForms,
  useSession,
  useStaff,
  useTimeline,
  type QueryOptions,
} from './query-hooks.ts';
export { useBulkRecipients, type RecipientsOptions } from './recipients-query.ts';
export {
  useSendMutation,
  type BeforeSendResult,
  type SendOptions,
  type SubmitDetails,
} from './useSendMutation.ts';
