import { useEffect, useRef } from 'react';
import type { ClientListState } from './useClientList.ts';

/** Callbacks about loading the first clients. */
export interface LoadCallbacks {
  /** Called when the first clients start loading. */
  onLoadStarted?: (() => void) | undefined;
  /** Called when the first clients could not be loaded, always after `onLoadStarted`. The list shows the error too. */
  onLoadFailed?: ((error: unknown) => void) | undefined;
}

/** Notifies the host of loading. */
export function useLoadCallbacks({ status, error }: ClientListState, callbacks: LoadCallbacks): void {
  const latest = useRef(callbacks);
  useEffect(() => {
    latest.current = callbacks;
  });
  const cause = error?.cause;
  const isAnnounced = useRef(false);
  useEffect(() => {
    const isFailed = status === 'failed';
    // A failure that is cached, or that follows a failure, has no status `loading` before it.
    if (!isAnnounced.current && (isFailed || status === 'loading')) latest.current.onLoadStarted?.();
    isAnnounced.current = status === 'loading';
    if (isFailed) latest.current.onLoadFailed?.(cause);
  }, [status, cause]);
}
