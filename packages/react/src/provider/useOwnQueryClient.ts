import { QueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

/**
 * The host's cache, or one of our own that leaves nothing behind when it goes.
 * @param given the host's; nothing is set on it
 */
export function useOwnQueryClient(given: QueryClient | undefined): QueryClient {
  const [own] = useState(() => new QueryClient());
  const mounts = useRef(0);
  useEffect(() => {
    if (given !== undefined) return undefined;
    own.mount();
    mounts.current += 1;
    return () => {
      own.unmount();
      mounts.current -= 1;
      // StrictMode mounts again within the same task, and must find what it had.
      queueMicrotask(() => {
        if (mounts.current === 0) own.clear();
      });
    };
  }, [given, own]);
  return given ?? own;
}
