import {
  AddClientDialog,
  type AddClientDialogProps,
  type PreliminaryField,
} from '../AddClientDialog/index.ts';
import { ImportClientsDialog } from '../ImportClientsDialog/index.ts';

/** How clients are to come onto the list, and whether that dialog is open. */
export interface NewClientRequest {
  what: 'add' | 'import';
  open: boolean;
}

export interface NewClientDialogsProps {
  asked: NewClientRequest;
  onAsk: (asked: NewClientRequest) => void;
  preliminaryFields: readonly PreliminaryField[] | undefined;
  onClientAdded: AddClientDialogProps['onClientAdded'];
  returnFocus: () => HTMLElement | null;
}

/** The dialogs that bring clients in: one by one, or from a file. */
export function NewClientDialogs({
  asked,
  onAsk,
  preliminaryFields,
  onClientAdded,
  returnFocus,
}: NewClientDialogsProps) {
  const common = {
    open: asked.open,
    onOpenChange: (open: boolean) => onAsk({ ...asked, open }),
    returnFocus,
  };
  switch (asked.what) {
    case 'add':
      return (
        <AddClientDialog {...common} preliminaryFields={preliminaryFields} onClientAdded={onClientAdded} />
      );
    case 'import':
      return <ImportClientsDialog {...common} />;
  }
}
