import { useState } from 'react';

/**
 * When the network was lost; null while there is one.
 * @param readNow epoch milliseconds, the server's
 */
export function useOfflineSince(online: boolean, readNow: () => number): number | null {
  const [since, setSince] = useState<number | null>(null);
  if (online && since !== null) setSince(null);
  if (!online && since === null) {
    const now = readNow();
    setSince(now);
    return now;
  }
  return online ? null : since;
}
