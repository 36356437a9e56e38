import type { PortalEvent } from '@foyer/contract';

/** What a poll brings. */
export interface AdapterPollResult {
  /** The oldest first. */
  events: readonly PortalEvent[];
  /** Where the feed stands now; the next poll gets it back. The `revision` of client pages counts in the same numbers. */
  cursor: string;
}

/** How changes become known. */
export interface AdapterEvents {
  /**
   * What happened behind `after`; with null, nothing but where the feed stands. May wait until something happens.
   * Answer with a `reset` event when too much was missed.
   * @example const events: AdapterEvents = { poll: async (after) => ({ events: [], cursor: after ?? '0' }), intervalMs: 60_000 }
   */
  poll(after: string | null, signal: AbortSignal): Promise<AdapterPollResult>;
  /** The pause between two polls, in milliseconds. Default 15,000. */
  intervalMs?: number;
}
