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
        if (mounts.current === 0) void clear(own, () => mounts.current === 0);
      });
    };
  }, [given, own]);
  return given ?? own;
}

/** What is still under way is called off first: settled after it was forgotten, it would keep itself for five minutes. */
async function clear(client: QueryClient, isGone: () => boolean): Promise<void> {
  await client.cancelQueries();
  if (isGone()) client.clear();
}
