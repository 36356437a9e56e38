import type { BulkSend } from '@foyer/sdk';
import { useEffect, useRef } from 'react';
import { useMessages } from '../../messages/index.ts';
import { useAnnounce } from '../../primitives/LiveRegion/index.ts';
import { useFoyer } from '../../provider/index.ts';
import { isBulkSendFinished } from '../../query/index.ts';

// Several may look on at the same send: its end is one piece of news.
const told = /* @__PURE__ */ new WeakMap<object, Map<string, BulkSend>>();

/** Has the end of a send to many read once, if somebody looked on while it ran. */
export function useAnnounceCompletion(bulkSend: BulkSend | null): void {
  const { bulkSend: say } = useMessages();
  const { queryClient } = useFoyer();
  const announce = useAnnounce();
  const wasRunning = useRef(false);
  useEffect(() => {
    if (bulkSend === null) return;
    const ended = isBulkSendFinished(bulkSend);
    const before = told.get(queryClient) ?? new Map<string, BulkSend>();
    told.set(queryClient, before);
    if (ended && wasRunning.current && before.get(bulkSend.id) !== bulkSend) {
      before.set(bulkSend.id, bulkSend);
      announce(
        bulkSend.status === 'cancelled'
          ? say.cancelled(bulkSend.sent, bulkSend.total)
          : say.finished(bulkSend.sent, bulkSend.total, bulkSend.failed),
      );
    }
    wasRunning.current = !ended;
  }, [bulkSend, say, queryClient, announce]);
}
