import type { AddedMember, Client, MemberRole } from '@foyer/sdk';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages/index.ts';
import { CheckboxField, CheckboxGroup } from '../../primitives/ChoiceGroup/index.ts';
import { useOpenState, type OpenStateProps, type OpenState } from '../../primitives/Dialog/index.ts';
import { FormDialog } from '../../primitives/FormDialog/index.ts';
import { SegmentedControl } from '../../primitives/SegmentedControl/index.ts';
import type { AddMemberInput } from '../../query/index.ts';
import { useWhileOpen, type SendControl } from '../InviteContent/index.ts';
import {
  SharedAddressChoice,
  MailRecipientsHint,
  MemberFields,
  useFocusFirstInvalid,
} from '../MemberFields/index.ts';
import { useAddMemberDialog, type AddMemberDialogState } from './useAddMemberDialog.ts';

/** Parts of the dialog that a host may draw. */
export interface AddMemberDialogSlots {
  /** Below the fields, before who will be mailed. */
  note?: (state: AddMemberDialogState) => ReactNode;
  /** At the start of the foot, beside Cancel and the main button. */
  side?: (state: AddMemberDialogState) => ReactNode;
}

export interface AddMemberDialogProps extends OpenStateProps, SendControl<AddMemberInput> {
  client: Client;
  /** Default `guest`. */
  defaultRole?: MemberRole;
  onAdded?: (added: AddedMember) => void;
  /** Where the focus goes when what opened the dialog is gone by then. */
  returnFocus?: () => HTMLElement | null | undefined;
  slots?: AddMemberDialogSlots;
}

/**
 * Adds an owner or a guest to a client, and says beforehand whether they will be mailed.
 * @param props.defaultRole default `guest`
 * @example
 * <AddMemberDialog client={client} open={open} onOpenChange={setOpen} />
 */
export function AddMemberDialog({ open, defaultOpen, onOpenChange, ...rest }: AddMemberDialogProps) {
  const { remountKey, ...opening } = useOpenState({ open, defaultOpen, onOpenChange });
  return remountKey === 0 ? null : <AddMemberForm key={remountKey} {...rest} {...opening} />;
}

function AddMemberForm({
  client,
  defaultRole = 'guest',
  open,
  onOpenChange,
  onAdded,
  returnFocus,
  onBeforeSend,
  onError,
  slots,
}: Omit<AddMemberDialogProps, keyof OpenStateProps> & OpenState) {
  const messages = useMessages();
  const { addMember: words, addClient, common } = messages;
  const state = useAddMemberDialog({
    onBeforeSend: useWhileOpen(open, onBeforeSend),
    onError,
    client,
    defaultRole,
    onAdded(added) {
      onOpenChange(false, { reason: 'done' });
      onAdded?.(added);
    },
  });
  const { draft, setDraft } = state;
  const form = useFocusFirstInvalid(state.errors);
  return (
    <FormDialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.title}
      subtitle={<bdi>{client.name}</bdi>}
      closeLabel={common.close}
      returnFocus={returnFocus}
      error={state.error}
      footerStart={slots?.side?.(state)}
      cancelLabel={common.cancel}
      submitLabel={words.title}
      busy={state.isSaving}
      busyLabel={addClient.adding}
      disabledReason={state.whyNot}
      formRef={form}
      onSubmit={state.save}
    >
      <SegmentedControl
        legend={words.role}
        value={draft.role}
        defaultValue={defaultRole}
        onValueChange={(role) => setDraft({ ...draft, role })}
        options={[
          { value: 'owner', label: messages.member.owner },
          { value: 'guest', label: messages.member.guest },
        ]}
      />
      <MemberFields draft={draft} errors={state.errors} onChange={setDraft} />
      {state.clashes && (
        <SharedAddressChoice
          name={draft.given.trim()}
          whyNotGuest={undefined}
          onGuest={() => setDraft({ ...draft, role: 'guest' })}
        />
      )}
      {draft.role === 'guest' && (
        <CheckboxGroup>
          <CheckboxField
            label={addClient.inviteGuests(1)}
            hint={addClient.inviteGuestsHint}
            checked={state.inviteGuest}
            onCheckedChange={(checked) => state.setInviteGuest(checked === true)}
          />
        </CheckboxGroup>
      )}
      {slots?.note?.(state)}
      <MailRecipientsHint {...state.mailing} unsettled={state.clashes} />
    </FormDialog>
  );
}
