import type { Client, ClientKind, NewClient } from '@foyer/sdk';
import type { ReactNode } from 'react';
import { describeError, useAllMessages } from '../../messages/index.ts';
import { useOpenState, type OpenStateProps, type OpenState } from '../../primitives/Dialog/index.ts';
import { Field, Input, Select } from '../../primitives/Field/index.ts';
import { FormDialog } from '../../primitives/FormDialog/index.ts';
import { SegmentedControl } from '../../primitives/SegmentedControl/index.ts';
import { useNotify } from '../../provider/index.ts';
import type { SendOptions, SubmitDetails } from '../../query/index.ts';
import { describeFieldError, MailRecipientsHint, useFocusFirstInvalid } from '../MemberFields/index.ts';
import { changeKind } from './client-draft.ts';
import { InviteChoices } from './InviteChoices.tsx';
import { MemberBlocks } from './MemberBlocks.tsx';
import { PreliminaryFields } from './PreliminaryFields.tsx';
import type { PreliminaryField } from './preliminary.ts';
import { useAddClientDialog, type UseAddClientDialogResult } from './useAddClientDialog.ts';

/** Parts of the dialog that a host may render itself. */
export interface AddClientDialogSlots {
  /** Below the fields, above the line that says who will be mailed. */
  note?: (dialog: UseAddClientDialogResult) => ReactNode;
  /** At the start of the footer. */
  side?: (dialog: UseAddClientDialogResult) => ReactNode;
}

export interface AddClientDialogProps extends OpenStateProps, SendOptions<NewClient> {
  /** @default 'individual' */
  defaultKind?: ClientKind | undefined;
  /**
   * The host's own fields, stored in `preliminaryData`.
   * @default []
   */
  preliminaryFields?: readonly PreliminaryField[] | undefined;
  /** Called when the client was added. */
  onClientAdded?: ((client: Client, details: SubmitDetails<NewClient>) => void) | undefined;
  /** The element to focus after closing when the element that opened the dialog is gone. */
  returnFocus?: (() => HTMLElement | null | undefined) | undefined;
  slots?: AddClientDialogSlots | undefined;
}

/**
 * Adds an individual, a household or an entity. The last line before the buttons says who will be mailed.
 * @example
 * <AddClientDialog open={open} onOpenChange={setOpen} preliminaryFields={[{ key: 'taxReference', label: 'Tax reference' }]} />
 */
export function AddClientDialog({ open, defaultOpen, onOpenChange, ...rest }: AddClientDialogProps) {
  const { remountKey, ...openState } = useOpenState({ open, defaultOpen, onOpenChange });
  return remountKey === 0 ? null : <AddClientForm key={remountKey} {...rest} {...openState} />;
}

function AddClientForm({
  open,
  onOpenChange,
  defaultKind = 'individual',
  preliminaryFields = [],
  onClientAdded,
  onBeforeSend,
  onError,
  returnFocus,
  slots,
}: Omit<AddClientDialogProps, keyof OpenStateProps> & OpenState) {
  const messages = useAllMessages();
  const { addClient, addressConflict, common, plan } = messages;
  const notify = useNotify();
  const dialog = useAddClientDialog({
    defaultKind,
    preliminaryFields,
    isOpen: open,
    onBeforeSend,
    onError,
    onClientAdded(client, details) {
      notify({ text: addClient.added(client.name), icon: 'not-invited', tone: 'neutral' });
      onOpenChange(false, { reason: 'done' });
      onClientAdded?.(client, details);
    },
  });
  const { state, actions } = dialog;
  const { draft, fieldErrors } = state;
  const { setDraft } = actions;
  const formRef = useFocusFirstInvalid(fieldErrors);
  return (
    <FormDialog
      discardLabels={messages.discard}
      open={open}
      onOpenChange={onOpenChange}
      title={addClient.title}
      closeLabel={common.close}
      returnFocus={returnFocus}
      error={state.error ? describeError(state.error, messages) : null}
      footerStart={slots?.side?.(dialog)}
      cancelLabel={common.cancel}
      submitLabel={addClient.title}
      busy={state.isSaving}
      busyLabel={addClient.adding}
      disabledReason={state.disabledReason === null ? undefined : addressConflict.resolveFirst}
      formRef={formRef}
      onSubmit={actions.save}
    >
      <SegmentedControl
        legend={addClient.kind}
        value={draft.kind}
        defaultValue={defaultKind}
        onValueChange={(kind) => setDraft(changeKind(draft, kind))}
        options={[
          { value: 'individual', label: addClient.individual },
          { value: 'group', label: addClient.household },
          { value: 'entity', label: addClient.entity },
        ]}
      />
      {draft.kind !== 'individual' && (
        <Field
          label={draft.kind === 'group' ? addClient.householdName : addClient.entityName}
          error={describeFieldError(fieldErrors['name'], messages)}
        >
          {(field) => (
            <Input
              {...field}
              autoComplete="off"
              maxLength={200}
              value={state.name}
              onValueChange={(name) => setDraft({ ...draft, name: name || null })}
            />
          )}
        </Field>
      )}
      <MemberBlocks {...dialog} />
      <div className="foyer-two-columns">
        <Field label={addClient.plan}>
          {(field) => (
            <Select
              {...field}
              value={draft.plan}
              options={[
                { value: 'starter', label: plan.starter },
                { value: 'pro', label: plan.pro },
              ]}
              onValueChange={(value) => setDraft({ ...draft, plan: value === 'pro' ? 'pro' : 'starter' })}
            />
          )}
        </Field>
        <Field label={addClient.staff}>
          {(field) => (
            <Select
              {...field}
              value={state.staffId}
              options={[
                ...state.staff.map(({ id, name }) => ({ value: id, label: name })),
                { value: '', label: addClient.unassigned },
              ]}
              onValueChange={(staffId) => setDraft({ ...draft, staffId })}
            />
          )}
        </Field>
      </div>
      <PreliminaryFields
        fields={preliminaryFields}
        values={draft.preliminary}
        errors={fieldErrors}
        onChange={(preliminary) => setDraft({ ...draft, preliminary })}
      />
      <InviteChoices {...dialog} />
      {slots?.note?.(dialog)}
      <MailRecipientsHint {...state.mailRecipients} hasClash={state.clashes.length > 0} />
    </FormDialog>
  );
}
