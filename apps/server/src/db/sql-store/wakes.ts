/** Who wants to hear that a firm's feed has grown, in this process. */
export interface Wakes {
  wake(firmId: string): void;
  /** @returns ends it */
  subscribe(firmId: string, wake: () => void): () => void;
}

export function createWakes(): Wakes {
  const byFirm = new Map<string, Set<() => void>>();
  return {
    wake(firmId) {
      for (const wake of byFirm.get(firmId) ?? []) wake();
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
