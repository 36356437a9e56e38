import type { Client, Member, OperationId } from '@foyer/sdk';
import {
  useDisableMember,
  useEnableMember,
  useLiftSuppression,
  useRemoveMember,
  useRevokeInvitation,
  useUpdateMember,
  type SendOptions,
} from '../../query/index.ts';
import { toButtonProps, type ButtonElementProps } from '../prop-getters/index.ts';

/** What can be done to a member, besides sending. */
export type MemberAction =
  | 'revoke'
  | 'disable'
  | 'enable'
  | 'remove'
  | 'makeGuest'
  | 'makeOwner'
  | 'liftSuppression';

/** Details of `onMemberChanged`. */
export interface MemberChangedDetails {
  reason: MemberAction;
  memberId: string;
}

/** Options of `useMemberActionDialog`. */
export interface UseMemberActionDialogOptions extends Pick<SendOptions<never>, 'onError'> {
  action: MemberAction;
  client: Client;
  member: Member;
  /** Called with the changed client when the action was carried out. */
  onMemberChanged?: ((client: Client, details: MemberChangedDetails) => void) | undefined;
}

/** State of `useMemberActionDialog`. */
export interface MemberActionDialogState {
  /** What failed, if anything. */
  error: unknown;
  isPending: boolean;
}

/** The result of `useMemberActionDialog`: state, actions and prop getters. */
export interface UseMemberActionDialogResult {
  state: MemberActionDialogState;
  actions: { confirm: () => void };
  getConfirmButtonProps: () => ButtonElementProps;
}

const operations: Record<MemberAction, OperationId> = {
  revoke: 'invitations.revoke',
  disable: 'members.disable',
  enable: 'members.enable',
  remove: 'members.remove',
  makeGuest: 'members.update',
  makeOwner: 'members.update',
  liftSuppression: 'members.liftSuppression',
};

/**
 * The logic of `MemberActionDialog`: carries out one action on a member.
 * @example
 * const { state, getConfirmButtonProps } = useMemberActionDialog({ action: 'revoke', client, member, onMemberChanged: close });
 */
export function useMemberActionDialog({
  action,
  client,
  member,
  onMemberChanged,
  onError,
}: UseMemberActionDialogOptions): UseMemberActionDialogResult {
  const revoke = useRevokeInvitation();
  const disable = useDisableMember();
  const enable = useEnableMember();
  const remove = useRemoveMember();
  const update = useUpdateMember();
  const lift = useLiftSuppression();
  const mutations = [revoke, disable, enable, remove, update, lift];

  const handleChanged = (changed: Client) =>
    onMemberChanged?.(changed, { reason: action, memberId: member.id });
  const handleError = (error: unknown) =>
    onError?.(error, { reason: 'mutation', operation: operations[action] });
  const options = {
    onSuccess: ({ client: changed }: { client: Client }) => handleChanged(changed),
    onError: handleError,
  };

  const state: MemberActionDialogState = {
    error: mutations.find(({ isError }) => isError)?.error ?? null,
    isPending: mutations.some(({ isPending }) => isPending),
  };
  const confirm = () => {
    const input = { clientId: client.id, memberId: member.id };
    switch (action) {
      case 'revoke':
        // Not offered for a member without an invitation.
        return revoke.mutate(member.invitation?.id ?? '', options);
      case 'disable':
        return disable.mutate(input, options);
      case 'enable':
        return enable.mutate(input, options);
      case 'remove':
        return remove.mutate(input, { onSuccess: handleChanged, onError: handleError });
      case 'liftSuppression':
        return lift.mutate(input, options);
      case 'makeGuest':
        return update.mutate({ ...input, role: 'guest' }, options);
      case 'makeOwner':
        return update.mutate({ ...input, role: 'owner' }, options);
    }
  };
  return {
    state,
    actions: { confirm },
    getConfirmButtonProps: () => toButtonProps(confirm, { isPending: state.isPending }),
  };
}
