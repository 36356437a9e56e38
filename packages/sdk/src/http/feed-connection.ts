import type { PortalEvent } from '@foyer/contract';

/**
 * Called for every message of a feed.
 * @param cursor the position of the feed after the message; null: unchanged
 * @param event the change, if the message carries one
 * @param retryMs the pause before the next connection that the portal requests, in milliseconds
 */
export type OnFeedMessage = (
  cursor: string | null,
  event?: PortalEvent | null,
  retryMs?: number | null,
) => void;

/** Follows a feed after a cursor. Resolves when the connection ends, rejects when it fails. */
export type Connect = (after: string | null, onMessage: OnFeedMessage, signal: AbortSignal) => Promise<void>;
