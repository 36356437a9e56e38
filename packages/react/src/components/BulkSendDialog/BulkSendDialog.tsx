import type { BulkRecipients, BulkSend, BulkSendInput, Selection } from '@foyer/sdk';
import { useState, type ReactNode } from 'react';
import {
  DialogFrame,
  useOpenState,
  type DialogChangeDetails,
  type OpenStateProps,
} from '../../primitives/Dialog/index.ts';
import { useMessages } from '../../messages/index.ts';
import { useAnnounce } from '../../primitives/LiveRegion/index.ts';
import { useFoyer } from '../../provider/index.ts';
import { foyerKeys, isBulkSendFinished } from '../../query/index.ts';
import { useStoredBulkSends, type BulkSendStorage } from '../BulkSendProgress/index.ts';
import type { SendControl } from '../InviteContent/index.ts';
import { BackgroundProgress } from './BackgroundProgress.tsx';
import { PrepareForm } from './PrepareForm.tsx';
import { ProgressForm } from './ProgressForm.tsx';
import type { BulkPreflightState } from './useBulkPreflight.ts';

/** Parts of the dialog that a host may draw. */
export interface BulkSendDialogSlots {
  /** Below the personal message. */
  note?: (state: BulkPreflightState) => ReactNode;
  /** At the start of the foot, beside Cancel and Send. */
  side?: (state: BulkPreflightState) => ReactNode;
}

export interface BulkSendDialogProps extends OpenStateProps, SendControl<BulkSendInput> {
  /** Which clients. */
  selection: Selection;
  /** Whom at each client. Default `owners-not-active`. */
  recipients?: BulkRecipients | undefined;
  /** One that was started before, perhaps in a tab closed since: it is shown instead of what would be sent. */
  bulkSendId?: string | null | undefined;
  /** Where the ids of what runs outlive the tab. Default none: nothing is stored. */
  storage?: BulkSendStorage | undefined;
  /** It has been accepted and goes on by itself; keep the id to come back to it. */
  onStarted?: ((bulkSendId: string) => void) | undefined;
  /** Everybody has an outcome. */
  onSent?: ((bulkSend: BulkSend) => void) | undefined;
  /** Somebody has seen the end of one and put it away: its id is needed no longer. */
  onDismissed?: ((bulkSendId: string) => void) | undefined;
  /** Where the focus goes when what opened the dialog is gone by then. */
  returnFocus?: (() => HTMLElement | null | undefined) | undefined;
  slots?: BulkSendDialogSlots | undefined;
}

/**
 * Sends to many: says who gets mail and who does not, starts, shows how far it is and what became of everybody, and tries again for those who failed.
 * @param props.recipients default `owners-not-active`
 * @param props.bulkSendId one that was started before, shown instead
 * @param props.storage default none
 * @example
 * <BulkSendDialog selection={{ clientIds }} open={open} onOpenChange={setOpen} onStarted={remember} />
 */
export function BulkSendDialog({
  open,
  defaultOpen,
  onOpenChange,
  bulkSendId,
  storage,
  onStarted,
  onSent,
  onError,
  onDismissed,
  returnFocus,
  ...prepare
}: BulkSendDialogProps) {
  const { remountKey, ...opening } = useOpenState({ open, defaultOpen, onOpenChange });
  const { portal, queryClient } = useFoyer();
  const { bulkSend: say } = useMessages();
  const announce = useAnnounce();
  const kept = useStoredBulkSends(storage);
  const [put, putAway] = useState<readonly string[]>([]);
  // Of one opening only: the next one begins with what is chosen then.
  const [shownIn, setShownIn] = useState<{ openingKey: number; id: string } | null>(null);
  const shown = bulkSendId ?? (shownIn?.openingKey === remountKey ? shownIn.id : null);
  const known = [...new Set([...(bulkSendId ? [bulkSendId] : []), ...kept.ids])].filter(
    (id) => !put.includes(id),
  );

  const dismiss = (id: string) => {
    putAway((all) => [...all, id]);
    kept.drop(id);
    onDismissed?.(id);
  };
  const change = (next: boolean, details: DialogChangeDetails) => {
    const seen =
      shown === null
        ? undefined
        : queryClient.getQueryData<BulkSend>(foyerKeys.bulkSend(portal.portalId, shown));
    if (!next && seen !== undefined && isBulkSendFinished(seen)) dismiss(seen.id);
    opening.onOpenChange(next, details);
  };
  const started = ({ id, total }: BulkSend) => {
    announce(say.sending(total));
    setShownIn({ openingKey: remountKey, id });
    kept.keep(id);
    onStarted?.(id);
  };
  const showAgain = (id: string) => {
    setShownIn({ openingKey: remountKey + 1, id });
    opening.onOpenChange(true, { reason: 'open' });
  };

  return (
    <>
      <BackgroundProgress
        ids={opening.open ? known.filter((id) => id !== shown) : known}
        onShow={showAgain}
        onDismiss={dismiss}
        onSent={onSent}
        onError={onError}
      />
      {remountKey > 0 && (
        <DialogFrame
          key={remountKey}
          open={opening.open}
          onOpenChange={change}
          hasDescription
          size={shown === null ? 'md' : 'lg'}
          returnFocus={returnFocus}
        >
          {shown === null ? (
            <PrepareForm {...prepare} onError={onError} onStarted={started} />
          ) : (
            <ProgressForm bulkSendId={shown} onSent={onSent} onError={onError} />
          )}
        </DialogFrame>
      )}
    </>
  );
}
