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
import { describeRefusal, type Messages } from '../../messages/index.ts';
import type { MenuEntry, MenuItem } from '../../primitives/Menu/index.ts';
import type { MemberAction } from '../MemberActionDialog/index.ts';

/** What can be asked of a member's line. */
export type MemberRowAction = MemberAction | 'send' | 'fix-address' | 'timeline';

/** What a member's menu depends on. */
export interface MemberMenuContext {
  client: Client;
  session: Session;
  /** Epoch milliseconds, the server's. */
  now: number;
  messages: Messages;
  onAct: (action: MemberRowAction) => void;
}

/** What can be done with a member now; what cannot says why, and what makes no sense is not there. */
export function getMemberMenu(
  member: Member,
  { client, session, now, messages, onAct }: MemberMenuContext,
): MenuEntry[] {
  const { policy, viewer } = session;
  const { actions: words, disabledReason: say } = messages;
  const item = (
    action: MemberRowAction,
    icon: NonNullable<MenuItem['icon']>,
    label: string,
    whyNot?: string,
    tone?: 'critical',
  ): MenuItem => ({
    kind: 'item',
    key: action,
    icon,
    label,
    disabledReason: whyNot,
    ...(tone && { tone }),
    onSelect: () => onAct(action),
  });

  const send = decideSend(member, { now, policy, viewer });
  const revoke = decideRevoke(member, { viewer });
  const isInvited =
    member.invitation?.status === 'open' &&
    member.account?.status !== 'active' &&
    member.account?.status !== 'disabled';
  const role = decideChangeRole(client, member, member.role === 'guest' ? 'owner' : 'guest', {
    viewer,
    holder: null,
  });
  const whyNoRole = role.ok ? undefined : role.reason === 'last-owner' ? say.lastOwner : say.forbidden;
  const remove = decideRemoveMember(client, member, { viewer });
  const owners = client.members.filter((other) => other.role === 'owner').length;
  const lift = decideLiftSuppression(member, null, { viewer });
  const isClosed = member.account?.status === 'disabled';
  const status = isClosed ? decideEnable(member, { viewer }) : decideDisable(member, { viewer });
  const hasAccount = isClosed || member.account?.status === 'active';
  return [
    ...(hasAccount
      ? []
      : [
          item(
            'send',
            'send',
            words.sendInvite,
            send.ok ? undefined : describeRefusal(send, member, now, messages),
          ),
        ]),
    item(
      'fix-address',
      'pencil',
      member.email === null ? words.addEmail : words.fixAddress,
      isClosed ? say.disabled : viewer.permissions.includes('clients.write') ? undefined : say.forbidden,
    ),
    ...(lift.ok ? [item('liftSuppression', 'mail', words.liftSuppression)] : []),
    item('timeline', 'history', words.timeline),
    { kind: 'separator', key: 'separator' },
    member.role === 'guest'
      ? item('makeOwner', 'users', owners > 0 ? words.makeCoOwner : words.makeOwner, whyNoRole)
      : item('makeGuest', 'users', words.makeGuest, whyNoRole),
    ...(isInvited
      ? [item('revoke', 'ban', words.revoke, revoke.ok ? undefined : say.forbiddenToRevoke)]
      : []),
    ...(hasAccount
      ? [
          item(
            isClosed ? 'enable' : 'disable',
            'user-x',
            isClosed ? words.enable : words.disable,
            status.ok ? undefined : say.forbidden,
          ),
        ]
      : []),
    item(
      'remove',
      'x',
      words.remove,
      remove.ok ? undefined : remove.reason === 'last-owner' ? say.lastOwner : say.forbidden,
      'critical',
    ),
  ];
}
