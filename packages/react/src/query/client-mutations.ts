import type {
  BulkUpdate,
  BulkUpdateInput,
  ChangedMember,
  Client,
  ClientChanges,
  PortalError,
} from '@foyer/sdk';
import type { UseMutationResult } from '@tanstack/react-query';
import { setClientInCache } from './cache.ts';
import { useFoyerMutation } from './useFoyerMutation.ts';

/** What changes about one client; what is left out stays. */
export interface UpdateClientInput extends ClientChanges {
  clientId: string;
}

/** Which member of which client. */
export interface MemberInput {
  clientId: string;
  memberId: string;
}

/** Opens or closes an account. */
export interface DisableMemberInput extends MemberInput {
  disabled: boolean;
}

/**
 * One change of many clients. Their rows follow as the feed tells.
 * @example
 * const update = useBulkUpdate();
 * update.mutate({ selection: { filter: { plan: 'starter' } }, assignStaff: 'st_nora' });
 */
export const useBulkUpdate = (): UseMutationResult<BulkUpdate, PortalError, BulkUpdateInput> =>
  useFoyerMutation({
    operation: 'bulk-update',
    write: ({ bulkUpdates }, input: BulkUpdateInput, idempotencyKey) =>
      bulkUpdates.apply(input, { idempotencyKey }),
  });

/**
 * Changes one client, whose row shows it at once.
 * @example
 * const update = useUpdateClient();
 * update.mutate({ clientId: client.id, name: 'Okafor household' });
 */
export const useUpdateClient = (): UseMutationResult<Client, PortalError, UpdateClientInput> =>
  useFoyerMutation({
    operation: 'update-client',
    write: ({ clients }, { clientId, ...changes }: UpdateClientInput, idempotencyKey) =>
      clients.update(clientId, changes, { idempotencyKey }),
    show: setClientInCache,
  });

/**
 * Removes a member with its invitations and links.
 * @example
 * const remove = useRemoveMember();
 * remove.mutate({ clientId: client.id, memberId: guest.id });
 */
export const useRemoveMember = (): UseMutationResult<Client, PortalError, MemberInput> =>
  useFoyerMutation({
    operation: 'remove-member',
    write: ({ members }, { clientId, memberId }: MemberInput, idempotencyKey) =>
      members.remove(clientId, memberId, { idempotencyKey }),
    show: setClientInCache,
  });

/**
 * Withdraws an invitation; its link dies.
 * @example
 * const revoke = useRevokeInvitation();
 * revoke.mutate(invitation.id);
 */
export const useRevokeInvitation = (): UseMutationResult<ChangedMember, PortalError, string> =>
  useFoyerMutation({
    operation: 'revoke-invitation',
    write: ({ invitations }, invitationId: string, idempotencyKey) =>
      invitations.revoke(invitationId, { idempotencyKey }),
    show: (cache, { client }) => setClientInCache(cache, client),
  });

/**
 * Lets mail go to a member's address again, which refused it or whose reader complained; sends nothing.
 * @example
 * useLiftSuppression().mutate({ clientId: client.id, memberId: tom.id });
 */
export const useLiftSuppression = (): UseMutationResult<ChangedMember, PortalError, MemberInput> =>
  useFoyerMutation({
    operation: 'lift-suppression',
    write: ({ members }, { clientId, memberId }: MemberInput, idempotencyKey) =>
      members.liftSuppression(clientId, memberId, { idempotencyKey }),
    show: (cache, { client }) => setClientInCache(cache, client),
  });

/**
 * Closes a member's account, or opens it again.
 * @example
 * const disable = useDisableMember();
 * disable.mutate({ clientId: client.id, memberId: tom.id, disabled: true });
 */
export const useDisableMember = (): UseMutationResult<ChangedMember, PortalError, DisableMemberInput> =>
  useFoyerMutation({
    operation: 'disable-member',
    write: ({ members }, { clientId, memberId, disabled }: DisableMemberInput, idempotencyKey) =>
      members[disabled ? 'disable' : 'enable'](clientId, memberId, { idempotencyKey }),
    show: (cache, { client }) => setClientInCache(cache, client),
  });
