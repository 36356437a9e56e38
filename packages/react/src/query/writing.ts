import type { AddedMember, ChangedMember, Client, ImportResult, MemberChanges, NewClient, NewMember, PortalError, SendInput, SendResult } from '@foyer/sdk';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useFoyer } from '../provider/foyer-context.ts';
import { echoToCache, showInCache } from './cache.ts';
import { useIntentKeys } from './intent-key.ts';
import { foyerKeys } from './keys.ts';

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

// Offline it fails at once and can be tried again; held back by the cache, it would leave unseen, hours later.
const atOnce = { networkMode: 'always', retry: false } as const;

/**
 * Sends or resends to members of one client. Those sent to show it at once; the same input after a failure is the same intent.
 * @example
 * const sendInvite = useSendInvite();
 * sendInvite.mutate({ clientId: client.id, recipients: 'owners-not-active' });
 */
export function useSendInvite(): UseMutationResult<SendResult, PortalError, SendInviteInput> {
  const { portal, queryClient } = useFoyer();
  const keys = useIntentKeys();
  return useMutation(
    {
      ...atOnce,
      mutationKey: [...foyerKeys.all(portal.portalId), 'send-invite'],
      mutationFn: ({ clientId, ...input }: SendInviteInput) => portal.invitations.send(clientId, input, { idempotencyKey: keys.keyFor([clientId, input]) }),
      onSuccess: ({ sent }, { clientId }) => {
        keys.settle();
        echoToCache({ queryClient, portalId: portal.portalId }, clientId, sent);
      },
    },
    queryClient,
  );
}

/**
 * Adds a client; lists in view are read again, since its place in them is the portal's to say.
 * @example
 * const createClient = useCreateClient();
 * createClient.mutate({ kind: 'individual', members: [{ role: 'owner', name: { given: 'Ann', family: 'Smith' } }] });
 */
export function useCreateClient(): UseMutationResult<Client, PortalError, NewClient> {
  const { portal, queryClient } = useFoyer();
  const keys = useIntentKeys();
  return useMutation(
    {
      ...atOnce,
      mutationKey: [...foyerKeys.all(portal.portalId), 'create-client'],
      mutationFn: (input: NewClient) => portal.clients.create(input, { idempotencyKey: keys.keyFor(input) }),
      onSuccess: (client) => {
        keys.settle();
        showInCache({ queryClient, portalId: portal.portalId }, client);
        void queryClient.invalidateQueries({ queryKey: foyerKeys.lists(portal.portalId) });
      },
    },
    queryClient,
  );
}

/**
 * Adds a member to a client, whose row shows it at once.
 * @example
 * const addMember = useAddMember();
 * addMember.mutate({ clientId: client.id, role: 'guest', name: { given: 'Priya', family: 'Raman' } });
 */
export function useAddMember(): UseMutationResult<AddedMember, PortalError, AddMemberInput> {
  const { portal, queryClient } = useFoyer();
  const keys = useIntentKeys();
  return useMutation(
    {
      ...atOnce,
      mutationKey: [...foyerKeys.all(portal.portalId), 'add-member'],
      mutationFn: ({ clientId, ...input }: AddMemberInput) => portal.members.add(clientId, input, { idempotencyKey: keys.keyFor([clientId, input]) }),
      onSuccess: ({ client }) => {
        keys.settle();
        showInCache({ queryClient, portalId: portal.portalId }, client);
      },
    },
    queryClient,
  );
}

/**
 * Changes a member, whose row shows it at once; `resend` sends to the address as it then is.
 * @example
 * const updateMember = useUpdateMember();
 * updateMember.mutate({ clientId: client.id, memberId: tom.id, email: 'tom@northmail.com', resend: true });
 */
export function useUpdateMember(): UseMutationResult<ChangedMember, PortalError, UpdateMemberInput> {
  const { portal, queryClient } = useFoyer();
  const keys = useIntentKeys();
  return useMutation(
    {
      ...atOnce,
      mutationKey: [...foyerKeys.all(portal.portalId), 'update-member'],
      mutationFn: ({ clientId, memberId, ...changes }: UpdateMemberInput) =>
        portal.members.update(clientId, memberId, changes, { idempotencyKey: keys.keyFor([clientId, memberId, changes]) }),
      onSuccess: ({ client }) => {
        keys.settle();
        showInCache({ queryClient, portalId: portal.portalId }, client);
      },
    },
    queryClient,
  );
}

/**
 * Adds clients from CSV, all or none; lists in view are read again after a real run.
 * @example
 * const importCsv = useImportCsv();
 * importCsv.mutate({ csv, dryRun: true }, { onSuccess: ({ errors }) => show(errors) });
 */
export function useImportCsv(): UseMutationResult<ImportResult, PortalError, ImportCsvInput> {
  const { portal, queryClient } = useFoyer();
  const keys = useIntentKeys();
  return useMutation(
    {
      ...atOnce,
      mutationKey: [...foyerKeys.all(portal.portalId), 'import-csv'],
      mutationFn: ({ csv, dryRun }: ImportCsvInput) => portal.clients.importCsv(csv, { dryRun, idempotencyKey: keys.keyFor([csv, dryRun]) }),
      onSuccess: (_, { dryRun }) => {
        keys.settle();
        if (!dryRun) void queryClient.invalidateQueries({ queryKey: foyerKeys.lists(portal.portalId) });
      },
    },
    queryClient,
  );
}
