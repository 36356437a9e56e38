import type { AddedMember, Client, MemberRole } from '@foyer/sdk';
import { fullName } from '@foyer/sdk/rules';
import type { ReactNode } from 'react';
import { describeError, useAllMessages } from '../../messages/index.ts';
import { CheckboxField, CheckboxGroup } from '../../primitives/ChoiceGroup/index.ts';
import { useOpenState, type OpenStateProps, type OpenState } from '../../primitives/Dialog/index.ts';
import { FormDialog } from '../../primitives/FormDialog/index.ts';
import { SegmentedControl } from '../../primitives/SegmentedControl/index.ts';
import { useNotify } from '../../provider/index.ts';
import type { AddMemberInput, SendOptions, SubmitDetails } from '../../query/index.ts';
import {
  MailRecipientsHint,
  MemberFields,
  SharedAddressChoice,
  useFocusFirstInvalid,
} from '../MemberFields/index.ts';
import { useAddMemberDialog, type UseAddMemberDialogResult } from './useAddMemberDialog.ts';

/** Parts of the dialog that a host may render itself. */
export interface AddMemberDialogSlots {
  /** Below the fields, above the line that says who will be mailed. */
  note?: (dialog: UseAddMemberDialogResult) => ReactNode;
  /** At the start of the footer. */
  side?: (dialog: UseAddMemberDialogResult) => ReactNode;
}

export interface AddMemberDialogProps extends OpenStateProps, SendOptions<AddMemberInput> {
  client: Client;
  /** @default 'guest' */
  defaultRole?: MemberRole | undefined;
  /** Called when the member was added. */
  onMemberAdded?: ((added: AddedMember, details: SubmitDetails<AddMemberInput>) => void) | undefined;
  /** The element to focus after closing when the element that opened the dialog is gone. */
  returnFocus?: (() => HTMLElement | null | undefined) | undefined;
  slots?: AddMemberDialogSlots | undefined;
}

/**
 * Adds an owner or a guest to a client. The last line before the buttons says who will be mailed.
 * @example
 * <AddMemberDialog client={client} open={open} onOpenChange={setOpen} />
 */
export function AddMemberDialog({ open, defaultOpen, onOpenChange, ...rest }: AddMemberDialogProps) {
  const { remountKey, ...openState } = useOpenState({ open, defaultOpen, onOpenChange });
  return remountKey === 0 ? null : <AddMemberForm key={remountKey} {...rest} {...openState} />;
}

function AddMemberForm({
  client,
  defaultRole = 'guest',
  open,
  onOpenChange,
  onMemberAdded,
  onBeforeSend,
  onError,
  returnFocus,
  slots,
}: Omit<AddMemberDialogProps, keyof OpenStateProps> & OpenState) {
  const messages = useAllMessages();
  const { addMember, addClient, addressConflict, common } = messages;
  const notify = useNotify();
  const dialog = useAddMemberDialog({
    client,
    defaultRole,
    isOpen: open,
    onBeforeSend,
    onError,
    onMemberAdded(added, details) {
      notify({ text: addMember.added(fullName(added.member.name)), icon: 'not-invited', tone: 'neutral' });
      onOpenChange(false, { reason: 'done' });
      onMemberAdded?.(added, details);
    },
  });
  const { state, actions } = dialog;
  const { draft, fieldErrors } = state;
  const hasClash = state.disabledReason === 'address-clash';
  const formRef = useFocusFirstInvalid(fieldErrors);
  return (
    <FormDialog
      discardLabels={messages.discard}
      open={open}
      onOpenChange={onOpenChange}
      title={addMember.title}
      subtitle={<bdi>{client.name}</bdi>}
      closeLabel={common.close}
      returnFocus={returnFocus}
      error={state.error ? describeError(state.error, messages) : null}
      footerStart={slots?.side?.(dialog)}
      cancelLabel={common.cancel}
      submitLabel={addMember.title}
      busy={state.isSaving}
      busyLabel={addClient.adding}
      disabledReason={hasClash ? addressConflict.resolveFirst : undefined}
      formRef={formRef}
      onSubmit={actions.save}
    >
      <SegmentedControl
        legend={addMember.role}
        value={draft.role}
        defaultValue={defaultRole}
        onValueChange={(role) => actions.setDraft({ ...draft, role })}
        options={[
          { value: 'owner', label: messages.member.owner },
          { value: 'guest', label: messages.member.guest },
        ]}
      />
      <MemberFields draft={draft} errors={fieldErrors} onChange={actions.setDraft} />
      {hasClash && (
        <SharedAddressChoice
          name={draft.given.trim()}
          canBecomeGuest
          onMakeGuest={() => actions.setDraft({ ...draft, role: 'guest' })}
        />
      )}
      {draft.role === 'guest' && (
        <CheckboxGroup>
          <CheckboxField
            label={addClient.inviteGuests(1)}
            hint={addClient.inviteGuestsHint}
            checked={state.inviteGuest}
            onCheckedChange={(checked) => actions.setInviteGuest(checked === true)}
          />
        </CheckboxGroup>
      )}
      {slots?.note?.(dialog)}
      <MailRecipientsHint {...state.mailRecipients} hasClash={hasClash} />
    </FormDialog>
  );
}
