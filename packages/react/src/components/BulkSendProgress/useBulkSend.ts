import type { BulkSend } from '@foyer/sdk';
import { isPortalError } from '@foyer/sdk';
import { useEffect, useRef, useState } from 'react';
import { describeError, formatDate, formatTime, useDateStyle, useMessages } from '../../messages/index.ts';
import { useServerNow } from '../../provider/index.ts';
import {
  isBulkSendFinished,
  useBulkSendProgress,
  useCancelBulkSend,
  useRetryBulkSend,
} from '../../query/index.ts';
import { estimateMinutesLeft, type ProgressSample } from './minutes-left.ts';
import { useAnnounceCompletion } from './useAnnounceCompletion.ts';

/** What `useBulkSend` takes. */
export interface UseBulkSendOptions {
  /** Everybody has an outcome, seen while this looks on. */
  onSent?: ((bulkSend: BulkSend) => void) | undefined;
  /** Hears of what failed, which is shown all the same. */
  onError?: ((error: unknown) => void) | undefined;
}

/** A send to many, under way or over. */
export interface BulkSendState {
  /** `gone`: there is none of this id, or it cannot be reached; `error` says which. */
  phase: 'opening' | 'gone' | 'running' | 'ended';
  bulkSend: BulkSend | null;
  /** "Sending 312 invites", "306 of 312 invites sent". */
  title: string;
  /** When, and by whom. */
  sub: string | undefined;
  /** How many have an outcome. */
  done: number;
  /** "About 1 minute left"; null while nobody can know. */
  timeLeft: string | null;
  error: string | null;
  isCancelling: boolean;
  isRetrying: boolean;
  /** Stops what has not been sent. */
  cancel: () => void;
  /** Sends again to those for whom it failed. */
  retry: () => void;
}

/**
 * Follows a send to many, also one that was started in a tab closed since.
 * @param bulkSendId `bs_…`
 * @example
 * const { title, done, bulkSend, retry } = useBulkSend('bs_1');
 */
export function useBulkSend(bulkSendId: string, { onSent, onError }: UseBulkSendOptions = {}): BulkSendState {
  const messages = useMessages();
  const { bulkSend: say } = messages;
  const style = useDateStyle();
  const now = useServerNow('minute');
  const query = useBulkSendProgress(bulkSendId);
  const cancel = useCancelBulkSend();
  const retry = useRetryBulkSend();
  const bulkSend = query.data ?? null;
  const [first, see] = useState<ProgressSample | null>(null);
  // A retry begins a new stretch, with more to do than the last one had.
  if (
    bulkSend !== null &&
    !isBulkSendFinished(bulkSend) &&
    (first === null || bulkSend.pending > first.pending)
  )
    see({ at: now, pending: bulkSend.pending });
  useAnnounceCompletion(bulkSend);
  useEnd(bulkSend, onSent);
  const failure = query.error ?? cancel.error ?? retry.error;
  const tell = { onError: (error: unknown) => onError?.(error) };
  const minutes =
    bulkSend === null || first === null
      ? null
      : estimateMinutesLeft(first, { at: now, pending: bulkSend.pending });
  return {
    phase:
      bulkSend === null
        ? query.isError
          ? 'gone'
          : 'opening'
        : isBulkSendFinished(bulkSend)
          ? 'ended'
          : 'running',
    bulkSend,
    title: bulkSend === null ? say.title : titleOf(bulkSend),
    sub:
      bulkSend === null
        ? undefined
        : say.startedBy(
            `${formatDate(bulkSend.createdAt, style)}, ${formatTime(bulkSend.createdAt, style)}`,
            bulkSend.createdBy.name,
          ),
    done: bulkSend === null ? 0 : bulkSend.total - bulkSend.pending,
    timeLeft: minutes === null ? null : say.minutesLeft(minutes),
    error:
      failure === null
        ? null
        : isPortalError(failure, 'not-found')
          ? say.notFound
          : describeError(failure, messages),
    isCancelling: cancel.isPending || bulkSend?.status === 'cancelled',
    isRetrying: retry.isPending,
    cancel: () => cancel.mutate(bulkSendId, tell),
    retry: () => retry.mutate(bulkSendId, tell),
  };

  function titleOf(seen: BulkSend): string {
    if (!isBulkSendFinished(seen)) return say.sending(seen.total);
    return seen.status === 'cancelled'
      ? say.cancelled(seen.sent, seen.total)
      : say.sent(seen.sent, seen.total);
  }
}

function useEnd(bulkSend: BulkSend | null, onSent: UseBulkSendOptions['onSent']): void {
  const latest = useRef(onSent);
  const wasRunning = useRef(false);
  useEffect(() => {
    latest.current = onSent;
  });
  useEffect(() => {
    if (bulkSend === null) return;
    const ended = isBulkSendFinished(bulkSend);
    if (ended && wasRunning.current) latest.current?.(bulkSend);
    wasRunning.current = !ended;
  }, [bulkSend]);
}
