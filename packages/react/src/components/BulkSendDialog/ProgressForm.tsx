import { useMessages } from '../../messages/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import { DialogCancel, DialogPanel, DialogFooterStart } from '../../primitives/Dialog/index.ts';
import { Hint } from '../../primitives/Hint/index.ts';
import { Alert } from '../../primitives/Alert/index.ts';
import { useFallbackFocus } from '../../primitives/state/index.ts';
import type { BulkSendDialogProps } from './BulkSendDialog.tsx';
import { ProgressCounts } from './ProgressCounts.tsx';
import { ResultDisclosures } from './ResultDisclosures.tsx';
import { useBulkSend, type BulkSendState } from '../BulkSendProgress/index.ts';
import { useExportResults } from './useExportResults.ts';

export interface ProgressFormProps extends Pick<BulkSendDialogProps, 'onSent' | 'onError'> {
  bulkSendId: string;
}

/** Under way and over: how far it is, what became of everybody, and what can still be done. */
export function ProgressForm({ bulkSendId, onSent, onError }: ProgressFormProps) {
  const { bulkSend: words, common } = useMessages();
  const state = useBulkSend(bulkSendId, { onSent, onError });
  const { bulkSend } = state;
  return (
    <DialogPanel
      title={state.title}
      subtitle={state.sub ?? words.loading}
      closeLabel={common.close}
      footer={<Foot key={state.phase} state={state} onError={onError} />}
    >
      {state.error !== null && (
        <Alert icon="triangle-alert" tone="critical">
          {state.error}
        </Alert>
      )}
      {bulkSend !== null && (
        <>
          <ProgressCounts state={state} bulkSend={bulkSend} />
          <ResultDisclosures bulkSend={bulkSend} />
          {state.phase === 'running' && <MayClose />}
        </>
      )}
    </DialogPanel>
  );
}

function MayClose() {
  const { bulkSend: words } = useMessages();
  return <Hint icon="info">{words.closeHint}</Hint>;
}

// Drawn anew in each phase, so that the focus finds the new main button when the old one has vanished under it.
function Foot({ state, onError }: { state: BulkSendState; onError: BulkSendDialogProps['onError'] }) {
  const { bulkSend: words, common } = useMessages();
  const main = useFallbackFocus<HTMLButtonElement>();
  const { bulkSend } = state;
  if (state.phase === 'running' && bulkSend !== null) {
    return (
      <>
        <Button busy={state.isCancelling} busyLabel={words.cancelling} onClick={state.cancel}>
          {words.cancelRest(bulkSend.pending)}
        </Button>
        <DialogCancel ref={main} variant="primary">
          {words.continueInBackground}
        </DialogCancel>
      </>
    );
  }
  const failed = bulkSend?.status === 'done' ? bulkSend.failed : 0;
  return (
    <>
      {bulkSend !== null && <ExportResults bulkSendId={bulkSend.id} onError={onError} />}
      <DialogCancel ref={failed === 0 ? main : undefined} variant={failed === 0 ? 'primary' : 'default'}>
        {common.close}
      </DialogCancel>
      {failed > 0 && (
        <Button
          ref={main}
          variant="primary"
          busy={state.isRetrying}
          busyLabel={words.retrying}
          onClick={state.retry}
        >
          {words.retryFailed(failed)}
        </Button>
      )}
    </>
  );
}

function ExportResults({
  bulkSendId,
  onError,
}: {
  bulkSendId: string;
  onError: BulkSendDialogProps['onError'];
}) {
  const { bulkSend: words } = useMessages();
  const { isExporting, run } = useExportResults(bulkSendId, onError);
  return (
    <DialogFooterStart>
      <Button variant="quiet" icon="download" busy={isExporting} busyLabel={words.exporting} onClick={run}>
        {words.exportResults}
      </Button>
    </DialogFooterStart>
  );
}
