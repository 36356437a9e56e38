import { useState } from 'react';

/**
 * When the network was lost; `null` while online.
 * @param readNow returns epoch milliseconds, the server's
 */
export function useOfflineSince(isOnline: boolean, readNow: () => number): number | null {
  const [since, setSince] = useState<number | null>(null);
  if (isOnline && since !== null) setSince(null);
  if (!isOnline && since === null) {
    const now = readNow();
    setSince(now);
    return now;
  }
  return isOnline ? null : since;
}
