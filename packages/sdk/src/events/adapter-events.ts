import type { PortalEvent } from '@foyer/contract';

/** The result of one poll. */
export interface AdapterPollResult {
  /** What happened since the cursor, oldest first. */
  events: readonly PortalEvent[];
  /** The current position of the feed; passed to the next poll. `ClientPage.revision` is compared with it. */
  cursor: string;
}

/** How an adapter reports changes. */
export interface AdapterEvents {
  /**
   * Returns the events after a cursor. May wait until something happens (long polling), at most until `signal` fires.
   * Return a `reset` event when events were lost: callers then fetch again.
   * @param after the cursor of the last poll; null at first: return no events, only the current cursor
   * @param signal fires when the feed is closed or the deadline of the call passes
   * @example const events: AdapterEvents = { poll: async (after) => ({ events: [], cursor: after ?? '0' }), intervalMs: 60_000 }
   */
  poll(after: string | null, signal: AbortSignal): Promise<AdapterPollResult>;
  /**
   * The pause between two polls, in milliseconds.
   * @default 15_000
   */
  intervalMs?: number;
}
