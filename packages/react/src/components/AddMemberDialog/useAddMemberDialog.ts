import type { AddedMember, Client, MemberRole } from '@foyer/sdk';
import { useState } from 'react';
import { useFoyer } from '../../provider/index.ts';
import {
  useAddMember,
  useSendMutation,
  type AddMemberInput,
  type SendOptions,
  type SubmitDetails,
} from '../../query/index.ts';
import {
  emptyMember,
  errorKey,
  mailRecipientsOf,
  toNewMember,
  useFieldErrors,
  validateMembers,
  type DraftField,
  type FieldErrors,
  type MailRecipients,
  type MemberDraft,
} from '../MemberFields/index.ts';
import {
  toFormProps,
  toTextInputProps,
  type FormElementProps,
  type TextInputElementProps,
} from '../prop-getters/index.ts';

export interface UseAddMemberDialogOptions extends SendOptions<AddMemberInput> {
  client: Client;
  /** @default 'guest' */
  defaultRole?: MemberRole | undefined;
  /**
   * Set to false when the user closes the dialog: nothing is sent when `onBeforeSend` resolves after that.
   * @default true
   */
  isOpen?: boolean | undefined;
  /** Called when the member was added. */
  onMemberAdded?: ((added: AddedMember, details: SubmitDetails<AddMemberInput>) => void) | undefined;
}

/** State of `useAddMemberDialog`. */
export interface AddMemberDialogState {
  draft: MemberDraft;
  /** Whether a guest is invited at once. */
  inviteGuest: boolean;
  mailRecipients: MailRecipients;
  /** `address-clash`: the address is the login of another owner. */
  disabledReason: 'address-clash' | null;
  /** By field: `m/given`, `m/family`, `m/email`. */
  fieldErrors: FieldErrors;
  /** What failed and belongs to no field, if anything. */
  error: unknown;
  isSaving: boolean;
}

/** Actions of `useAddMemberDialog`. */
export interface AddMemberDialogActions {
  setDraft: (draft: MemberDraft) => void;
  setInviteGuest: (inviteGuest: boolean) => void;
  save: () => void;
}

/** The result of `useAddMemberDialog`: state, actions and prop getters. */
export interface UseAddMemberDialogResult {
  state: AddMemberDialogState;
  actions: AddMemberDialogActions;
  getFormProps: () => FormElementProps;
  getFieldProps: (field: DraftField) => TextInputElementProps;
}

/**
 * The logic of `AddMemberDialog`: adds a member to a client. A guest is invited at once unless that is switched off.
 * @example
 * const { state, actions, getFormProps } = useAddMemberDialog({ client, onMemberAdded: close });
 */
export function useAddMemberDialog({
  client,
  defaultRole = 'guest',
  isOpen,
  onMemberAdded,
  onBeforeSend,
  onError,
}: UseAddMemberDialogOptions): UseAddMemberDialogResult {
  const { session } = useFoyer();
  const mutation = useAddMember();
  const [draft, setDraft] = useState<MemberDraft>(() => emptyMember('m', defaultRole));
  const [inviteGuest, setInviteGuest] = useState(true);
  const errors = useFieldErrors();
  const { isPending, send } = useSendMutation({
    mutation,
    operation: 'members.add',
    isOpen,
    onBeforeSend,
    onError(error, details) {
      errors.handleError(error, [draft]);
      onError?.(error, details);
    },
    onSuccess: (added, details) => onMemberAdded?.(added, details),
  });
  const state: AddMemberDialogState = {
    draft,
    inviteGuest,
    mailRecipients: session
      ? mailRecipientsOf([draft], session, { owners: false, guests: inviteGuest })
      : { mailed: [], notMailed: [] },
    disabledReason: errors.clashes.length > 0 ? 'address-clash' : null,
    fieldErrors: errors.fieldErrors,
    error: errors.error,
    isSaving: isPending,
  };
  const actions: AddMemberDialogActions = {
    setDraft(next) {
      setDraft(next);
      errors.setFieldErrors(() => ({}));
    },
    setInviteGuest,
    save() {
      if (errors.validate(validateMembers([draft])))
        send({ clientId: client.id, ...toNewMember(draft, inviteGuest) });
    },
  };
  return {
    state,
    actions,
    getFormProps: () => toFormProps(actions.save),
    getFieldProps: (field) =>
      toTextInputProps(
        draft[field],
        (value) => actions.setDraft({ ...draft, [field]: value }),
        state.fieldErrors[errorKey(draft, field)] !== undefined,
      ),
  };
}
