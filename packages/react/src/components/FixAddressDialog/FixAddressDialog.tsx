import type { ChangedMember, Client } from '@foyer/sdk';
import { fullName } from '@foyer/sdk/rules';
import type { ReactNode } from 'react';
import {
  describeError,
  formatDate,
  useDateStyle,
  useAllMessages,
  type DateStyle,
  type Messages,
} from '../../messages/index.ts';
import { CheckboxField, CheckboxGroup } from '../../primitives/ChoiceGroup/index.ts';
import { useOpenState, type OpenStateProps, type OpenState } from '../../primitives/Dialog/index.ts';
import { Field, Input } from '../../primitives/Field/index.ts';
import { FormDialog } from '../../primitives/FormDialog/index.ts';
import { Hint } from '../../primitives/Hint/index.ts';
import { useNotify } from '../../provider/index.ts';
import type { SendOptions, SubmitDetails, UpdateMemberInput } from '../../query/index.ts';
import { describeFieldError, MailRecipientsHint, useFocusFirstInvalid } from '../MemberFields/index.ts';
import {
  useFixAddressDialog,
  type AddressConsequence,
  type FixAddressDialogState,
  type UseFixAddressDialogResult,
} from './useFixAddressDialog.ts';

/** Parts of the dialog that a host may render itself. */
export interface FixAddressDialogSlots {
  /** Below the fields, above the line that says who will be mailed. */
  note?: (dialog: UseFixAddressDialogResult) => ReactNode;
  /** At the start of the footer. */
  side?: (dialog: UseFixAddressDialogResult) => ReactNode;
}

export interface FixAddressDialogProps extends OpenStateProps, SendOptions<UpdateMemberInput> {
  client: Client;
  memberId: string;
  /** Called when the address was changed. */
  onAddressFixed?: ((changed: ChangedMember, details: SubmitDetails<UpdateMemberInput>) => void) | undefined;
  /** The element to focus after closing when the element that opened the dialog is gone. */
  returnFocus?: (() => HTMLElement | null | undefined) | undefined;
  slots?: FixAddressDialogSlots | undefined;
}

/**
 * Changes a member's address and sends an invitation to the new one in the same step. It says beforehand that the old link stops working.
 * @example
 * <FixAddressDialog client={client} memberId={grace.id} open={open} onOpenChange={setOpen} />
 */
export function FixAddressDialog({ open, defaultOpen, onOpenChange, ...rest }: FixAddressDialogProps) {
  const { remountKey, ...openState } = useOpenState({ open, defaultOpen, onOpenChange });
  return remountKey === 0 ? null : <FixAddressForm key={remountKey} {...rest} {...openState} />;
}

function FixAddressForm({
  client,
  memberId,
  open,
  onOpenChange,
  onAddressFixed,
  onBeforeSend,
  onError,
  returnFocus,
  slots,
}: Omit<FixAddressDialogProps, keyof OpenStateProps> & OpenState) {
  const messages = useAllMessages();
  const { fixAddress, common } = messages;
  const style = useDateStyle();
  const notify = useNotify();
  const dialog = useFixAddressDialog({
    client,
    memberId,
    isOpen: open,
    onBeforeSend,
    onError,
    onAddressFixed(changed, details) {
      const { name: memberName, email, invitation } = changed.member;
      notify(
        invitation?.status === 'open'
          ? { text: fixAddress.sent(email ?? ''), icon: 'just-sent', tone: 'info' }
          : { text: fixAddress.saved(fullName(memberName)), icon: 'not-invited', tone: 'neutral' },
      );
      onOpenChange(false, { reason: 'done' });
      onAddressFixed?.(changed, details);
    },
  });
  const { state, actions } = dialog;
  const name = state.member === undefined ? '' : fullName(state.member.name);
  const formRef = useFocusFirstInvalid(state.fieldError === null ? {} : { email: state.fieldError });
  return (
    <FormDialog
      discardLabels={messages.discard}
      open={open}
      onOpenChange={onOpenChange}
      title={state.member?.email ? fixAddress.title(name) : fixAddress.titleAdd(name)}
      subtitle={<bdi>{client.name}</bdi>}
      closeLabel={common.close}
      returnFocus={returnFocus}
      error={state.error ? describeError(state.error, messages) : null}
      footerStart={slots?.side?.(dialog)}
      cancelLabel={common.cancel}
      submitLabel={state.sendNow ? fixAddress.saveAndSend : fixAddress.save}
      busy={state.isSaving}
      busyLabel={fixAddress.saving}
      disabledReason={describeDisabledReason(state, messages)}
      formRef={formRef}
      onSubmit={actions.save}
    >
      <Field
        label={fixAddress.email}
        hint={state.lastMailFailure === null ? undefined : fixAddress.lastMail(state.lastMailFailure)}
        error={describeFieldError(state.fieldError ?? undefined, messages)}
      >
        {(field) => (
          <Input
            {...field}
            type="email"
            inputMode="email"
            autoComplete="off"
            value={state.email}
            onValueChange={actions.setEmail}
          />
        )}
      </Field>
      {state.canSend && (
        <CheckboxGroup>
          <CheckboxField
            label={fixAddress.sendNow}
            hint={fixAddress.sendNowHint}
            checked={state.sendNow}
            onCheckedChange={(checked) => actions.setSendNow(checked === true)}
          />
        </CheckboxGroup>
      )}
      {state.consequence !== null && (
        <Hint icon="clock">{describeConsequence(state.consequence, messages, style)}</Hint>
      )}
      {slots?.note?.(dialog)}
      <MailRecipientsHint {...state.mailRecipients} />
    </FormDialog>
  );
}

function describeDisabledReason(
  { disabledReason }: FixAddressDialogState,
  { sendInvite, fixAddress, disabledReason: reasons }: Messages,
): string | undefined {
  switch (disabledReason) {
    case 'offline':
      return sendInvite.offline;
    case 'forbidden':
      return reasons.forbidden;
    case 'account-disabled':
      return reasons.disabled;
    case 'unchanged':
      return fixAddress.unchanged;
    case null:
      return undefined;
  }
}

const describeConsequence = (
  consequence: AddressConsequence,
  { fixAddress }: Messages,
  style: DateStyle,
): string =>
  consequence.code === 'login-changes'
    ? fixAddress.signInEnds(consequence.email)
    : fixAddress.oldLinkStops(consequence.email, formatDate(consequence.sentAt, style));
