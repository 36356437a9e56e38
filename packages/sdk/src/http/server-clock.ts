import type { Clock } from '@foyer/contract';

/** The server's time as far as its answers tell; no decision reads the local clock. */
export interface ServerClock {
  /** Epoch milliseconds at the server, now. */
  now(): number;
  /** Learns from one answer: it was asked and heard at these local times. `precision` is what the server rounds down to, in ms. */
  addSample(serverTime: number, requestedAt: number, respondedAt: number, precision: number): void;
}

/** Keeps the narrowest window that all answers agree on. */
export function createServerClock(clock: Pick<Clock, 'now'>): ServerClock {
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  return {
    now: () => clock.now() + (Number.isFinite(low) ? Math.round((low + high) / 2) : 0),
    addSample(serverTime, askedAt, heardAt, precision) {
      const [from, to] = [serverTime - heardAt, serverTime + precision - askedAt];
      if (Number.isNaN(from) || from > to) return;
      // No overlap: one of the clocks was set. Only what is new counts then.
      const disjoint = from > high || to < low;
      low = disjoint ? from : Math.max(low, from);
      high = disjoint ? to : Math.min(high, to);
    },
  };
}
