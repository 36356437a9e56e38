import { useEffect, useRef } from 'react';
import type { ClientListState } from './useClientList.ts';

/** Callbacks about loading the first clients. */
export interface LoadCallbacks {
  /** Called when the first clients start loading. */
  onLoadStarted?: (() => void) | undefined;
  /** Called when the first clients could not be loaded. The list shows the error too. */
  onLoadFailed?: ((error: unknown) => void) | undefined;
}

/** Notifies the host of loading. */
export function useLoadCallbacks({ status, error }: ClientListState, callbacks: LoadCallbacks): void {
  const latest = useRef(callbacks);
  useEffect(() => {
    latest.current = callbacks;
  });
  const cause = error?.cause;
  useEffect(() => {
    if (status === 'loading') latest.current.onLoadStarted?.();
  }, [status]);
  useEffect(() => {
    if (status === 'failed') latest.current.onLoadFailed?.(cause);
  }, [status, cause]);
}
