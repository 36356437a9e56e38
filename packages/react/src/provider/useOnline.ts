import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

const listen = (onChange: () => void) => onlineManager.subscribe(onChange);

/** Whether the browser believes that it has a network. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    listen,
    () => onlineManager.isOnline(),
    () => true,
  );
}
