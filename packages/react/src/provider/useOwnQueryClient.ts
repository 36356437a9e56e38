import { QueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

/**
 * Returns the host's query client, or an own one that is cleared on unmount.
 * @param hostClient nothing is configured on it
 */
export function useOwnQueryClient(hostClient: QueryClient | undefined): QueryClient {
  const [own] = useState(() => new QueryClient());
  const mounts = useRef(0);
  useEffect(() => {
    if (hostClient !== undefined) return undefined;
    own.mount();
    mounts.current += 1;
    return () => {
      own.unmount();
      mounts.current -= 1;
      // StrictMode mounts again within the same task, and its cache must still be there.
      queueMicrotask(() => {
        if (mounts.current === 0) void clear(own, () => mounts.current === 0);
      });
    };
  }, [hostClient, own]);
  return hostClient ?? own;
}

// Pending queries are cancelled first: one that settled after `clear` would stay cached for five minutes.
async function clear(client: QueryClient, isUnmounted: () => boolean): Promise<void> {
  await client.cancelQueries();
  if (isUnmounted()) client.clear();
}
