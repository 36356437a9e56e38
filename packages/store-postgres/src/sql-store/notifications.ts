/** Notifies subscribers in this process about new events in a firm's feed. */
export interface FeedNotifications {
  notify(firmId: string): void;
  /** Notifies all subscribers, when notifications may have been missed. */
  notifyAll(): void;
  /**
   * @param firmId null: every firm
   * @returns ends the subscription
   */
  subscribe(firmId: string | null, listener: () => void): () => void;
}

export function createFeedNotifications(): FeedNotifications {
  const byFirm = new Map<string | null, Set<() => void>>();
  return {
    notify(firmId) {
      for (const listener of [...(byFirm.get(firmId) ?? []), ...(byFirm.get(null) ?? [])]) listener();
    },
    notifyAll() {
      for (const listeners of byFirm.values()) for (const listener of listeners) listener();
    },
    subscribe(firmId, listener) {
      const listeners = byFirm.get(firmId) ?? new Set();
      byFirm.set(firmId, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) byFirm.delete(firmId);
      };
    },
  };
}
