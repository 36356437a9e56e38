import type { Client } from '@foyer/sdk';
import { useState } from 'react';
import { describeError, useAllMessages } from '../../messages/index.ts';
import { useOpenState, type OpenStateProps, type OpenState } from '../../primitives/Dialog/index.ts';
import { Field, Input } from '../../primitives/Field/index.ts';
import { FormDialog } from '../../primitives/FormDialog/index.ts';
import { useNotify } from '../../provider/index.ts';
import {
  useSendMutation,
  useUpdateClient,
  type SendOptions,
  type SubmitDetails,
  type UpdateClientInput,
} from '../../query/index.ts';
import { describeFieldError, type FieldError } from '../MemberFields/index.ts';

/** Props of `RenameDialog`. */
export interface RenameDialogProps extends OpenStateProps, Pick<SendOptions<UpdateClientInput>, 'onError'> {
  client: Client;
  /** Called when the client was renamed. */
  onClientRenamed?: ((client: Client, details: SubmitDetails<UpdateClientInput>) => void) | undefined;
  /** The element to focus after closing when the element that opened the dialog is gone. */
  returnFocus?: (() => HTMLElement | null | undefined) | undefined;
}

// The portal's limit.
const MAX_NAME_LENGTH = 200;

/**
 * Renames a client. The names of its members do not change.
 * @example
 * <RenameDialog client={client} open={open} onOpenChange={setOpen} />
 */
export function RenameDialog({ open, defaultOpen, onOpenChange, ...rest }: RenameDialogProps) {
  const { remountKey, ...openState } = useOpenState({ open, defaultOpen, onOpenChange });
  return remountKey === 0 ? null : <RenameForm key={remountKey} {...rest} {...openState} />;
}

function RenameForm({
  client,
  open,
  onOpenChange,
  onClientRenamed,
  onError,
  returnFocus,
}: Omit<RenameDialogProps, keyof OpenStateProps> & OpenState) {
  const messages = useAllMessages();
  const { rename, bulk, common } = messages;
  const notify = useNotify();
  const [name, setName] = useState(client.name);
  const [fieldError, setFieldError] = useState<FieldError>();
  const { send, isPending, error } = useSendMutation({
    mutation: useUpdateClient(),
    operation: 'clients.update',
    isOpen: open,
    onError,
    onSuccess(renamed, details) {
      notify({ text: rename.renamed(renamed.name), icon: 'active', tone: 'positive' });
      onOpenChange(false, { reason: 'done' });
      onClientRenamed?.(renamed, details);
    },
  });
  const save = () => {
    const trimmed = name.trim();
    if (trimmed === '') setFieldError({ code: 'client-name-missing' });
    else send({ clientId: client.id, name: trimmed });
  };
  return (
    <FormDialog
      discardLabels={messages.discard}
      open={open}
      onOpenChange={onOpenChange}
      title={rename.title}
      subtitle={<bdi>{client.name}</bdi>}
      closeLabel={common.close}
      returnFocus={returnFocus}
      error={error ? describeError(error, messages) : null}
      cancelLabel={common.cancel}
      submitLabel={rename.save}
      busy={isPending}
      busyLabel={bulk.saving}
      onSubmit={save}
    >
      <Field label={rename.name} error={describeFieldError(fieldError, messages)}>
        {(control) => (
          <Input
            {...control}
            dir="auto"
            value={name}
            maxLength={MAX_NAME_LENGTH}
            onFocus={({ currentTarget }) => currentTarget.select()}
            onValueChange={(value) => {
              setName(value);
              setFieldError(undefined);
            }}
          />
        )}
      </Field>
    </FormDialog>
  );
}
