import type { Client, ClientKind, NewClient } from '@foyer/sdk';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages/index.ts';
import { useOpenState, type OpenStateProps, type OpenState } from '../../primitives/Dialog/index.ts';
import { Field, Input, Select } from '../../primitives/Field/index.ts';
import { FormDialog } from '../../primitives/FormDialog/index.ts';
import { SegmentedControl } from '../../primitives/SegmentedControl/index.ts';
import { useWhileOpen, type SendControl } from '../InviteContent/index.ts';
import { MailRecipientsHint, useFocusFirstInvalid } from '../MemberFields/index.ts';
import { changeKind } from './client-draft.ts';
import { InviteChoices } from './InviteChoices.tsx';
import { MemberBlocks } from './MemberBlocks.tsx';
import { PreliminaryFields } from './PreliminaryFields.tsx';
import type { PreliminaryField } from './preliminary.ts';
import { useAddClientDialog, type AddClientDialogState } from './useAddClientDialog.ts';

/** Parts of the dialog that a host may draw. */
export interface AddClientDialogSlots {
  /** Below the fields, before who will be mailed. */
  note?: (state: AddClientDialogState) => ReactNode;
  /** At the start of the foot, beside Cancel and the main button. */
  side?: (state: AddClientDialogState) => ReactNode;
}

export interface AddClientDialogProps extends OpenStateProps, SendControl<NewClient> {
  /** Default `individual`. */
  defaultKind?: ClientKind;
  /** What else staff note down before anybody is invited. Default: nothing. */
  preliminaryFields?: readonly PreliminaryField[];
  onAdded?: (client: Client) => void;
  /** Where the focus goes when what opened the dialog is gone by then. */
  returnFocus?: () => HTMLElement | null | undefined;
  slots?: AddClientDialogSlots;
}

/**
 * Adds an individual, a household or an entity. The last line before the buttons names who will be mailed.
 * @param props.defaultKind default `individual`
 * @param props.preliminaryFields default none
 * @example
 * <AddClientDialog open={open} onOpenChange={setOpen} preliminaryFields={[{ key: 'taxReference', label: 'Tax reference' }]} />
 */
export function AddClientDialog({ open, defaultOpen, onOpenChange, ...rest }: AddClientDialogProps) {
  const { remountKey, ...opening } = useOpenState({ open, defaultOpen, onOpenChange });
  return remountKey === 0 ? null : <AddClientForm key={remountKey} {...rest} {...opening} />;
}

function AddClientForm({
  open,
  onOpenChange,
  defaultKind = 'individual',
  preliminaryFields = [],
  onAdded,
  returnFocus,
  onBeforeSend,
  onError,
  slots,
}: Omit<AddClientDialogProps, keyof OpenStateProps> & OpenState) {
  const messages = useMessages();
  const { addClient: words, common, plan } = messages;
  const state = useAddClientDialog({
    onBeforeSend: useWhileOpen(open, onBeforeSend),
    onError,
    defaultKind,
    preliminaryFields,
    onAdded(client) {
      onOpenChange(false, { reason: 'done' });
      onAdded?.(client);
    },
  });
  const { draft, setDraft } = state;
  const form = useFocusFirstInvalid(state.errors);
  return (
    <FormDialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.title}
      closeLabel={common.close}
      returnFocus={returnFocus}
      error={state.error}
      footerStart={slots?.side?.(state)}
      cancelLabel={common.cancel}
      submitLabel={words.title}
      busy={state.isSaving}
      busyLabel={words.adding}
      disabledReason={state.whyNot}
      formRef={form}
      onSubmit={state.save}
    >
      <SegmentedControl
        legend={words.kind}
        value={draft.kind}
        defaultValue={defaultKind}
        onValueChange={(kind) => setDraft(changeKind(draft, kind))}
        options={[
          { value: 'individual', label: words.individual },
          { value: 'group', label: words.household },
          { value: 'entity', label: words.entity },
        ]}
      />
      {draft.kind !== 'individual' && (
        <Field
          label={draft.kind === 'group' ? words.householdName : words.entityName}
          error={state.errors['name']}
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
      <MemberBlocks state={state} />
      <div className="foyer-two-columns">
        <Field label={words.plan}>
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
        <Field label={words.staff}>
          {(field) => (
            <Select
              {...field}
              value={state.staffId}
              options={[
                ...state.staff.map(({ id, name }) => ({ value: id, label: name })),
                { value: '', label: words.unassigned },
              ]}
              onValueChange={(staffId) => setDraft({ ...draft, staffId })}
            />
          )}
        </Field>
      </div>
      <PreliminaryFields
        fields={preliminaryFields}
        values={draft.preliminary}
        errors={state.errors}
        onChange={(preliminary) => setDraft({ ...draft, preliminary })}
      />
      <InviteChoices state={state} />
      {slots?.note?.(state)}
      <MailRecipientsHint {...state.mailing} unsettled={state.clashes.length > 0} />
    </FormDialog>
  );
}
