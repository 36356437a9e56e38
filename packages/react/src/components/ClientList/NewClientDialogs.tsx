import {
  AddClientDialog,
  type AddClientDialogProps,
  type PreliminaryField,
} from '../AddClientDialog/index.ts';
import { ImportClientsDialog } from '../ImportClientsDialog/index.ts';

/** The requested dialog, and whether it is open. */
export interface NewClientRequest {
  kind: 'add' | 'import';
  open: boolean;
}

export interface NewClientDialogsProps {
  request: NewClientRequest;
  onRequestChange: (request: NewClientRequest) => void;
  preliminaryFields: readonly PreliminaryField[] | undefined;
  onClientAdded: AddClientDialogProps['onClientAdded'];
  returnFocus: () => HTMLElement | null;
}

/** The dialogs that add clients: one, or many from a file. */
export function NewClientDialogs({
  request,
  onRequestChange,
  preliminaryFields,
  onClientAdded,
  returnFocus,
}: NewClientDialogsProps) {
  const common = {
    open: request.open,
    onOpenChange: (open: boolean) => onRequestChange({ ...request, open }),
    returnFocus,
  };
  switch (request.kind) {
    case 'add':
      return (
        <AddClientDialog {...common} preliminaryFields={preliminaryFields} onClientAdded={onClientAdded} />
      );
    case 'import':
      return <ImportClientsDialog {...common} />;
  }
}
