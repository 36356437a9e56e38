import type { BulkSend } from '@foyer/sdk';
import { useEffect, useRef, useState } from 'react';
import { useServerNow } from '../../provider/index.ts';
import {
  isBulkSendFinished,
  useBulkSendProgress,
  useCancelBulkSend,
  useRetryBulkSend,
  type SendOptions,
} from '../../query/index.ts';
import { toButtonProps, type ButtonElementProps } from '../prop-getters/index.ts';
import { estimateMinutesLeft, type ProgressSample } from './minutes-left.ts';

/** Details of `onBulkSendFinished`. */
export interface BulkSendFinishedDetails {
  /** Whether the bulk send ran to its end or was cancelled. */
  reason: Exclude<BulkSend['status'], 'running'>;
}

/** Options of `useBulkSend`. */
export interface UseBulkSendOptions extends Pick<SendOptions<never>, 'onError'> {
  /** Called when every recipient has an outcome, unless that was so on mount. */
  onBulkSendFinished?: ((bulkSend: BulkSend, details: BulkSendFinishedDetails) => void) | undefined;
}

/** State of `useBulkSend`. */
export interface BulkSendState {
  /** `gone`: there is no bulk send with this id, or it cannot be fetched; see `error`. */
  phase: 'opening' | 'gone' | 'running' | 'ended';
  /** Null until it is fetched. */
  bulkSend: BulkSend | null;
  /** How many recipients have an outcome. */
  doneCount: number;
  /** An estimate; null until there is a pace. */
  minutesLeft: number | null;
  /** What failed, if anything: the fetch, the cancel or the retry. */
  error: unknown;
  isCancelling: boolean;
  isRetrying: boolean;
}

/** Actions of `useBulkSend`. */
export interface BulkSendActions {
  /** Cancels what has not been sent yet. */
  cancel: () => void;
  /** Sends again to the recipients with a failed mail. */
  retry: () => void;
}

/** The result of `useBulkSend`: state, actions and prop getters. */
export interface UseBulkSendResult {
  state: BulkSendState;
  actions: BulkSendActions;
  getCancelButtonProps: () => ButtonElementProps;
  getRetryButtonProps: () => ButtonElementProps;
}

/**
 * Follows a bulk send, including one that was started in another tab.
 * @param bulkSendId such as `bs_1`
 * @example
 * const { state, actions } = useBulkSend('bs_1');
 */
export function useBulkSend(
  bulkSendId: string,
  { onBulkSendFinished, onError }: UseBulkSendOptions = {},
): UseBulkSendResult {
  const now = useServerNow('minute');
  const query = useBulkSendProgress(bulkSendId);
  const cancelMutation = useCancelBulkSend();
  const retryMutation = useRetryBulkSend();
  const bulkSend = query.data ?? null;
  const isFinished = bulkSend !== null && isBulkSendFinished(bulkSend);
  const [firstSample, setFirstSample] = useState<ProgressSample | null>(null);
  // A retry has more pending recipients than were left before, and starts a new estimate.
  if (bulkSend !== null && !isFinished && (firstSample === null || bulkSend.pending > firstSample.pending))
    setFirstSample({ at: now, pending: bulkSend.pending });
  useFinishedCallback(bulkSend, onBulkSendFinished);

  const state: BulkSendState = {
    phase: bulkSend === null ? (query.isError ? 'gone' : 'opening') : isFinished ? 'ended' : 'running',
    bulkSend,
    doneCount: bulkSend === null ? 0 : bulkSend.total - bulkSend.pending,
    minutesLeft:
      bulkSend === null || firstSample === null
        ? null
        : estimateMinutesLeft(firstSample, { at: now, pending: bulkSend.pending }),
    error: query.error ?? cancelMutation.error ?? retryMutation.error,
    isCancelling: cancelMutation.isPending || bulkSend?.status === 'cancelled',
    isRetrying: retryMutation.isPending,
  };
  const actions: BulkSendActions = {
    cancel: () =>
      cancelMutation.mutate(bulkSendId, {
        onError: (error) => onError?.(error, { reason: 'mutation', operation: 'bulkSends.cancel' }),
      }),
    retry: () =>
      retryMutation.mutate(bulkSendId, {
        onError: (error) => onError?.(error, { reason: 'mutation', operation: 'bulkSends.retry' }),
      }),
  };
  return {
    state,
    actions,
    getCancelButtonProps: () =>
      toButtonProps(actions.cancel, {
        isDisabled: state.phase !== 'running',
        isPending: state.isCancelling,
      }),
    getRetryButtonProps: () =>
      toButtonProps(actions.retry, { isDisabled: state.phase !== 'ended', isPending: state.isRetrying }),
  };
}

function useFinishedCallback(
  bulkSend: BulkSend | null,
  onFinished: UseBulkSendOptions['onBulkSendFinished'],
): void {
  const onFinishedRef = useRef(onFinished);
  const wasRunning = useRef(false);
  useEffect(() => {
    onFinishedRef.current = onFinished;
  });
  useEffect(() => {
    if (bulkSend === null) return;
    const isFinished = isBulkSendFinished(bulkSend);
    if (isFinished && wasRunning.current && bulkSend.status !== 'running')
      onFinishedRef.current?.(bulkSend, { reason: bulkSend.status });
    wasRunning.current = !isFinished;
  }, [bulkSend]);
}
