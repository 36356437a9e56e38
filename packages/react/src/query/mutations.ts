import type {
  AddedMember,
  BulkUpdate,
  BulkUpdateInput,
  ChangedMember,
  Client,
  ClientChanges,
  ImportResult,
  MemberChanges,
  NewClient,
  NewMember,
  PortalError,
  SendInput,
  SendResult,
} from '@foyer/sdk';
import type { UseMutationResult } from '@tanstack/react-query';
import { applyClientToCache, type PortalCache } from './cache.ts';
import { foyerKeys } from './keys.ts';
import { useFoyerMutation } from './useFoyerMutation.ts';

/** Input of `useSendInvitations`. */
export interface SendInvitationsInput extends SendInput {
  clientId: string;
}

/** Input of `useUpdateClient`; fields that are left out are not changed. */
export interface UpdateClientInput extends ClientChanges {
  clientId: string;
}

/** Input of `useImportClients`. */
export interface ImportClientsInput {
  /** CSV with the headings of the contract. */
  csv: string;
  /** True to validate only: nothing is stored. */
  dryRun: boolean;
}

/** Identifies a member. */
export interface MemberInput {
  clientId: string;
  memberId: string;
}

/** Input of `useAddMember`. */
export interface AddMemberInput extends NewMember {
  clientId: string;
}

/** Input of `useUpdateMember`; fields that are left out are not changed. */
export interface UpdateMemberInput extends MemberChanges, MemberInput {}

const refetchLists = ({ queryClient, portalId }: PortalCache): void =>
  void queryClient.invalidateQueries({ queryKey: foyerKeys.lists(portalId) });

const applyResult = (cache: PortalCache, { client }: { client: Client }): void =>
  applyClientToCache(cache, client);

/**
 * `invitations.send`: sends or resends invitations to members of one client.
 * @example
 * const sendInvitations = useSendInvitations();
 * sendInvitations.mutate({ clientId: client.id, recipients: 'owners-not-active' });
 */
export const useSendInvitations = (): UseMutationResult<SendResult, PortalError, SendInvitationsInput> =>
  useFoyerMutation({
    operation: 'invitations.send',
    mutate: ({ invitations }, { clientId, ...input }: SendInvitationsInput, idempotencyKey) =>
      invitations.send(clientId, input, { idempotencyKey }),
    updateCache: applyResult,
  });

/**
 * `invitations.revoke`: revokes an invitation, so that its link stops working. Takes the id of the invitation.
 * @example
 * const revokeInvitation = useRevokeInvitation();
 * revokeInvitation.mutate(invitation.id);
 */
export const useRevokeInvitation = (): UseMutationResult<ChangedMember, PortalError, string> =>
  useFoyerMutation({
    operation: 'invitations.revoke',
    mutate: ({ invitations }, invitationId: string, idempotencyKey) =>
      invitations.revoke(invitationId, { idempotencyKey }),
    updateCache: applyResult,
  });

/**
 * `clients.create`: adds a client. Lists are refetched, since only the portal knows its position in them.
 * @example
 * const createClient = useCreateClient();
 * createClient.mutate({ kind: 'individual', members: [{ role: 'owner', name: { given: 'Ann', family: 'Smith' } }] });
 */
export const useCreateClient = (): UseMutationResult<Client, PortalError, NewClient> =>
  useFoyerMutation({
    operation: 'clients.create',
    mutate: ({ clients }, input: NewClient, idempotencyKey) => clients.create(input, { idempotencyKey }),
    updateCache: (cache, client) => {
      cache.queryClient.setQueryData<Client>(foyerKeys.client(cache.portalId, client.id), client);
      refetchLists(cache);
    },
  });

/**
 * `clients.update`: changes one client.
 * @example
 * const updateClient = useUpdateClient();
 * updateClient.mutate({ clientId: client.id, name: 'Okafor household' });
 */
export const useUpdateClient = (): UseMutationResult<Client, PortalError, UpdateClientInput> =>
  useFoyerMutation({
    operation: 'clients.update',
    mutate: ({ clients }, { clientId, ...changes }: UpdateClientInput, idempotencyKey) =>
      clients.update(clientId, changes, { idempotencyKey }),
    updateCache: applyClientToCache,
  });

/**
 * `clients.import`: adds clients from CSV, all or none. Lists are refetched unless it is a dry run.
 * @example
 * const importClients = useImportClients();
 * importClients.mutate({ csv, dryRun: true }, { onSuccess: ({ errors }) => show(errors) });
 */
export const useImportClients = (): UseMutationResult<ImportResult, PortalError, ImportClientsInput> =>
  useFoyerMutation({
    operation: 'clients.import',
    mutate: ({ clients }, { csv, dryRun }: ImportClientsInput, idempotencyKey) =>
      clients.import(csv, { dryRun, idempotencyKey }),
    updateCache: (cache, _, { dryRun }) => {
      if (!dryRun) refetchLists(cache);
    },
  });

/**
 * `bulkUpdates.apply`: applies one change to many clients. Their rows are updated by the feed.
 * @example
 * const applyBulkUpdate = useApplyBulkUpdate();
 * applyBulkUpdate.mutate({ selection: { filter: { plan: 'starter' } }, assignStaff: 'st_nora' });
 */
export const useApplyBulkUpdate = (): UseMutationResult<BulkUpdate, PortalError, BulkUpdateInput> =>
  useFoyerMutation({
    operation: 'bulkUpdates.apply',
    mutate: ({ bulkUpdates }, input: BulkUpdateInput, idempotencyKey) =>
      bulkUpdates.apply(input, { idempotencyKey }),
  });

/**
 * `members.add`: adds a member to a client.
 * @example
 * const addMember = useAddMember();
 * addMember.mutate({ clientId: client.id, role: 'guest', name: { given: 'Priya', family: 'Raman' } });
 */
export const useAddMember = (): UseMutationResult<AddedMember, PortalError, AddMemberInput> =>
  useFoyerMutation({
    operation: 'members.add',
    mutate: ({ members }, { clientId, ...input }: AddMemberInput, idempotencyKey) =>
      members.add(clientId, input, { idempotencyKey }),
    updateCache: applyResult,
  });

/**
 * `members.update`: changes a member. With `resend`, an invitation is sent to the changed address.
 * @example
 * const updateMember = useUpdateMember();
 * updateMember.mutate({ clientId: client.id, memberId: tom.id, email: 'tom@northmail.com', resend: true });
 */
export const useUpdateMember = (): UseMutationResult<ChangedMember, PortalError, UpdateMemberInput> =>
  useFoyerMutation({
    operation: 'members.update',
    mutate: ({ members }, { clientId, memberId, ...changes }: UpdateMemberInput, idempotencyKey) =>
      members.update(clientId, memberId, changes, { idempotencyKey }),
    updateCache: applyResult,
  });

/**
 * `members.remove`: removes a member with its invitations and links.
 * @example
 * const removeMember = useRemoveMember();
 * removeMember.mutate({ clientId: client.id, memberId: guest.id });
 */
export const useRemoveMember = (): UseMutationResult<Client, PortalError, MemberInput> =>
  useFoyerMutation({
    operation: 'members.remove',
    mutate: ({ members }, { clientId, memberId }: MemberInput, idempotencyKey) =>
      members.remove(clientId, memberId, { idempotencyKey }),
    updateCache: applyClientToCache,
  });

/**
 * `members.disable`: disables a member's account.
 * @example
 * const disableMember = useDisableMember();
 * disableMember.mutate({ clientId: client.id, memberId: tom.id });
 */
export const useDisableMember = (): UseMutationResult<ChangedMember, PortalError, MemberInput> =>
  useFoyerMutation({
    operation: 'members.disable',
    mutate: ({ members }, { clientId, memberId }: MemberInput, idempotencyKey) =>
      members.disable(clientId, memberId, { idempotencyKey }),
    updateCache: applyResult,
  });

/**
 * `members.enable`: enables a member's account again.
 * @example
 * const enableMember = useEnableMember();
 * enableMember.mutate({ clientId: client.id, memberId: tom.id });
 */
export const useEnableMember = (): UseMutationResult<ChangedMember, PortalError, MemberInput> =>
  useFoyerMutation({
    operation: 'members.enable',
    mutate: ({ members }, { clientId, memberId }: MemberInput, idempotencyKey) =>
      members.enable(clientId, memberId, { idempotencyKey }),
    updateCache: applyResult,
  });

/**
 * `members.liftSuppression`: allows mail to a member's address again after a bounce or a complaint. Sends nothing.
 * @example
 * const liftSuppression = useLiftSuppression();
 * liftSuppression.mutate({ clientId: client.id, memberId: tom.id });
 */
export const useLiftSuppression = (): UseMutationResult<ChangedMember, PortalError, MemberInput> =>
  useFoyerMutation({
    operation: 'members.liftSuppression',
    mutate: ({ members }, { clientId, memberId }: MemberInput, idempotencyKey) =>
      members.liftSuppression(clientId, memberId, { idempotencyKey }),
    updateCache: applyResult,
  });
