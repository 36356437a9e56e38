/** Who wants to hear that a firm's feed has grown, in this process. */
export interface Wakes {
  wake(firmId: string): void;
  /** All of them: what has grown meanwhile is not known. */
  wakeAll(): void;
  /** @param firmId null: any firm @returns ends it */
  subscribe(firmId: string | null, wake: () => void): () => void;
}

export function createWakes(): Wakes {
  const byFirm = new Map<string | null, Set<() => void>>();
  return {
    wake(firmId) {
      for (const wake of [...(byFirm.get(firmId) ?? []), ...(byFirm.get(null) ?? [])]) wake();
    },
    wakeAll() {
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
