import type { ChangedMember, Client } from '@foyer/sdk';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages/index.ts';
import { CheckboxField, CheckboxGroup } from '../../primitives/ChoiceGroup/index.ts';
import { useOpenState, type OpenStateProps, type OpenState } from '../../primitives/Dialog/index.ts';
import { Field, Input } from '../../primitives/Field/index.ts';
import { FormDialog } from '../../primitives/FormDialog/index.ts';
import { Hint } from '../../primitives/Hint/index.ts';
import type { UpdateMemberInput } from '../../query/index.ts';
import { useWhileOpen, type SendControl } from '../InviteContent/index.ts';
import { MailRecipientsHint, useFocusFirstInvalid } from '../MemberFields/index.ts';
import { useFixAddressDialog, type FixAddressDialogState } from './useFixAddressDialog.ts';

/** Parts of the dialog that a host may draw. */
export interface FixAddressDialogSlots {
  /** Below the fields, before who will be mailed. */
  note?: (state: FixAddressDialogState) => ReactNode;
  /** At the start of the foot, beside Cancel and Save. */
  side?: (state: FixAddressDialogState) => ReactNode;
}

export interface FixAddressDialogProps extends OpenStateProps, SendControl<UpdateMemberInput> {
  client: Client;
  memberId: string;
  /** The address is another one now. */
  onFixed?: ((changed: ChangedMember) => void) | undefined;
  /** Where the focus goes when what opened the dialog is gone by then. */
  returnFocus?: (() => HTMLElement | null | undefined) | undefined;
  slots?: FixAddressDialogSlots | undefined;
}

/**
 * Changes a member's address and sends to the new one in one step; it says that the old link dies.
 * @param props.memberId whose address it is
 * @param props.slots parts that the host draws
 * @example
 * <FixAddressDialog client={client} memberId={grace.id} open={open} onOpenChange={setOpen} />
 */
export function FixAddressDialog({ open, defaultOpen, onOpenChange, ...rest }: FixAddressDialogProps) {
  const { remountKey, ...opening } = useOpenState({ open, defaultOpen, onOpenChange });
  return remountKey === 0 ? null : <FixAddressForm key={remountKey} {...rest} {...opening} />;
}

function FixAddressForm({
  client,
  memberId,
  open,
  onOpenChange,
  onFixed,
  returnFocus,
  slots,
  onBeforeSend,
  onError,
}: Omit<FixAddressDialogProps, keyof OpenStateProps> & OpenState) {
  const { fixAddress: words, common } = useMessages();
  const state = useFixAddressDialog({
    onBeforeSend: useWhileOpen(open, onBeforeSend),
    onError,
    client,
    memberId,
    onFixed(changed) {
      onOpenChange(false, { reason: 'done' });
      onFixed?.(changed);
    },
  });
  const form = useFocusFirstInvalid(state.fieldError === undefined ? {} : { email: state.fieldError });
  const submit = () => {
    if (state.whyNot === undefined && !state.isSaving) state.save();
  };
  return (
    <FormDialog
      open={open}
      onOpenChange={onOpenChange}
      title={state.title}
      subtitle={<bdi>{client.name}</bdi>}
      closeLabel={common.close}
      returnFocus={returnFocus}
      error={state.error}
      footerStart={slots?.side?.(state)}
      cancelLabel={common.cancel}
      submitLabel={state.saveLabel}
      busy={state.isSaving}
      busyLabel={words.saving}
      disabledReason={state.whyNot}
      formRef={form}
      onSubmit={submit}
    >
      <Field label={words.email} hint={state.lastMail} error={state.fieldError}>
        {(field) => (
          <Input
            {...field}
            type="email"
            inputMode="email"
            autoComplete="off"
            value={state.email}
            onValueChange={state.setEmail}
          />
        )}
      </Field>
      {state.maySend && (
        <CheckboxGroup>
          <CheckboxField
            label={words.sendNow}
            hint={words.sendNowHint}
            checked={state.sendNow}
            onCheckedChange={(checked) => state.setSendNow(checked === true)}
          />
        </CheckboxGroup>
      )}
      {state.ends !== null && <Hint icon="clock">{state.ends}</Hint>}
      {slots?.note?.(state)}
      <MailRecipientsHint mailed={state.mailed} notMailed={[]} />
    </FormDialog>
  );
}
