import type { Selection } from '@foyer/sdk';
import { useState } from 'react';
import { BulkSendDialog } from '../BulkSendDialog/index.ts';
import type { BulkSendStorage } from '../BulkSendProgress/index.ts';
import { useStoredBulkSends } from '../BulkSendProgress/useStoredBulkSends.ts';
import { BulkUpdateDialog, type BulkChange } from '../BulkUpdateDialog/index.ts';
import { useSendHooks } from '../send-hooks/index.ts';

/** What is done to all that are chosen. */
export type BulkAction = BulkChange | 'send' | 'export';

/** Which dialog was asked for, and for whom; another object for another time. */
export interface SelectionRequest {
  action: Exclude<BulkAction, 'export'>;
  selection: Selection;
  count: number;
}

export interface SelectionDialogsProps {
  asked: SelectionRequest | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Those chosen have left the list, or come back to it. */
  onMoved: () => void;
  /** Where sends outlive the tab. */
  storage: BulkSendStorage | undefined;
  returnFocus: () => HTMLElement | null | undefined;
}

const nobody: Selection = { clientIds: [] };

/** The dialogs that the bar asks for; they outlive the bar, and a send that goes on in the background outlives them. */
export function SelectionDialogs({
  asked,
  open,
  onOpenChange,
  onMoved,
  storage,
  returnFocus,
}: SelectionDialogsProps) {
  const kept = useStoredBulkSends(storage);
  const hooks = useSendHooks();
  const [sending, setSending] = useState<Selection | null>(null);
  if (asked?.action === 'send' && asked.selection !== sending) setSending(asked.selection);
  const common = { onOpenChange, returnFocus };
  return (
    <>
      {(sending !== null || kept.ids.length > 0) && (
        <BulkSendDialog
          {...common}
          {...hooks.forMany}
          open={open && asked?.action === 'send'}
          selection={sending ?? nobody}
          storage={storage}
        />
      )}
      {asked && asked.action !== 'send' && (
        <BulkUpdateDialog
          {...common}
          open={open}
          selection={asked.selection}
          change={asked.action}
          count={asked.count}
          onClientsUpdated={asked.action === 'hide' || asked.action === 'show' ? onMoved : undefined}
        />
      )}
    </>
  );
}
