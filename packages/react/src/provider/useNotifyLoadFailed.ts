import { useCallback } from 'react';
import { useMessages } from '../messages/index.ts';
import { useNotify } from './Toaster.tsx';

/**
 * Returns a function that shows a notification: a menu or dialog that is loaded on intent could not be fetched.
 * @example
 * const notifyLoadFailed = useNotifyLoadFailed();
 */
export function useNotifyLoadFailed(): () => void {
  const { common } = useMessages();
  const notify = useNotify();
  return useCallback(
    () => notify({ text: common.loadFailed, icon: 'undeliverable', tone: 'critical' }),
    [notify, common],
  );
}
