import type { Client, ClientKind, NewClient, Staff } from '@foyer/sdk';
import { useState } from 'react';
import { useFoyer } from '../../provider/index.ts';
import {
  useCreateClient,
  useSendMutation,
  useStaff,
  type SendOptions,
  type SubmitDetails,
} from '../../query/index.ts';
import {
  mailRecipientsOf,
  useFieldErrors,
  validateMembers,
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
import {
  newDraft,
  savedMembers,
  shownMembers,
  shownName,
  toNewClient,
  type ClientDraft,
} from './client-draft.ts';
import { toPreliminaryData, validatePreliminary, type PreliminaryField } from './preliminary.ts';

export interface UseAddClientDialogOptions extends SendOptions<NewClient> {
  /** @default 'individual' */
  defaultKind?: ClientKind | undefined;
  /**
   * The host's own fields, stored in `preliminaryData`.
   * @default []
   */
  preliminaryFields?: readonly PreliminaryField[] | undefined;
  /**
   * Set to false when the user closes the dialog: nothing is sent when `onBeforeSend` resolves after that.
   * @default true
   */
  isOpen?: boolean | undefined;
  /** Called when the client was added. */
  onClientAdded?: ((client: Client, details: SubmitDetails<NewClient>) => void) | undefined;
}

/** State of `useAddClientDialog`. */
export interface AddClientDialogState {
  draft: ClientDraft;
  /** The members on the form, in the order shown. */
  members: readonly MemberDraft[];
  /** The client's name; a household's is suggested. */
  name: string;
  staff: readonly Staff[];
  /** The assigned staff; an empty string for none. */
  staffId: string;
  mailRecipients: MailRecipients;
  /** Keys of members whose address is the login of another owner. */
  clashes: readonly string[];
  /** `address-clash`: a member in `clashes` needs another address, or the role of a guest. */
  disabledReason: 'address-clash' | null;
  /** By field: `name`, `m1/email`, `preliminary/taxReference`. */
  fieldErrors: FieldErrors;
  /** What failed and belongs to no field, if anything. */
  error: unknown;
  isSaving: boolean;
}

/** Actions of `useAddClientDialog`. */
export interface AddClientDialogActions {
  setDraft: (draft: ClientDraft) => void;
  save: () => void;
}

/** The result of `useAddClientDialog`: state, actions and prop getters. */
export interface UseAddClientDialogResult {
  state: AddClientDialogState;
  actions: AddClientDialogActions;
  getFormProps: () => FormElementProps;
  /** Props of the input for the name of a household or an entity. */
  getNameProps: () => TextInputElementProps;
}

/**
 * The logic of `AddClientDialog`. No owner is mailed unless the draft says so.
 * @example
 * const { state, actions, getFormProps } = useAddClientDialog({ onClientAdded: close });
 */
export function useAddClientDialog({
  defaultKind = 'individual',
  preliminaryFields = [],
  isOpen,
  onClientAdded,
  onBeforeSend,
  onError,
}: UseAddClientDialogOptions = {}): UseAddClientDialogResult {
  const { session } = useFoyer();
  const { data: staff = [] } = useStaff();
  const mutation = useCreateClient();
  const [draft, setDraft] = useState(() => newDraft(defaultKind));
  const errors = useFieldErrors();
  const saved = savedMembers(draft);
  const { isPending, send } = useSendMutation({
    mutation,
    operation: 'clients.create',
    isOpen,
    onBeforeSend,
    onError(error, details) {
      errors.handleError(error, saved);
      onError?.(error, details);
    },
    onSuccess: (client, details) => onClientAdded?.(client, details),
  });
  // A member who has become a guest needs no login of their own.
  const clashes = errors.clashes.filter((key) =>
    saved.some((member) => member.key === key && member.role === 'owner'),
  );
  const viewerId = session?.viewer.id ?? '';
  const state: AddClientDialogState = {
    draft,
    members: shownMembers(draft),
    name: shownName(draft),
    staff,
    staffId: draft.staffId ?? viewerId,
    mailRecipients: session
      ? mailRecipientsOf(saved, session, { owners: draft.sendNow, guests: draft.inviteGuests })
      : { mailed: [], notMailed: [] },
    clashes,
    disabledReason: clashes.length > 0 ? 'address-clash' : null,
    fieldErrors: errors.fieldErrors,
    error: errors.error,
    isSaving: isPending,
  };
  const actions: AddClientDialogActions = {
    setDraft(next) {
      setDraft(next);
      errors.setFieldErrors((fieldErrors) => withoutChanged(fieldErrors, draft, next));
    },
    save() {
      const isNameMissing = draft.kind === 'entity' && shownName(draft).trim() === '';
      const isValid = errors.validate({
        ...(isNameMissing ? { name: { code: 'client-name-missing' } } : {}),
        ...validateMembers(saved),
        ...validatePreliminary(preliminaryFields, draft.preliminary),
      });
      if (isValid)
        send(toNewClient(draft, viewerId, toPreliminaryData(preliminaryFields, draft.preliminary)));
    },
  };
  return {
    state,
    actions,
    getFormProps: () => toFormProps(actions.save),
    getNameProps: () =>
      toTextInputProps(
        state.name,
        (name) => actions.setDraft({ ...draft, name: name || null }),
        state.fieldErrors['name'] !== undefined,
      ),
  };
}

/** Removes the errors of fields that were changed; the others stay until the next submit. */
function withoutChanged(errors: FieldErrors, before: ClientDraft, after: ClientDraft): FieldErrors {
  const isUnchanged = (errorKey: string): boolean => {
    const [owner, field] = errorKey.split('/');
    if (owner === 'preliminary') return before.preliminary[field ?? ''] === after.preliminary[field ?? ''];
    if (owner === 'name') return before.name === after.name && before.kind === after.kind;
    const [old, now] = [before, after].map(({ members }) => members.find(({ key }) => key === owner));
    return (
      old !== undefined &&
      now !== undefined &&
      old.role === now.role &&
      (field === 'given' || field === 'family' || field === 'email') &&
      old[field] === now[field]
    );
  };
  return Object.fromEntries(Object.entries(errors).filter(([errorKey]) => isUnchanged(errorKey)));
}
