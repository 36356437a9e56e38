import type { Clock } from '@foyer/portal';

/** Works something off until it is stopped. */
export interface Worker {
  /** There may be something to do now. */
  wake(): void;
  /** Resolves when the round under way has ended. */
  stop(): Promise<void>;
}

/** How long it rests by default when nothing is due, in milliseconds: retries and reminders come due by themselves. */
const IDLE_MS = 1_000;
const MAX_RETRY_MS = 60_000;

/**
 * Starts a worker. A round that fails is reported, and tried again after ever longer rests: 2 s, 4 s, … up to a minute.
 * @param work does one round. @returns how much there was to do; the next round follows at once unless that was nothing
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
      // Armed before the round, so that what comes due during it is not slept through.
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
