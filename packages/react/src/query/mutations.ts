import type {
  AddedMember,
  ChangedMember,
  Client,
  ImportResult,
  MemberChanges,
  NewClient,
  NewMember,
  PortalError,
  SendInput,
  SendResult,
} from '@foyer/sdk';
import type { UseMutationResult } from '@tanstack/react-query';
import { patchMembersInCache, setClientInCache, type PortalCache } from './cache.ts';
import { foyerKeys } from './keys.ts';
import { useFoyerMutation } from './useFoyerMutation.ts';

/** What a send needs to know. */
export interface SendInviteInput extends SendInput {
  clientId: string;
}

/** What adding a member needs to know. */
export interface AddMemberInput extends NewMember {
  clientId: string;
}

/** What changing a member needs to know. */
export interface UpdateMemberInput extends MemberChanges {
  clientId: string;
  memberId: string;
}

/** A file of clients under the contract's headings. */
export interface ImportCsvInput {
  csv: string;
  /** True only says what would happen. */
  dryRun: boolean;
}

const readListsAgain = ({ queryClient, portalId }: PortalCache): void =>
  void queryClient.invalidateQueries({ queryKey: foyerKeys.lists(portalId) });

/**
 * Sends or resends to members of one client. Those sent to show it at once; the same input after a failure is the same intent.
 * @example
 * const sendInvite = useSendInvite();
 * sendInvite.mutate({ clientId: client.id, recipients: 'owners-not-active' });
 */
export const useSendInvite = (): UseMutationResult<SendResult, PortalError, SendInviteInput> =>
  useFoyerMutation({
    operation: 'send-invite',
    write: ({ invitations }, { clientId, ...input }: SendInviteInput, idempotencyKey) =>
      invitations.send(clientId, input, { idempotencyKey }),
    show: (cache, { sent }, { clientId }) => patchMembersInCache(cache, clientId, sent),
  });

/**
 * Adds a client; lists in view are read again, since its place in them is the portal's to say.
 * @example
 * const createClient = useCreateClient();
 * createClient.mutate({ kind: 'individual', members: [{ role: 'owner', name: { given: 'Ann', family: 'Smith' } }] });
 */
export const useCreateClient = (): UseMutationResult<Client, PortalError, NewClient> =>
  useFoyerMutation({
    operation: 'create-client',
    write: ({ clients }, input: NewClient, idempotencyKey) => clients.create(input, { idempotencyKey }),
    show: (cache, client) => {
      setClientInCache(cache, client);
      readListsAgain(cache);
    },
  });

/**
 * Adds a member to a client, whose row shows it at once.
 * @example
 * const addMember = useAddMember();
 * addMember.mutate({ clientId: client.id, role: 'guest', name: { given: 'Priya', family: 'Raman' } });
 */
export const useAddMember = (): UseMutationResult<AddedMember, PortalError, AddMemberInput> =>
  useFoyerMutation({
    operation: 'add-member',
    write: ({ members }, { clientId, ...input }: AddMemberInput, idempotencyKey) =>
      members.add(clientId, input, { idempotencyKey }),
    show: (cache, { client }) => setClientInCache(cache, client),
  });

/**
 * Changes a member, whose row shows it at once; `resend` sends to the address as it then is.
 * @example
 * const updateMember = useUpdateMember();
 * updateMember.mutate({ clientId: client.id, memberId: tom.id, email: 'tom@northmail.com', resend: true });
 */
export const useUpdateMember = (): UseMutationResult<ChangedMember, PortalError, UpdateMemberInput> =>
  useFoyerMutation({
    operation: 'update-member',
    write: ({ members }, { clientId, memberId, ...changes }: UpdateMemberInput, idempotencyKey) =>
      members.update(clientId, memberId, changes, { idempotencyKey }),
    show: (cache, { client }) => setClientInCache(cache, client),
  });

/**
 * Adds clients from CSV, all or none; lists in view are read again after a real run.
 * @example
 * const importCsv = useImportCsv();
 * importCsv.mutate({ csv, dryRun: true }, { onSuccess: ({ errors }) => show(errors) });
 */
export const useImportCsv = (): UseMutationResult<ImportResult, PortalError, ImportCsvInput> =>
  useFoyerMutation({
    operation: 'import-csv',
    write: ({ clients }, { csv, dryRun }: ImportCsvInput, idempotencyKey) =>
      clients.import(csv, { dryRun, idempotencyKey }),
    show: (cache, _, { dryRun }) => {
      if (!dryRun) readListsAgain(cache);
    },
  });
