import type { BulkSend } from '@foyer/sdk';
import { useMessages } from '../../messages/index.ts';
import { Skeleton } from '../../primitives/Skeleton/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import { DialogCancel, DialogPanel, DialogFooterStart } from '../../primitives/Dialog/index.ts';
import { Alert } from '../../primitives/Alert/index.ts';
import { InviteFields } from '../InviteContent/index.ts';
import type { BulkSendDialogProps } from './BulkSendDialog.tsx';
import { SkippedDisclosures } from './SkippedDisclosures.tsx';
import { useBulkPreflight } from './useBulkPreflight.ts';

export interface PrepareFormProps extends Pick<
  BulkSendDialogProps,
  'selection' | 'recipients' | 'onBeforeSend' | 'onError' | 'slots'
> {
  onStarted: (bulkSend: BulkSend) => void;
}

/** Before anything leaves: who gets it, who does not and why, and with what. */
export function PrepareForm({ slots, ...options }: PrepareFormProps) {
  const messages = useMessages();
  const { bulkSend: words, common } = messages;
  const state = useBulkPreflight(options);
  return (
    <DialogPanel
      title={words.title}
      subtitle={state.about ?? (state.phase === 'checking' ? words.checking : words.nothingSent)}
      closeLabel={common.close}
      footer={
        <>
          {slots?.side && <DialogFooterStart>{slots.side(state)}</DialogFooterStart>}
          <DialogCancel>{common.cancel}</DialogCancel>
          <Button
            variant="primary"
            busy={state.isStarting}
            busyLabel={messages.actions.sending}
            disabledReason={state.whyNot}
            onClick={state.start}
          >
            {state.phase === 'ready' ? messages.sendInvite.sendCount(state.recipients) : words.title}
          </Button>
        </>
      }
    >
      {state.error !== null && (
        <Alert
          icon="triangle-alert"
          tone="critical"
          action={
            state.mayCheckAgain && (
              <Button size="sm" onClick={state.checkAgain}>
                {words.checkAgain}
              </Button>
            )
          }
        >
          {state.error}
        </Alert>
      )}
      {state.phase === 'checking' && (
        <div aria-busy="true" className="foyer-Form">
          <Skeleton size="xl" />
          <Skeleton size="lg" />
          <Skeleton size="lg" />
        </div>
      )}
      {state.phase === 'ready' && (
        <SkippedDisclosures
          receiving={{ selection: options.selection, recipients: options.recipients ?? 'owners-not-active' }}
          count={state.recipients}
          skipped={state.skipped}
        />
      )}
      {state.phase !== 'refused' && <InviteFields state={state} />}
      {slots?.note?.(state)}
    </DialogPanel>
  );
}
