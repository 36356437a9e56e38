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
} from './changing.ts';
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
  type ReadingOptions,
} from './reading.ts';
export {
  hasEnded,
  useBulkSendProgress,
  useCancelBulkSend,
  useOutcomes,
  usePreflight,
  useRetryBulkSend,
  useStartBulkSend,
} from './bulk-sending.ts';
export { useReceivers, type ReceivingOptions } from './receiving.ts';
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
} from './writing.ts';
