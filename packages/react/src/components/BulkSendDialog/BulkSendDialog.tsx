import type { BulkSend, BulkSendInput } from '@foyer/sdk';
import { useState } from 'react';
import { useAllMessages } from '../../messages/index.ts';
import { DialogFrame, useOpenState, type DialogChangeDetails } from '../../primitives/Dialog/index.ts';
import { useAnnounce } from '../../primitives/LiveRegion/index.ts';
import { useFoyer } from '../../provider/index.ts';
import { foyerKeys, isBulkSendFinished, type SubmitDetails } from '../../query/index.ts';
import { useStoredBulkSends } from '../BulkSendProgress/index.ts';
import { BackgroundProgress } from './BackgroundProgress.tsx';
import type { BulkSendDialogProps, BulkSendDismissedDetails } from './bulk-send-dialog-props.ts';
import { PrepareForm } from './PrepareForm.tsx';
import { ProgressForm } from './ProgressForm.tsx';

/**
 * Sends to many clients: shows who is mailed and who is not, starts the bulk send, follows its progress, lists the outcomes, and retries what failed.
 * @example
 * <BulkSendDialog selection={{ clientIds }} open={open} onOpenChange={setOpen} onBulkSendStarted={({ id }) => store(id)} />
 */
export function BulkSendDialog({
  open,
  defaultOpen,
  onOpenChange,
  bulkSendId,
  storage,
  onBulkSendStarted,
  onBulkSendFinished,
  onBulkSendDismissed,
  onError,
  returnFocus,
  ...prepareProps
}: BulkSendDialogProps) {
  const { remountKey, ...openState } = useOpenState({ open, defaultOpen, onOpenChange });
  const { portal, queryClient } = useFoyer();
  const { bulkSend, discard } = useAllMessages();
  const announce = useAnnounce();
  const stored = useStoredBulkSends(storage);
  const [dismissedIds, setDismissedIds] = useState<readonly string[]>([]);
  // Belongs to one opening: the next one starts with the selection of that time.
  const [shownIn, setShownIn] = useState<{ remountKey: number; id: string } | null>(null);
  const shownId = bulkSendId ?? (shownIn?.remountKey === remountKey ? shownIn.id : null);
  const activeIds = [...new Set([...(bulkSendId ? [bulkSendId] : []), ...stored.ids])].filter(
    (id) => !dismissedIds.includes(id),
  );

  const dismiss = (id: string, reason: BulkSendDismissedDetails['reason']) => {
    setDismissedIds((ids) => [...ids, id]);
    stored.remove(id);
    onBulkSendDismissed?.(id, { reason });
  };
  const changeOpen = (next: boolean, details: DialogChangeDetails) => {
    const shown =
      shownId === null
        ? undefined
        : queryClient.getQueryData<BulkSend>(foyerKeys.bulkSend(portal.portalId, shownId));
    if (!next && shown !== undefined && isBulkSendFinished(shown)) dismiss(shown.id, 'dialog-closed');
    openState.onOpenChange(next, details);
  };
  const handleStarted = (started: BulkSend, details: SubmitDetails<BulkSendInput>) => {
    announce(bulkSend.sending(started.total));
    setShownIn({ remountKey, id: started.id });
    stored.add(started.id);
    onBulkSendStarted?.(started, details);
  };
  const reopen = (id: string) => {
    setShownIn({ remountKey: remountKey + 1, id });
    openState.onOpenChange(true, { reason: 'open' });
  };

  return (
    <>
      <BackgroundProgress
        ids={openState.open ? activeIds.filter((id) => id !== shownId) : activeIds}
        onShow={reopen}
        onDismiss={(id) => dismiss(id, 'progress-dismissed')}
        onBulkSendFinished={onBulkSendFinished}
        onError={onError}
      />
      {remountKey > 0 && (
        <DialogFrame
          discardLabels={shownId === null ? discard : undefined}
          key={remountKey}
          open={openState.open}
          onOpenChange={changeOpen}
          hasDescription
          size={shownId === null ? 'md' : 'lg'}
          returnFocus={returnFocus}
        >
          {shownId === null ? (
            <PrepareForm
              {...prepareProps}
              open={openState.open}
              onBulkSendStarted={handleStarted}
              onError={onError}
            />
          ) : (
            <ProgressForm bulkSendId={shownId} onBulkSendFinished={onBulkSendFinished} onError={onError} />
          )}
        </DialogFrame>
      )}
    </>
  );
}
