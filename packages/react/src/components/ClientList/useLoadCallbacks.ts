import { useEffect, useRef } from 'react';
import type { ClientListState } from './useClientList.ts';

/** Tells the host how loading goes: that it has begun, and that it has failed. */
export function useLoadCallbacks(
  { status, cause }: ClientListState,
  hooks: { onLoaderStart: (() => void) | undefined; onLoadError: ((error: unknown) => void) | undefined },
): void {
  const latest = useRef(hooks);
  useEffect(() => {
    latest.current = hooks;
  });
  useEffect(() => {
    if (status === 'loading') latest.current.onLoaderStart?.();
  }, [status]);
  useEffect(() => {
    if (status === 'failed') latest.current.onLoadError?.(cause);
  }, [status, cause]);
}
