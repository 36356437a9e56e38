import type { BulkSend } from '@foyer/sdk';
import { useMessages } from '../../messages/index.ts';
import { Progress, CountList } from '../../primitives/Progress/index.ts';
import type { BulkSendState } from '../BulkSendProgress/index.ts';
import { useCount } from './useCount.ts';

/** How far it is, in numbers that change in place. */
export function ProgressCounts({
  state: { phase, done, timeLeft },
  bulkSend,
}: {
  state: BulkSendState;
  bulkSend: BulkSend;
}) {
  const { bulkSend: words } = useMessages();
  const count = useCount();
  const far = words.progress(done, bulkSend.total);
  return (
    <>
      {phase === 'running' && (
        <div className="foyer-Field">
          <Progress value={done} max={bulkSend.total} label={far} />
          <p className="foyer-Field-row foyer-muted">
            <span>{far}</span>
            {timeLeft !== null && <span>{timeLeft}</span>}
          </p>
        </div>
      )}
      <CountList
        items={[
          { label: words.countLabels.sent, count: count(bulkSend.sent) },
          { label: words.countLabels.failed, count: count(bulkSend.failed) },
          { label: words.countLabels.skipped, count: count(bulkSend.skipped) },
          { label: words.countLabels.pending, count: count(bulkSend.pending) },
        ]}
      />
    </>
  );
}
