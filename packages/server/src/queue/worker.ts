import type { Clock } from '@foyer/portal';

/** A background loop. */
export interface Worker {
  /** Starts the next round at once instead of waiting. */
  wake(): void;
  /** Resolves when the current round has ended. */
  stop(): Promise<void>;
}

/** Default delay when nothing is due, in milliseconds. Retries and reminders become due without notification. */
const IDLE_MS = 1_000;
const MAX_RETRY_MS = 60_000;

/**
 * Starts a worker. A failed round is reported and retried after 2 s, 4 s, … up to a minute.
 * @param work does one round and returns how much there was to do; after more than 0 the next round follows at once
 */
export function startWorker({
  work,
  clock,
  idleMs = IDLE_MS,
  onFailure,
}: {
  work: () => Promise<number>;
  clock: Clock;
  idleMs?: number | undefined;
  onFailure: (thrown: unknown) => void;
}): Worker {
  const stopped = new AbortController();
  let idle = new AbortController();
  const endIdle = (): void => idle.abort();
  stopped.signal.addEventListener('abort', endIdle);

  const run = async (): Promise<void> => {
    let failures = 0;
    while (!stopped.signal.aborted) {
      // Create the abort controller before the round, so that a wake-up during it is not lost.
      idle = new AbortController();
      try {
        const done = await work();
        failures = 0;
        if (done === 0 && !stopped.signal.aborted) await clock.sleep(idleMs, idle.signal);
      } catch (thrown) {
        failures += 1;
        onFailure(thrown);
        await clock.sleep(Math.min(MAX_RETRY_MS, IDLE_MS * 2 ** failures), stopped.signal);
      }
    }
  };
  const running = run();
  return {
    wake: endIdle,
    async stop() {
      stopped.abort();
      await running;
    },
  };
}
