import type { PortalEvent } from '@foyer/contract';

/**
 * Told of everything that a feed brings.
 * @param cursor where the feed stands by now; null: where it was
 * @param event what happened, if anything did
 * @param retryMs the pause that the portal wants before the next connection
 */
export type EventHandlers = (
  cursor: string | null,
  event?: PortalEvent | null,
  retryMs?: number | null,
) => void;

/** Follows a feed behind `after` until it breaks off. Resolves when it ended, rejects when it failed. */
export type Connect = (after: string | null, hear: EventHandlers, signal: AbortSignal) => Promise<void>;
