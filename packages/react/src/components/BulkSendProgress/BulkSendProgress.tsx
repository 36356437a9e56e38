import { useAllMessages } from '../../messages/index.ts';
import { Button, IconButton } from '../../primitives/Button/index.ts';
import { Progress } from '../../primitives/Progress/index.ts';
import { describeBulkSendError, describeProgress } from './describe-bulk-send.ts';
import { useAnnounceCompletion } from './useAnnounceCompletion.ts';
import { useBulkSend, type UseBulkSendOptions } from './useBulkSend.ts';

const ownClassName = 'foyer-BulkSendProgress foyer-Form-actions';

/** Props of `BulkSendProgress`. */
export interface BulkSendProgressProps extends UseBulkSendOptions {
  /** The id of the bulk send, such as `bs_1`. It may have been started in another tab. */
  bulkSendId: string;
  /** Adds a button that shows more, such as the dialog. */
  onShow?: (() => void) | undefined;
  /** Adds a button that dismisses the progress, once the bulk send is over. */
  onDismiss?: (() => void) | undefined;
  className?: string | undefined;
}

/**
 * The progress of a bulk send in two lines, for any place of the host's page.
 * @example
 * <BulkSendProgress bulkSendId={id} onShow={() => setOpen(true)} />
 */
export function BulkSendProgress({
  bulkSendId,
  onShow,
  onDismiss,
  className,
  ...options
}: BulkSendProgressProps) {
  const messages = useAllMessages();
  const { bulkSend: labels, common } = messages;
  const {
    state: { phase, bulkSend, doneCount, error },
  } = useBulkSend(bulkSendId, options);
  useAnnounceCompletion(bulkSend);
  const title = describeProgress(bulkSend, messages);
  const isOver = phase === 'ended' || phase === 'gone';
  const detail =
    bulkSend === null
      ? null
      : phase === 'running'
        ? labels.progress(doneCount, bulkSend.total)
        : bulkSend.failed > 0
          ? labels.failedCount(bulkSend.failed)
          : null;
  return (
    <section
      aria-label={title}
      className={className ? `${ownClassName} ${className}` : ownClassName}
      data-phase={phase}
    >
      <span className="foyer-ItemList-main">
        {error ? describeBulkSendError(error, messages) : title}
        {detail !== null && <span className="foyer-ItemList-secondary">{detail}</span>}
      </span>
      {onShow && phase !== 'gone' && (
        <Button size="sm" aria-label={labels.show(title)} onClick={onShow}>
          {labels.showShort}
        </Button>
      )}
      {onDismiss && isOver && <IconButton size="sm" icon="x" label={common.dismiss} onClick={onDismiss} />}
      {bulkSend !== null && phase === 'running' && (
        <Progress value={doneCount} max={bulkSend.total} label={labels.progress(doneCount, bulkSend.total)} />
      )}
    </section>
  );
}
