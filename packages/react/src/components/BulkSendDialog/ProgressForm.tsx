import { useDateStyle, useAllMessages } from '../../messages/index.ts';
import { Alert } from '../../primitives/Alert/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import { DialogCancel, DialogPanel, DialogFooterStart } from '../../primitives/Dialog/index.ts';
import { Hint } from '../../primitives/Hint/index.ts';
import { useFallbackFocus } from '../../primitives/state/index.ts';
import {
  describeBulkSendError,
  describeProgress,
  describeStart,
  useAnnounceCompletion,
  useBulkSend,
  type UseBulkSendOptions,
  type UseBulkSendResult,
} from '../BulkSendProgress/index.ts';
import { ProgressCounts } from './ProgressCounts.tsx';
import { ResultDisclosures } from './ResultDisclosures.tsx';
import { useExportResults } from './useExportResults.ts';

export interface ProgressFormProps extends UseBulkSendOptions {
  bulkSendId: string;
}

/** The dialog after the start: progress, outcomes, and the buttons to cancel, retry and export. */
export function ProgressForm({ bulkSendId, ...options }: ProgressFormProps) {
  const messages = useAllMessages();
  const { bulkSend: labels, common } = messages;
  const style = useDateStyle();
  const { state, actions } = useBulkSend(bulkSendId, options);
  const { bulkSend, phase, error } = state;
  useAnnounceCompletion(bulkSend);
  return (
    <DialogPanel
      title={describeProgress(bulkSend, messages)}
      subtitle={bulkSend === null ? labels.loading : describeStart(bulkSend, messages, style)}
      closeLabel={common.close}
      footer={<Foot key={phase} state={state} actions={actions} onError={options.onError} />}
    >
      {Boolean(error) && (
        <Alert icon="triangle-alert" tone="critical">
          {describeBulkSendError(error, messages)}
        </Alert>
      )}
      {bulkSend !== null && (
        <>
          <ProgressCounts state={state} bulkSend={bulkSend} />
          <ResultDisclosures bulkSend={bulkSend} />
          {phase === 'running' && <Hint icon="info">{labels.closeHint}</Hint>}
        </>
      )}
    </DialogPanel>
  );
}

interface FootProps extends Pick<UseBulkSendResult, 'state' | 'actions'> {
  onError: UseBulkSendOptions['onError'];
}

// Remounted in each phase, so that the new main button takes the focus when the focused one is unmounted.
function Foot({ state, actions, onError }: FootProps) {
  const { bulkSend: labels, common } = useAllMessages();
  const mainRef = useFallbackFocus<HTMLButtonElement>();
  const { bulkSend } = state;
  if (state.phase === 'running' && bulkSend !== null) {
    return (
      <>
        <Button busy={state.isCancelling} busyLabel={labels.cancelling} onClick={actions.cancel}>
          {labels.cancelRest(bulkSend.pending)}
        </Button>
        <DialogCancel ref={mainRef} variant="primary">
          {labels.continueInBackground}
        </DialogCancel>
      </>
    );
  }
  const failed = bulkSend?.status === 'done' ? bulkSend.failed : 0;
  return (
    <>
      {bulkSend !== null && <ExportResultsButton bulkSendId={bulkSend.id} onError={onError} />}
      <DialogCancel ref={failed === 0 ? mainRef : undefined} variant={failed === 0 ? 'primary' : 'default'}>
        {common.close}
      </DialogCancel>
      {failed > 0 && (
        <Button
          ref={mainRef}
          variant="primary"
          busy={state.isRetrying}
          busyLabel={labels.retrying}
          onClick={actions.retry}
        >
          {labels.retryFailed(failed)}
        </Button>
      )}
    </>
  );
}

function ExportResultsButton({
  bulkSendId,
  onError,
}: {
  bulkSendId: string;
  onError: UseBulkSendOptions['onError'];
}) {
  const { bulkSend: labels } = useAllMessages();
  const { isExporting, exportResults } = useExportResults(bulkSendId, onError);
  return (
    <DialogFooterStart>
      <Button
        variant="quiet"
        icon="download"
        busy={isExporting}
        busyLabel={labels.exporting}
        onClick={exportResults}
      >
        {labels.exportResults}
      </Button>
    </DialogFooterStart>
  );
}
