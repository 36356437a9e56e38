import type { ChangedMember, Client, Member } from '@foyer/sdk';
import { decideChangeEmail, fullName, parseAddress } from '@foyer/sdk/rules';
import { useState } from 'react';
import { useFoyer, useOnline } from '../../provider/index.ts';
import {
  useSendMutation,
  useUpdateMember,
  type SendOptions,
  type SubmitDetails,
  type UpdateMemberInput,
} from '../../query/index.ts';
import {
  emptyMember,
  errorKey,
  useFieldErrors,
  type FieldError,
  type MailRecipients,
} from '../MemberFields/index.ts';
import {
  toCheckboxProps,
  toFormProps,
  toTextInputProps,
  type CheckboxElementProps,
  type FormElementProps,
  type TextInputElementProps,
} from '../prop-getters/index.ts';

export interface UseFixAddressDialogOptions extends SendOptions<UpdateMemberInput> {
  client: Client;
  memberId: string;
  /**
   * Set to false when the user closes the dialog: nothing is sent when `onBeforeSend` resolves after that.
   * @default true
   */
  isOpen?: boolean | undefined;
  /** Called when the address was changed. `changed.member.invitation` says whether an invitation was sent. */
  onAddressFixed?: ((changed: ChangedMember, details: SubmitDetails<UpdateMemberInput>) => void) | undefined;
}

/** What else changes with the address: the old link stops working, or the member signs in with the new address. */
export type AddressConsequence =
  | { code: 'link-stops'; email: string; sentAt: string }
  | { code: 'login-changes'; email: string };

/** State of `useFixAddressDialog`. */
export interface FixAddressDialogState {
  /** Undefined when the client has no such member. */
  member: Member | undefined;
  email: string;
  /** Why the last mail did not arrive, a sentence of the portal. */
  lastMailFailure: string | null;
  /** Whether an invitation is sent to the new address. */
  sendNow: boolean;
  /** Whether the viewer may send an invitation at all. */
  canSend: boolean;
  consequence: AddressConsequence | null;
  mailRecipients: MailRecipients;
  disabledReason: 'offline' | 'forbidden' | 'account-disabled' | 'unchanged' | null;
  fieldError: FieldError | null;
  /** What failed and does not belong to the field, if anything. */
  error: unknown;
  isSaving: boolean;
}

/** Actions of `useFixAddressDialog`. */
export interface FixAddressDialogActions {
  setEmail: (email: string) => void;
  setSendNow: (sendNow: boolean) => void;
  save: () => void;
}

/** The result of `useFixAddressDialog`: state, actions and prop getters. */
export interface UseFixAddressDialogResult {
  state: FixAddressDialogState;
  actions: FixAddressDialogActions;
  getFormProps: () => FormElementProps;
  getEmailProps: () => TextInputElementProps;
  getSendNowProps: () => CheckboxElementProps;
}

/**
 * The logic of `FixAddressDialog`: changes a member's address and sends an invitation to the new one in the same step.
 * @example
 * const { state, getFormProps, getEmailProps } = useFixAddressDialog({ client, memberId: grace.id });
 */
export function useFixAddressDialog({
  client,
  memberId,
  isOpen,
  onAddressFixed,
  onBeforeSend,
  onError,
}: UseFixAddressDialogOptions): UseFixAddressDialogResult {
  const { session } = useFoyer();
  const isOnline = useOnline();
  const mutation = useUpdateMember();
  const member = client.members.find(({ id }) => id === memberId);
  const [email, setEmail] = useState(member?.email ?? '');
  const [wantsSend, setSendNow] = useState(true);
  const errors = useFieldErrors();
  const draft = { ...emptyMember('m', member?.role ?? 'owner'), email };
  const { isPending, send } = useSendMutation({
    mutation,
    operation: 'members.update',
    isOpen,
    onBeforeSend,
    onError(error, details) {
      errors.handleError(error, [draft]);
      onError?.(error, details);
    },
    onSuccess: (changed, details) => onAddressFixed?.(changed, details),
  });

  const permissions = session?.viewer.permissions ?? [];
  const canSend = permissions.includes('invitations.send');
  const sendNow = wantsSend && canSend;
  const { invitation = null } = member ?? {};
  const bounced = invitation?.delivery.status === 'bounced' || invitation?.delivery.status === 'blocked';
  const state: FixAddressDialogState = {
    member,
    email,
    lastMailFailure: bounced ? (invitation?.delivery.reason ?? null) : null,
    sendNow,
    canSend,
    consequence: member === undefined ? null : consequenceOf(member),
    mailRecipients: {
      mailed: sendNow && member !== undefined && parseAddress(email).ok ? [fullName(member.name)] : [],
      notMailed: [],
    },
    disabledReason: disabledReasonOf(),
    fieldError: errors.fieldErrors[errorKey(draft, 'email')] ?? null,
    error: errors.error,
    isSaving: isPending,
  };
  const actions: FixAddressDialogActions = {
    setEmail(next) {
      setEmail(next);
      errors.setFieldErrors(() => ({}));
    },
    setSendNow,
    save() {
      if (state.disabledReason !== null || isPending) return;
      const isValid = parseAddress(email).ok;
      if (!errors.validate(isValid ? {} : { [errorKey(draft, 'email')]: { code: 'invalid-address' } }))
        return;
      send({ clientId: client.id, memberId, email: email.trim(), ...(sendNow ? { resend: true } : {}) });
    },
  };
  return {
    state,
    actions,
    getFormProps: () => toFormProps(actions.save),
    getEmailProps: () => toTextInputProps(email, actions.setEmail, state.fieldError !== null),
    getSendNowProps: () => toCheckboxProps(sendNow, setSendNow, !canSend),
  };

  function consequenceOf({ email: old, account }: Member): AddressConsequence | null {
    if (old === null) return null;
    if (account?.status === 'active') return { code: 'login-changes', email: old };
    return invitation?.status === 'open'
      ? { code: 'link-stops', email: old, sentAt: invitation.sentAt }
      : null;
  }

  function disabledReasonOf(): FixAddressDialogState['disabledReason'] {
    if (!isOnline) return 'offline';
    if (session === undefined || member === undefined) return null;
    if (!permissions.includes('clients.write')) return 'forbidden';
    if (member.account?.status === 'disabled') return 'account-disabled';
    const decision = decideChangeEmail(client, member, email.trim() || null, {
      viewer: session.viewer,
      holder: null,
    });
    return decision.ok && decision.effect === 'nothing' ? 'unchanged' : null;
  }
}
