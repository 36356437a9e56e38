import type { Client } from '@foyer/sdk';
import { useState } from 'react';
import { describeError, useMessages } from '../../messages/index.ts';
import { useOpenState, type OpenStateProps, type OpenState } from '../../primitives/Dialog/index.ts';
import { Field, Input } from '../../primitives/Field/index.ts';
import { FormDialog } from '../../primitives/FormDialog/index.ts';
import { useNotify } from '../../provider/index.ts';
import { useUpdateClient } from '../../query/index.ts';

/** What `RenameDialog` takes. */
export interface RenameDialogProps extends OpenStateProps {
  client: Client;
  onRenamed?: (client: Client) => void;
  /** Where the focus goes when what opened the dialog is gone by then. */
  returnFocus?: () => HTMLElement | null | undefined;
}

// As many as the portal takes.
const longest = 200;

/**
 * Gives a client another name; its members keep theirs.
 * @example
 * <RenameDialog client={client} open={open} onOpenChange={setOpen} />
 */
export function RenameDialog({ open, defaultOpen, onOpenChange, ...rest }: RenameDialogProps) {
  const { remountKey, ...opening } = useOpenState({ open, defaultOpen, onOpenChange });
  return remountKey === 0 ? null : <RenameForm key={remountKey} {...rest} {...opening} />;
}

function RenameForm({
  client,
  open,
  onOpenChange,
  onRenamed,
  returnFocus,
}: Omit<RenameDialogProps, keyof OpenStateProps> & OpenState) {
  const messages = useMessages();
  const { rename: words, invalid, bulk, common } = messages;
  const notify = useNotify();
  const update = useUpdateClient();
  const [name, setName] = useState(client.name);
  const [error, setError] = useState<string>();
  const save = () => {
    const given = name.trim();
    if (given === '') return setError(invalid.nameMissing);
    update.mutate(
      { clientId: client.id, name: given },
      {
        onSuccess(renamed) {
          notify({ text: words.renamed(renamed.name), icon: 'active', tone: 'positive' });
          onOpenChange(false, { reason: 'done' });
          onRenamed?.(renamed);
        },
      },
    );
  };
  return (
    <FormDialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.title}
      subtitle={<bdi>{client.name}</bdi>}
      closeLabel={common.close}
      returnFocus={returnFocus}
      error={update.error && describeError(update.error, messages)}
      cancelLabel={common.cancel}
      submitLabel={words.save}
      busy={update.isPending}
      busyLabel={bulk.saving}
      onSubmit={save}
    >
      <Field label={words.name} error={error}>
        {(control) => (
          <Input
            {...control}
            dir="auto"
            value={name}
            maxLength={longest}
            onFocus={({ currentTarget }) => currentTarget.select()}
            onValueChange={(value) => {
              setName(value);
              setError(undefined);
            }}
          />
        )}
      </Field>
    </FormDialog>
  );
}
