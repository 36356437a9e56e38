/** Where the SDK reads the time and waits. Give your own in tests. */
export interface Clock {
  /** Epoch milliseconds of this machine. */
  now(): number;
  /** Resolves after `ms`, or at once when the signal fires; it never rejects. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** This machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', done);
    }),
};

/** The server's time as far as its answers tell; no decision reads the local clock. */
export interface ServerClock {
  /** Epoch milliseconds at the server, now. */
  now(): number;
  /** Learns from one answer: it was asked and heard at these local times. `precision` is what the server rounds down to, in ms. */
  learn(serverTime: number, askedAt: number, heardAt: number, precision: number): void;
}

/** Keeps the narrowest window that all answers agree on. */
export function createServerClock(clock: Clock): ServerClock {
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  return {
    now: () => clock.now() + (Number.isFinite(low) ? Math.round((low + high) / 2) : 0),
    learn(serverTime, askedAt, heardAt, precision) {
      const [from, to] = [serverTime - heardAt, serverTime + precision - askedAt];
      if (Number.isNaN(from) || from > to) return;
      // No overlap: one of the clocks was set. Only what is new counts then.
      const disjoint = from > high || to < low;
      low = disjoint ? from : Math.max(low, from);
      high = disjoint ? to : Math.min(high, to);
    },
  };
}
