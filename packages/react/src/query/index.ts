export type { ListedClients } from './apply-event.ts';
export {
  useBulkUpdate,
  useDisableMember,
  useRemoveMember,
  useRevokeInvitation,
  useUpdateClient,
  useUpdateMember,
  type DisableMemberInput,
  type MemberInput,
  type UpdateClientInput,
  type UpdateMemberInput,
} from './changing.ts';
export { foyerKeys } from './keys.ts';
export { clientQuery, clientsQuery, formsQuery, sessionQuery, staffQuery, timelineQuery } from './queries.ts';
export { useClient, useClients, useForms, useSession, useStaff, useTimeline, type ReadingOptions } from './reading.ts';
export { hasEnded, useBulkSendProgress, useCancelBulkSend, useOutcomes, usePreflight, useRetryBulkSend, useStartBulkSend } from './bulk-sending.ts';
export { useAddMember, useCreateClient, useSendInvite, type AddMemberInput, type SendInviteInput } from './writing.ts';
