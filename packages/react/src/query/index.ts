export type { ListedClients } from './apply-event.ts';
export { foyerKeys } from './keys.ts';
export { useMailPreview, useSendTest, type MailPreviewInput } from './mail-preview.ts';
export { clientQuery, clientsQuery, formsQuery, sessionQuery, staffQuery } from './queries.ts';
export { useClient, useClients, useForms, useSession, useStaff, type ReadingOptions } from './reading.ts';
export { hasEnded, useBulkSendProgress, useCancelBulkSend, useOutcomes, usePreflight, useRetryBulkSend, useStartBulkSend } from './bulk-sending.ts';
export { useAddMember, useCreateClient, useImportCsv, useSendInvite, useUpdateMember, type AddMemberInput, type ImportCsvInput, type SendInviteInput, type UpdateMemberInput } from './writing.ts';
