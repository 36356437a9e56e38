/** Tells a feed that was refused when a call succeeds: the user has signed in again. */
export interface Successes {
  notify(): void;
  /** Resolves with the next success, or when the signal aborts. */
  next(signal: AbortSignal): Promise<void>;
}

export function createSuccesses(): Successes {
  const waiting = new Set<() => void>();
  return {
    notify() {
      for (const resume of waiting) resume();
    },
    next: (signal) =>
      new Promise((resolve) => {
        const resume = (): void => {
          waiting.delete(resume);
          signal.removeEventListener('abort', resume);
          resolve();
        };
        waiting.add(resume);
        if (signal.aborted) resume();
        else signal.addEventListener('abort', resume);
      }),
  };
}
