import { useCallback } from 'react';
import { useMessages } from '../messages/index.ts';
import { useNotify } from './Toaster.tsx';

/**
 * Tells that a menu or a dialog could not be fetched, for whatever is loaded on intent.
 * @example
 * const tellNotFetched = useTellNotFetched();
 */
export function useNotifyLoadFailed(): () => void {
  const { common } = useMessages();
  const notify = useNotify();
  return useCallback(
    () => notify({ text: common.loadFailed, icon: 'undeliverable', tone: 'critical' }),
    [notify, common],
  );
}
