import { useMessages } from '../../messages/index.ts';
import { Button, IconButton } from '../../primitives/Button/index.ts';
import { Progress } from '../../primitives/Progress/index.ts';
import { useBulkSend, type UseBulkSendOptions } from './useBulkSend.ts';

const own = 'foyer-BulkSendProgress foyer-Form-actions';

/** What `BulkSendProgress` takes. */
export interface BulkSendProgressProps extends UseBulkSendOptions {
  /** `bs_…` */
  bulkSendId: string;
  /** Offers to show more, such as the dialog. */
  onShow?: (() => void) | undefined;
  /** Offers to put it away, once it is over. */
  onDismiss?: (() => void) | undefined;
  className?: string;
}

/**
 * How far a send to many is, in two lines; for wherever the host has room for it.
 * @param props.bulkSendId also one that was started in a tab closed since
 * @param props.onShow offers to show more
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
  const { bulkSend: words, common } = useMessages();
  const { phase, bulkSend, title, done, error } = useBulkSend(bulkSendId, options);
  const isOver = phase === 'ended' || phase === 'gone';
  const quiet =
    bulkSend === null
      ? null
      : phase === 'running'
        ? words.progress(done, bulkSend.total)
        : bulkSend.failed > 0
          ? words.failedCount(bulkSend.failed)
          : null;
  return (
    <section aria-label={title} className={className ? `${own} ${className}` : own} data-phase={phase}>
      <span className="foyer-ItemList-main">
        {error ?? title}
        {quiet !== null && <span className="foyer-ItemList-secondary">{quiet}</span>}
      </span>
      {onShow && phase !== 'gone' && (
        <Button size="sm" aria-label={words.show(title)} onClick={onShow}>
          {words.showShort}
        </Button>
      )}
      {onDismiss && isOver && <IconButton size="sm" icon="x" label={common.dismiss} onClick={onDismiss} />}
      {bulkSend !== null && phase === 'running' && (
        <Progress value={done} max={bulkSend.total} label={words.progress(done, bulkSend.total)} />
      )}
    </section>
  );
}
