/** Who wants to hear that a firm's feed has grown, in this process. */
export interface FeedNotifications {
  notify(firmId: string): void;
  /** All of them: what has grown meanwhile is not known. */
  notifyAll(): void;
  /** @param firmId null: any firm @returns ends it */
  subscribe(firmId: string | null, wake: () => void): () => void;
}

export function createFeedNotifications(): FeedNotifications {
  const byFirm = new Map<string | null, Set<() => void>>();
  return {
    notify(firmId) {
      for (const wake of [...(byFirm.get(firmId) ?? []), ...(byFirm.get(null) ?? [])]) wake();
    },
    notifyAll() {
      for (const wakes of byFirm.values()) for (const wake of wakes) wake();
    },
    subscribe(firmId, wake) {
      const wakes = byFirm.get(firmId) ?? new Set();
      byFirm.set(firmId, wakes.add(wake));
      return () => {
        wakes.delete(wake);
        if (wakes.size === 0) byFirm.delete(firmId);
      };
    },
  };
}
