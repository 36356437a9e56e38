import type { Client, Member } from '@foyer/sdk';
import { fullName } from '@foyer/sdk/rules';
import { describeError, useMessages } from '../../messages/index.ts';
import { useNotify } from '../../provider/index.ts';
import {
  useDisableMember,
  useLiftSuppression,
  useRemoveMember,
  useRevokeInvitation,
  useUpdateMember,
} from '../../query/index.ts';

/** What can be done to a member beside sending. */
export type MemberAction =
  | 'revoke'
  | 'disable'
  | 'enable'
  | 'remove'
  | 'makeGuest'
  | 'makeOwner'
  | 'liftSuppression';

export interface UseMemberActionOptions {
  action: MemberAction;
  client: Client;
  member: Member;
  onDone?: (() => void) | undefined;
}

/** What the question shows and does. */
export interface MemberActionState {
  error: string | null;
  isBusy: boolean;
  act: () => void;
}

/**
 * One action on a member, and what came of it as news.
 * @example
 * const { act, isBusy, error } = useMemberAction({ action: 'revoke', client, member });
 */
export function useMemberAction({
  action,
  client,
  member,
  onDone,
}: UseMemberActionOptions): MemberActionState {
  const messages = useMessages();
  const notify = useNotify();
  const [revoke, disable, remove, update, lift] = [
    useRevokeInvitation(),
    useDisableMember(),
    useRemoveMember(),
    useUpdateMember(),
    useLiftSuppression(),
  ];
  const all = [revoke, disable, remove, update, lift];
  const error = all.find((one) => one.isError)?.error ?? null;
  const which = { clientId: client.id, memberId: member.id };
  const onSuccess = () => {
    notify({
      text: messages.memberAction[action].done(fullName(member.name)),
      icon:
        action === 'revoke'
          ? 'revoked'
          : action === 'disable'
            ? 'disabled'
            : action === 'liftSuppression'
              ? 'not-invited'
              : 'active',
      tone: 'neutral',
    });
    onDone?.();
  };
  return {
    error: error === null ? null : describeError(error, messages),
    isBusy: all.some((one) => one.isPending),
    act() {
      switch (action) {
        case 'revoke':
          // Whoever has none is offered no revoking.
          return revoke.mutate(member.invitation?.id ?? '', { onSuccess });
        case 'disable':
        case 'enable':
          return disable.mutate({ ...which, disabled: action === 'disable' }, { onSuccess });
        case 'remove':
          return remove.mutate(which, { onSuccess });
        case 'liftSuppression':
          return lift.mutate(which, { onSuccess });
        case 'makeGuest':
        case 'makeOwner':
          return update.mutate({ ...which, role: action === 'makeGuest' ? 'guest' : 'owner' }, { onSuccess });
      }
    },
  };
}
