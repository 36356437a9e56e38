import type { Client } from '@foyer/sdk';
import { onIntent } from '../../primitives/OnIntent/index.ts';
import { useTellNotFetched } from '../../provider/index.ts';
import type { PreliminaryField } from '../AddClientDialog/index.ts';

const AddClientDialog = /* @__PURE__ */ onIntent(() => import('../AddClientDialog/index.ts').then((module) => module.AddClientDialog));
const ImportClientsDialog = /* @__PURE__ */ onIntent(() => import('../ImportClientsDialog/index.ts').then((module) => module.ImportClientsDialog));

/** How clients are to come onto the list, and whether that dialog is open. */
export interface AskedForNew {
  what: 'add' | 'import';
  open: boolean;
}

/** Fetches what brings clients in, when somebody seems about to. */
export function prefetchNewClientDialogs(): void {
  AddClientDialog.prefetch();
  ImportClientsDialog.prefetch();
}

export interface NewClientDialogsProps {
  asked: AskedForNew | null;
  onAsk: (asked: AskedForNew) => void;
  preliminaryFields: readonly PreliminaryField[] | undefined;
  onClientAdded: ((client: Client) => void) | undefined;
  returnFocus: () => HTMLElement | null;
}

/** The dialogs that bring clients in: one by one, or from a file. */
export function NewClientDialogs({ asked, onAsk, preliminaryFields, onClientAdded, returnFocus }: NewClientDialogsProps) {
  const tellNotFetched = useTellNotFetched();
  if (asked === null) return null;
  const common = {
    open: asked.open,
    onOpenChange: (open: boolean) => onAsk({ ...asked, open }),
    returnFocus,
    onLoadFailed() {
      onAsk({ ...asked, open: false });
      tellNotFetched();
    },
  };
  switch (asked.what) {
    case 'add':
      return <AddClientDialog {...common} preliminaryFields={preliminaryFields} onAdded={onClientAdded} />;
    case 'import':
      return <ImportClientsDialog {...common} />;
  }
}
