import type { Selection } from '@foyer/sdk';
import { useState } from 'react';
import { BulkSendDialog } from '../BulkSendDialog/index.ts';
import type { BulkSendStorage } from '../BulkSendProgress/index.ts';
import { useStoredBulkSends } from '../BulkSendProgress/useStoredBulkSends.ts';
import { BulkUpdateDialog, type BulkChange } from '../BulkUpdateDialog/index.ts';
import { useSendHooks } from '../send-hooks/index.ts';

/** An action for all selected clients. */
export type BulkAction = BulkChange | 'send' | 'export';

/** The requested dialog and the clients it is about. Each request is a new object. */
export interface SelectionRequest {
  action: Exclude<BulkAction, 'export'>;
  selection: Selection;
  count: number;
}

export interface SelectionDialogsProps {
  request: SelectionRequest | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Called when the selected clients were hidden or shown, and so left the list. */
  onClientsMoved: () => void;
  /** Stores running bulk sends, so that they continue after a reload. */
  storage: BulkSendStorage | undefined;
  returnFocus: () => HTMLElement | null | undefined;
}

const noClients: Selection = { clientIds: [] };

/** The dialogs of the selection bar. They stay mounted when the selection is cleared, and a bulk send continues after its dialog is closed. */
export function SelectionDialogs({
  request,
  open,
  onOpenChange,
  onClientsMoved,
  storage,
  returnFocus,
}: SelectionDialogsProps) {
  const stored = useStoredBulkSends(storage);
  const hooks = useSendHooks();
  const [sending, setSending] = useState<SelectionRequest | null>(null);
  if (request?.action === 'send' && request !== sending) setSending(request);
  const common = { onOpenChange, returnFocus };
  return (
    <>
      {(sending !== null || stored.ids.length > 0) && (
        <BulkSendDialog
          {...common}
          {...hooks.forMany}
          open={open && request?.action === 'send'}
          selection={sending?.selection ?? noClients}
          selectedCount={sending?.count}
          storage={storage}
        />
      )}
      {request && request.action !== 'send' && (
        <BulkUpdateDialog
          {...common}
          open={open}
          selection={request.selection}
          change={request.action}
          count={request.count}
          onClientsUpdated={
            request.action === 'hide' || request.action === 'show' ? onClientsMoved : undefined
          }
        />
      )}
    </>
  );
}
