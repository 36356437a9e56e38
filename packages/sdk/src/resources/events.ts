import type { PortalEvent } from '@foyer/contract';
import { isPortalError, type PortalError } from '../errors.ts';
import type { Connect, OnFeedMessage } from '../http/feed-connection.ts';
import { backoff } from '../http/retry-timing.ts';
import type { CallContext } from '../http/context.ts';

/**
 * `connecting` at first and after a lost connection; `open` while connected; `paused` once the portal has refused the token, until a call succeeds;
 * `closed` for good.
 */
export type FeedState = 'connecting' | 'open' | 'paused' | 'closed';

/** The callbacks of a subscription. */
export interface FeedListener {
  /**
   * Called for each event.
   * @example portal.events.subscribe({ onEvent: ({ type, client }) => console.log(type, client?.version) })
   */
  onEvent(event: PortalEvent): void;
  /**
   * Called when the connection opens, is lost or is closed.
   * @example portal.events.subscribe({ onEvent, onStateChange: (state) => console.log(state === 'open' ? 'live' : 'not live') })
   */
  onStateChange?(state: FeedState): void;
  /**
   * Called when the connection opens, with the current cursor. If it differs from `ClientPage.revision`, the page is out of date.
   * @example portal.events.subscribe({ onEvent, onOpen: (cursor) => console.log(cursor === page.revision ? 'up to date' : 'fetch again') })
   */
  onOpen?(cursor: string | null): void;
  /**
   * Called when the portal refuses with `unauthenticated`: the feed is paused, and starts again with the next call that succeeds.
   * Called when it refuses with `forbidden` or `not-found`: the feed is closed. Other failures reconnect.
   * @example portal.events.subscribe({ onEvent, onError: ({ code }) => console.log(code === 'unauthenticated' ? 'sign in again' : code) })
   */
  onError?(error: PortalError): void;
}

/** A subscription to the feed. */
export interface Feed {
  /** The current position; pass it as `after` to resume later. */
  readonly cursor: string | null;
  /**
   * Ends the subscription. No event is delivered afterwards; `onStateChange` is called once more, with `closed`.
   * @example portal.events.subscribe({ onEvent }).close()
   */
  close(): void;
}

/** The feed of changes of the firm. */
export interface Events {
  /**
   * Subscribes to changes. Reconnects by itself with exponential backoff and resumes after the last event that arrived.
   * An event of type `reset` means that events were lost: fetch again what you show. Never throws; see `onError`.
   * @param options.after the cursor to resume after; without it, the feed starts with the next change
   * @param options.signal ends the subscription, as `close` does
   * @example const feed = portal.events.subscribe({ onEvent: (event) => console.log(event.type, event.clientId) })
   */
  subscribe(
    listener: FeedListener,
    options?: { after?: string | null | undefined; signal?: AbortSignal | undefined },
  ): Feed;
}

/** @param connect null if the backend has no feed: subscriptions close at once */
export const createEvents = ({ clock, random, successes }: CallContext, connect: Connect | null): Events => ({
  subscribe(listener, { after = null, signal } = {}) {
    const stop = new AbortController();
    const close = (): void => stop.abort();
    signal?.addEventListener('abort', close);
    if (signal?.aborted || connect === null) close();
    let cursor = after;
    let failures = 0;
    let isRefused = false;
    let retryDelay = 0;

    const run = async (): Promise<void> => {
      while (!stop.signal.aborted) {
        listener.onStateChange?.('connecting');
        let opened = false;
        const onMessage: OnFeedMessage = (at, event, retryMs) => {
          if (stop.signal.aborted) return;
          failures = 0;
          cursor = at ?? cursor;
          retryDelay = retryMs ?? retryDelay;
          if (!opened) {
            opened = true;
            isRefused = false;
            listener.onStateChange?.('open');
            listener.onOpen?.(cursor);
          }
          if (event) listener.onEvent(event);
        };
        try {
          await connect?.(cursor, onMessage, stop.signal);
        } catch (thrown) {
          if (isPortalError(thrown) && isRefusal(thrown)) {
            // Once: calls may succeed where the feed is refused again.
            if (!isRefused) listener.onError?.(thrown);
            isRefused = true;
            if (thrown.code !== 'unauthenticated') break;
            listener.onStateChange?.('paused');
            await successes.next(stop.signal);
            continue;
          }
          failures += 1;
        }
        if (!stop.signal.aborted)
          await clock.sleep(
            Math.max(retryDelay, backoff(Math.min(failures, 4), random.number())),
            stop.signal,
          );
      }
      signal?.removeEventListener('abort', close);
      listener.onStateChange?.('closed');
    };
    void run();
    return {
      get cursor() {
        return cursor;
      },
      close,
    };
  },
});

const isRefusal = ({ code }: PortalError): boolean =>
  code === 'unauthenticated' || code === 'forbidden' || code === 'not-found';
