import type { BulkSend } from '@foyer/sdk';
import { useEffect, useRef } from 'react';
import { useAllMessages } from '../../messages/index.ts';
import { useAnnounce } from '../../primitives/LiveRegion/index.ts';
import { useFoyer } from '../../provider/index.ts';
import { isBulkSendFinished } from '../../query/index.ts';

// Several components may follow the same bulk send; its end is announced once.
const announced = /* @__PURE__ */ new WeakMap<object, Map<string, BulkSend>>();

/** Announces the end of a bulk send to screen readers, unless it was over on mount. */
export function useAnnounceCompletion(bulkSend: BulkSend | null): void {
  const { bulkSend: labels } = useAllMessages();
  const { queryClient } = useFoyer();
  const announce = useAnnounce();
  const wasRunning = useRef(false);
  useEffect(() => {
    if (bulkSend === null) return;
    const isFinished = isBulkSendFinished(bulkSend);
    const announcedHere = announced.get(queryClient) ?? new Map<string, BulkSend>();
    announced.set(queryClient, announcedHere);
    if (isFinished && wasRunning.current && announcedHere.get(bulkSend.id) !== bulkSend) {
      announcedHere.set(bulkSend.id, bulkSend);
      announce(
        bulkSend.status === 'cancelled'
          ? labels.cancelled(bulkSend.sent, bulkSend.total)
          : labels.finished(bulkSend.sent, bulkSend.total, bulkSend.failed),
      );
    }
    wasRunning.current = !isFinished;
  }, [bulkSend, labels, queryClient, announce]);
}
