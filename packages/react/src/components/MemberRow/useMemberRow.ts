import type { Client, Member } from '@foyer/sdk';
import { decideSend, fullName, memberStatus } from '@foyer/sdk/rules';
import { describeRefusal, useMessages } from '../../messages/index.ts';
import type { MenuEntry } from '../../primitives/Menu/index.ts';
import { useFoyer, useServerNow } from '../../provider/index.ts';
import { getMemberMenu, type MemberRowAction } from './member-menu.ts';
import { needsSecondTicks } from './needs-second-ticks.ts';

/** What `useMemberRow` takes. */
export interface UseMemberRowOptions {
  member: Member;
  /** Whose member it is. */
  client: Client;
}

/** What a member's line shows and offers. */
export interface MemberRowState {
  /** Epoch milliseconds, the server's. */
  now: number;
  name: string;
  /** "Co-owner", "Guest". */
  role: string;
  /** Null where there is nothing to send: active, disabled, or on its way. */
  send: { label: string; name: string; disabledReason: string | undefined } | null;
  /** Where the address is what stands in the way: mending or adding it. */
  fix: MemberRowState['send'];
  /** What its menu offers now. */
  menu: (onAct: (action: MemberRowAction) => void) => MenuEntry[];
}

/**
 * One member's line: who it is, and whether an invitation can leave now. After the cooldown the action returns by itself.
 * @example
 * const { name, role, send } = useMemberRow({ member, client });
 */
export function useMemberRow({ member, client }: UseMemberRowOptions): MemberRowState {
  const messages = useMessages();
  const { session } = useFoyer();
  const now = useServerNow((minute) => needsSecondTicks([member], session?.policy, minute));
  const name = fullName(member.name);
  const owners = client.members.filter(({ role }) => role === 'owner').length;
  const role =
    member.role === 'guest'
      ? messages.member.guest
      : owners > 1
        ? messages.member.coOwner
        : messages.member.owner;
  return {
    now,
    name,
    role,
    send: sendOf(),
    fix: fixOf(),
    menu: (onAct) =>
      session === undefined ? [] : getMemberMenu(member, { client, session, now, messages, onAct }),
  };

  function fixOf(): MemberRowState['fix'] {
    const status = memberStatus(member, now);
    if (session === undefined || (status !== 'no-email' && status !== 'undeliverable')) return null;
    const disabledReason = session.viewer.permissions.includes('clients.write')
      ? undefined
      : messages.disabledReason.forbidden;
    return status === 'no-email'
      ? { label: messages.actions.addEmail, name: messages.actions.addEmailFor(name), disabledReason }
      : { label: messages.actions.fixAddress, name: messages.actions.fixAddressOf(name), disabledReason };
  }

  function sendOf(): MemberRowState['send'] {
    if (session === undefined) return null;
    const offer = { label: messages.actions.sendInvite, name: messages.actions.sendInviteTo(name) };
    const decision = decideSend(member, { now, policy: session.policy, viewer: session.viewer });
    if (decision.ok) return { ...offer, disabledReason: undefined };
    switch (decision.reason) {
      case 'already-active':
      case 'disabled':
      case 'queued':
      case 'cooldown':
        return null;
      case 'no-email':
      case 'suppressed':
        return { ...offer, disabledReason: describeRefusal(decision, member, now, messages) };
      case 'forbidden':
        // Who could not be sent anything anyway has no button to be refused.
        return member.account?.status === 'active' || member.account?.status === 'disabled'
          ? null
          : { ...offer, disabledReason: messages.disabledReason.forbiddenToSend };
    }
  }
}
