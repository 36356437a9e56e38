export type { ListedClients } from './apply-event.ts';
export {
  useBulkUpdate,
  useDisableMember,
  useLiftSuppression,
  useRemoveMember,
  useRevokeInvitation,
  useUpdateClient,
  type DisableMemberInput,
  type MemberInput,
  type UpdateClientInput,
} from './client-mutations.ts';
export { foyerKeys } from './keys.ts';
export { useMailPreview, useSendTest, type MailPreviewInput } from './mail-preview.ts';
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
export {
  isBulkSendFinished,
  useBulkSendProgress,
  useCancelBulkSend,
  useOutcomes,
  usePreflight,
  useRetryBulkSend,
  useStartBulkSend,
} from './bulk-send-queries.ts';
export { useBulkRecipients, type RecipientsOptions } from './recipients-query.ts';
export {
  useAddMember,
  useCreateClient,
  useImportCsv,
  useSendInvite,
  useUpdateMember,
  type AddMemberInput,
  type ImportCsvInput,
  type SendInviteInput,
  type UpdateMemberInput,
} from './mutations.ts';
