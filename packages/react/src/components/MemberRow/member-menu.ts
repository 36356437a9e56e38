import type { Client, Member, Session } from '@foyer/sdk';
import {
  decideChangeRole,
  decideDisable,
  decideEnable,
  decideLiftSuppression,
  decideRemoveMember,
  decideRevoke,
  decideSend,
} from '@foyer/sdk/rules';
import type { InitialMessages } from '../../messages/index.ts';
import type { MenuEntry, MenuItem } from '../../primitives/Menu/index.ts';
import { describeDisabledReason, type DisabledReason } from '../disabled-reason/index.ts';
import type { DialogRequest } from '../dialog-request/index.ts';
import type { MemberAction } from '../MemberActionDialog/index.ts';

/** An action of a member's menu. */
export type MemberRowAction = MemberAction | 'send' | 'fix-address' | 'timeline';

/** An item of a member's menu, without texts. */
export interface MemberMenuItem {
  action: MemberRowAction;
  /** `null` if the action can be used. */
  disabledReason: DisabledReason | null;
}

/** What a member's menu depends on. */
export interface MemberMenuContext {
  client: Client;
  session: Session;
  /** Epoch milliseconds, the server's. */
  now: number;
}

const forbidden: DisabledReason = { code: 'forbidden' };

/** The actions for a member now, in order: those that cannot be used have a reason, those that make no sense are left out. */
export function getMemberMenuItems(
  member: Member,
  { client, session: { policy, viewer }, now }: MemberMenuContext,
): MemberMenuItem[] {
  const isDisabled = member.account?.status === 'disabled';
  const isActive = member.account?.status === 'active';
  const isInvited = member.invitation?.status === 'open' && !isActive && !isDisabled;
  const send = decideSend(member, { now, policy, viewer });
  const revoke = decideRevoke(member, { viewer });
  const role = decideChangeRole(client, member, member.role === 'guest' ? 'owner' : 'guest', {
    viewer,
    holder: null,
  });
  const remove = decideRemoveMember(client, member, { viewer });
  const account = isDisabled ? decideEnable(member, { viewer }) : decideDisable(member, { viewer });
  const toReason = (decision: typeof role | typeof remove): DisabledReason | null =>
    decision.ok ? null : decision.reason === 'last-owner' ? { code: 'last-owner' } : forbidden;

  const items: (MemberMenuItem | false)[] = [
    !isActive &&
      !isDisabled && {
        action: 'send',
        disabledReason: send.ok ? null : { code: 'send-refused', refusal: send, member },
      },
    {
      action: 'fix-address',
      disabledReason: isDisabled
        ? { code: 'account-disabled' }
        : viewer.permissions.includes('clients.write')
          ? null
          : forbidden,
    },
    decideLiftSuppression(member, null, { viewer }).ok && { action: 'liftSuppression', disabledReason: null },
    { action: 'timeline', disabledReason: null },
    { action: member.role === 'guest' ? 'makeOwner' : 'makeGuest', disabledReason: toReason(role) },
    isInvited && {
      action: 'revoke',
      disabledReason: revoke.ok ? null : { code: 'forbidden-to-revoke' },
    },
    (isActive || isDisabled) && {
      action: isDisabled ? 'enable' : 'disable',
      disabledReason: account.ok ? null : forbidden,
    },
    { action: 'remove', disabledReason: toReason(remove) },
  ];
  return items.filter((item) => item !== false);
}

const icons: Record<MemberRowAction, NonNullable<MenuItem['icon']>> = {
  send: 'send',
  'fix-address': 'pencil',
  liftSuppression: 'mail',
  timeline: 'history',
  makeOwner: 'users',
  makeGuest: 'users',
  revoke: 'ban',
  enable: 'user-x',
  disable: 'user-x',
  remove: 'x',
};

/** The menu of a member, in the language of the messages. */
export function toMemberMenuEntries(
  items: readonly MemberMenuItem[],
  {
    client,
    member,
    now,
    messages,
    onAction,
  }: {
    client: Client;
    member: Member;
    /** Epoch milliseconds, the server's. */
    now: number;
    messages: InitialMessages;
    onAction: (action: MemberRowAction) => void;
  },
): MenuEntry[] {
  const { actions: t } = messages;
  const hasOwner = client.members.some(({ role }) => role === 'owner');
  const labels: Record<MemberRowAction, string> = {
    send: t.sendInvite,
    'fix-address': member.email === null ? t.addEmail : t.fixAddress,
    liftSuppression: t.liftSuppression,
    timeline: t.timeline,
    makeOwner: hasOwner ? t.makeCoOwner : t.makeOwner,
    makeGuest: t.makeGuest,
    revoke: t.revoke,
    enable: t.enable,
    disable: t.disable,
    remove: t.remove,
  };
  return items.flatMap(({ action, disabledReason }): MenuEntry[] => {
    const item: MenuItem = {
      kind: 'item',
      key: action,
      icon: icons[action],
      label: labels[action],
      disabledReason: describeDisabledReason(disabledReason, now, messages),
      ...(action === 'remove' && { tone: 'critical' }),
      onSelect: () => onAction(action),
    };
    return action === 'timeline' ? [item, { kind: 'separator', key: 'separator' }] : [item];
  });
}

/** The dialog that an action opens. */
export function toDialogRequest(
  action: MemberRowAction,
  { id: memberId, clientId }: Pick<Member, 'id' | 'clientId'>,
): DialogRequest {
  switch (action) {
    case 'send':
    case 'fix-address':
    case 'timeline':
      return { kind: action, clientId, memberId };
    case 'revoke':
    case 'disable':
    case 'enable':
    case 'remove':
    case 'makeGuest':
    case 'makeOwner':
    case 'liftSuppression':
      return { kind: 'member-action', clientId, memberId, action };
  }
}
