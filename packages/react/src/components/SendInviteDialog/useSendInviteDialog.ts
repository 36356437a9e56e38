import type { Client, Invitation, Member, SendRefusal, SendResult } from '@foyer/sdk';
import { decideSend, expiryOf, recipientsOf, type SendDecision } from '@foyer/sdk/rules';
import { useState } from 'react';
import { useFoyer, useOnline, useServerNow } from '../../provider/index.ts';
import {
  useSendInvitations,
  useSendMutation,
  type InvitationPreviewInput,
  type SendInvitationsInput,
  type SendOptions,
  type SubmitDetails,
} from '../../query/index.ts';
import {
  useInviteContent,
  type InviteContentActions,
  type InviteContentState,
} from '../InviteContent/index.ts';
import { needsSecondTicks } from '../MemberRow/index.ts';
import {
  toButtonProps,
  toCheckboxProps,
  toTextInputProps,
  type ButtonElementProps,
  type CheckboxElementProps,
  type TextInputElementProps,
} from '../prop-getters/index.ts';

export interface UseSendInviteDialogOptions extends SendOptions<SendInvitationsInput> {
  client: Client;
  /**
   * The one member to send to.
   * @default all owners, to select from
   */
  memberId?: string | undefined;
  /**
   * Set to false when the user closes the dialog: nothing is sent when `onBeforeSend` resolves after that.
   * @default true
   */
  isOpen?: boolean | undefined;
  /** Called when at least one invitation was sent. */
  onInvitationsSent?:
    | ((result: SendResult, details: SubmitDetails<SendInvitationsInput>) => void)
    | undefined;
}

/** A member who can be selected as a recipient. */
export interface RecipientState {
  member: Member;
  isSelected: boolean;
  /** Whether an invitation can be sent now, and if not, why; null until the session is known: until then it counts as possible. */
  decision: SendDecision | null;
}

/** Why nothing can be sent now. */
export type SendDisabledReason =
  | { code: 'offline' }
  | { code: 'checking' }
  | { code: 'no-recipients' }
  | { code: 'refused'; member: Member; reason: SendRefusal; until?: string };

/** State of `useSendInviteDialog`. */
export interface SendInviteDialogState extends InviteContentState {
  recipients: readonly RecipientState[];
  /** How many recipients are selected. */
  selectedCount: number;
  /** The member whose mail the preview and the test mail show: the first selected one; null when no member has an address. */
  previewMember: Member | null;
  /** Input of the preview and the test mail. */
  previewInput: InvitationPreviewInput | null;
  /** When the new links expire, RFC 3339; null until the session is known. */
  expiresAt: string | null;
  /** Open invitations whose links stop working. */
  replacedInvitations: readonly Invitation[];
  /** The server's time in epoch milliseconds, for cooldowns. */
  now: number;
  disabledReason: SendDisabledReason | null;
  /** True while `onBeforeSend` or the request is pending. */
  isSending: boolean;
  /** What failed, if anything: a `PortalError`, or what `onBeforeSend` threw. */
  error: unknown;
  /** The recipients that the portal refused, when nothing was sent at all. */
  refused: SendResult['skipped'];
}

/** Actions of `useSendInviteDialog`. */
export interface SendInviteDialogActions extends InviteContentActions {
  setSelected: (memberId: string, isSelected: boolean) => void;
  send: () => void;
}

/** The result of `useSendInviteDialog`: state, actions and prop getters. */
export interface UseSendInviteDialogResult {
  state: SendInviteDialogState;
  actions: SendInviteDialogActions;
  getRecipientProps: (memberId: string) => CheckboxElementProps;
  getMessageProps: () => TextInputElementProps;
  getSendButtonProps: () => ButtonElementProps;
}

/**
 * The logic of `SendInviteDialog`: sends to one member, or to selected owners of a client.
 * @example
 * const { state, actions, getSendButtonProps } = useSendInviteDialog({ client, onInvitationsSent: close });
 */
export function useSendInviteDialog({
  client,
  memberId,
  isOpen,
  onInvitationsSent,
  onBeforeSend,
  onError,
}: UseSendInviteDialogOptions): UseSendInviteDialogResult {
  const { session } = useFoyer();
  const isOnline = useOnline();
  const mutation = useSendInvitations();
  const [deselected, setDeselected] = useState<readonly string[]>([]);

  const { members } = recipientsOf(client, memberId === undefined ? 'owners' : [memberId]);
  const now = useServerNow((minute) => needsSecondTicks(members, session?.policy, minute));
  const recipients = members.map((member): RecipientState => {
    const decision = session
      ? decideSend(member, { now, policy: session.policy, viewer: session.viewer })
      : null;
    return { member, decision, isSelected: decision?.ok !== false && !deselected.includes(member.id) };
  });
  const selected = recipients.filter(({ isSelected }) => isSelected).map(({ member }) => member);
  const [first] = recipients;
  const invite = useInviteContent({
    subject: `client ${client.id} ${memberId ?? ''}`,
    isOpen: isOpen ?? true,
    lastFormId: first?.member.invitation?.form?.id,
  });
  const { isPending, error, send } = useSendMutation({
    mutation,
    operation: 'invitations.send',
    isOpen,
    onBeforeSend,
    onError,
    onSuccess(result, details) {
      if (result.sent.length > 0) onInvitationsSent?.(result, details);
    },
  });
  const previewMember = selected[0] ?? members.find(({ email }) => email !== null) ?? null;

  const state: SendInviteDialogState = {
    ...invite.state,
    recipients,
    selectedCount: selected.length,
    previewMember,
    previewInput: previewMember?.email
      ? { clientId: client.id, memberId: previewMember.id, ...invite.content }
      : null,
    expiresAt: session ? new Date(expiryOf(now, session.policy)).toISOString() : null,
    replacedInvitations: selected.flatMap(({ invitation }) =>
      invitation?.status === 'open' ? invitation : [],
    ),
    now,
    disabledReason: disabledReasonOf(),
    isSending: isPending,
    error,
    refused: mutation.data?.sent.length === 0 ? mutation.data.skipped : [],
  };
  const actions: SendInviteDialogActions = {
    ...invite.actions,
    setSelected: (id, isSelected) =>
      setDeselected((ids) => (isSelected ? ids.filter((other) => other !== id) : [...ids, id])),
    send: () => send({ clientId: client.id, recipients: selected.map(({ id }) => id), ...invite.content }),
  };
  return {
    state,
    actions,
    getRecipientProps(id) {
      const recipient = recipients.find(({ member }) => member.id === id);
      return toCheckboxProps(
        recipient?.isSelected ?? false,
        (isSelected) => actions.setSelected(id, isSelected),
        recipient?.decision?.ok !== true,
      );
    },
    getMessageProps: () => toTextInputProps(state.message, actions.setMessage),
    getSendButtonProps: () =>
      toButtonProps(actions.send, { isDisabled: state.disabledReason !== null, isPending }),
  };

  function disabledReasonOf(): SendDisabledReason | null {
    if (!isOnline) return { code: 'offline' };
    if (!session) return { code: 'checking' };
    if (selected.length > 0) return null;
    if (memberId === undefined || first?.decision?.ok !== false) return { code: 'no-recipients' };
    const { reason, until } = first.decision;
    return { code: 'refused', member: first.member, reason, ...(until !== undefined && { until }) };
  }
}
