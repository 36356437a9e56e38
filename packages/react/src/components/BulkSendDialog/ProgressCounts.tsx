import type { BulkSend } from '@foyer/sdk';
import { useAllMessages } from '../../messages/index.ts';
import { CountList, Progress } from '../../primitives/Progress/index.ts';
import type { BulkSendState } from '../BulkSendProgress/index.ts';
import { useFormatCount } from './useFormatCount.ts';

export interface ProgressCountsProps {
  state: BulkSendState;
  bulkSend: BulkSend;
}

/** The progress bar and the number of recipients by result. */
export function ProgressCounts({ state: { phase, doneCount, minutesLeft }, bulkSend }: ProgressCountsProps) {
  const { bulkSend: labels } = useAllMessages();
  const formatCount = useFormatCount();
  const progress = labels.progress(doneCount, bulkSend.total);
  return (
    <>
      {phase === 'running' && (
        <div className="foyer-Field">
          <Progress value={doneCount} max={bulkSend.total} label={progress} />
          <p className="foyer-Field-row foyer-muted">
            <span>{progress}</span>
            {minutesLeft !== null && <span>{labels.minutesLeft(minutesLeft)}</span>}
          </p>
        </div>
      )}
      <CountList
        items={[
          { label: labels.countLabels.sent, count: formatCount(bulkSend.sent) },
          { label: labels.countLabels.failed, count: formatCount(bulkSend.failed) },
          { label: labels.countLabels.skipped, count: formatCount(bulkSend.skipped) },
          { label: labels.countLabels.pending, count: formatCount(bulkSend.pending) },
        ]}
      />
    </>
  );
}
