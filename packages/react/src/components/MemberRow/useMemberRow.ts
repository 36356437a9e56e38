import type { Client, Member } from '@foyer/sdk';
import { decideSend, fullName, memberStatus } from '@foyer/sdk/rules';
import { useFoyer, useServerNow } from '../../provider/index.ts';
import type { DialogRequest } from '../dialog-request/index.ts';
import type { DisabledReason } from '../disabled-reason/index.ts';
import {
  getMemberMenuItems,
  toDialogRequest,
  type MemberMenuItem,
  type MemberRowAction,
} from './member-menu.ts';
import { needsSecondTicks } from './needs-second-ticks.ts';

/** Options of `useMemberRow`. */
export interface UseMemberRowOptions {
  member: Member;
  /** The client that the member belongs to. */
  client: Client;
  /** Called when an action requests a dialog. */
  onRequest?: ((request: DialogRequest) => void) | undefined;
}

/** A button of a member's row. */
export interface MemberRowButton {
  action: 'send' | 'add-email' | 'fix-address';
  /** `null` if the button can be used. */
  disabledReason: DisabledReason | null;
}

/** What a member's row shows, without texts. */
export interface MemberRowState {
  /** Epoch milliseconds, the server's. */
  now: number;
  name: string;
  role: 'owner' | 'co-owner' | 'guest';
  /** The one button of the row: fixing the address where that is the remedy, sending otherwise; `null` if neither makes sense. */
  button: MemberRowButton | null;
}

/** What `useMemberRow` returns. */
export interface UseMemberRowResult {
  state: MemberRowState;
  actions: {
    /** Requests the dialog of an action. */
    requestDialog: (action: MemberRowAction) => void;
  };
  /** The actions of the menu now. */
  getMenuItems: () => MemberMenuItem[];
  /** Attributes and handlers for the button of `state.button`. */
  getButtonProps: () => { onClick: () => void };
  /** Attributes for the row. */
  getRowProps: () => { 'data-role': Member['role'] };
}

/**
 * A member's row: name, role, and what can be done. The send button returns by itself after the cooldown.
 * @example
 * const { state, actions } = useMemberRow({ member, client, onRequest: openDialog });
 */
export function useMemberRow({ member, client, onRequest }: UseMemberRowOptions): UseMemberRowResult {
  const { session } = useFoyer();
  const now = useServerNow((minute) => needsSecondTicks([member], session?.policy, minute));
  const owners = client.members.filter(({ role }) => role === 'owner').length;
  const button = getFixButton() ?? getSendButton();
  const requestDialog = (action: MemberRowAction) => onRequest?.(toDialogRequest(action, member));
  return {
    state: {
      now,
      name: fullName(member.name),
      role: member.role === 'guest' ? 'guest' : owners > 1 ? 'co-owner' : 'owner',
      button,
    },
    actions: { requestDialog },
    getMenuItems: () => (session === undefined ? [] : getMemberMenuItems(member, { client, session, now })),
    getButtonProps: () => ({
      onClick: () => requestDialog(button?.action === 'send' ? 'send' : 'fix-address'),
    }),
    getRowProps: () => ({ 'data-role': member.role }),
  };

  function getFixButton(): MemberRowButton | null {
    const status = memberStatus(member, now);
    if (session === undefined || (status !== 'no-email' && status !== 'undeliverable')) return null;
    return {
      action: status === 'no-email' ? 'add-email' : 'fix-address',
      disabledReason: session.viewer.permissions.includes('clients.write') ? null : { code: 'forbidden' },
    };
  }

  function getSendButton(): MemberRowButton | null {
    if (session === undefined) return null;
    const decision = decideSend(member, { now, policy: session.policy, viewer: session.viewer });
    if (decision.ok) return { action: 'send', disabledReason: null };
    switch (decision.reason) {
      case 'already-active':
      case 'disabled':
      case 'queued':
      case 'cooldown':
        return null;
      case 'no-email':
      case 'suppressed':
        return { action: 'send', disabledReason: { code: 'send-refused', refusal: decision, member } };
      case 'forbidden':
        // An account that needs no invitation has no button, whatever the permissions.
        return member.account?.status === 'active' || member.account?.status === 'disabled'
          ? null
          : { action: 'send', disabledReason: { code: 'forbidden-to-send' } };
    }
  }
}
