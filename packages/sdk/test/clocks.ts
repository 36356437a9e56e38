import type { Clock } from '../src/index.ts';

/** A clock that only moves when a test advances it; sleepers are resumed in order. */
export interface StandingClock extends Clock {
  turn(ms: number): void;
  /** Resolves when `sleep` is called with exactly this duration. */
  slept(ms: number): Promise<void>;
}

export function createStandingClock(): StandingClock {
  let now = 0;
  const sleepers = new Set<{ until: number; wake: () => void }>();
  const watchers = new Set<{ ms: number; resolve: () => void }>();
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const sleeper = {
          until: now + ms,
          wake() {
            sleepers.delete(sleeper);
            resolve();
          },
        };
        sleepers.add(sleeper);
        for (const watcher of watchers) if (watcher.ms === ms) watcher.resolve();
        signal.addEventListener('abort', sleeper.wake);
      }),
    slept: (ms) =>
      new Promise((resolve) => {
        if ([...sleepers].some(({ until }) => until === now + ms)) resolve();
        watchers.add({ ms, resolve });
      }),
    turn(ms) {
      now += ms;
      for (const { until, wake } of sleepers) if (until <= now) wake();
    },
  };
}
