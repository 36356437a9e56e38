import type { BulkRecipients, BulkSend, BulkSendInput, Selection } from '@foyer/sdk';
import { useState, type ReactNode } from 'react';
import { DialogFrame, useOpenable, type OpenableProps } from '../../primitives/Dialog/index.ts';
import type { SendControl } from '../InviteContent/index.ts';
import { PrepareForm } from './PrepareForm.tsx';
import { ProgressForm } from './ProgressForm.tsx';
import type { PreparedSend } from './usePreparedSend.ts';

/** Parts of the dialog that a host may draw. */
export interface BulkSendDialogSlots {
  /** Below the personal message. */
  note?: (state: PreparedSend) => ReactNode;
  /** At the start of the foot, beside Cancel and Send. */
  side?: (state: PreparedSend) => ReactNode;
}

export interface BulkSendDialogProps extends OpenableProps, SendControl<BulkSendInput> {
  /** Which clients. */
  selection: Selection;
  /** Whom at each client. Default `owners-not-active`. */
  recipients?: BulkRecipients | undefined;
  /** One that was started before, perhaps in a tab closed since: it is shown instead of what would be sent. */
  bulkSendId?: string | null | undefined;
  /** It has been accepted and goes on by itself; keep the id to come back to it. */
  onStarted?: ((bulkSendId: string) => void) | undefined;
  /** Everybody has an outcome. */
  onSent?: ((bulkSend: BulkSend) => void) | undefined;
  /** Where the focus goes when what opened the dialog is gone by then. */
  returnFocus?: (() => HTMLElement | null | undefined) | undefined;
  slots?: BulkSendDialogSlots | undefined;
}

/**
 * Sends to many: says who gets mail and who does not, starts, shows how far it is and what became of everybody, and tries again for those who failed.
 * @param props.recipients default `owners-not-active`
 * @param props.bulkSendId one that was started before, shown instead
 * @example
 * <BulkSendDialog selection={{ clientIds }} open={open} onOpenChange={setOpen} onStarted={remember} />
 */
export function BulkSendDialog({ open, defaultOpen, onOpenChange, bulkSendId, onStarted, onSent, onError, returnFocus, ...prepare }: BulkSendDialogProps) {
  const { turn, ...opening } = useOpenable({ open, defaultOpen, onOpenChange });
  const [started, setStarted] = useState<{ turn: number; id: string } | null>(null);
  const shown = bulkSendId ?? (started?.turn === turn ? started.id : null);
  if (turn === 0) return null;
  return (
    <DialogFrame key={turn} {...opening} described size={shown === null ? 'md' : 'lg'} returnFocus={returnFocus}>
      {shown === null ? (
        <PrepareForm
          {...prepare}
          onError={onError}
          onStarted={({ id }) => {
            setStarted({ turn, id });
            onStarted?.(id);
          }}
        />
      ) : (
        <ProgressForm bulkSendId={shown} onSent={onSent} onError={onError} />
      )}
    </DialogFrame>
  );
}
