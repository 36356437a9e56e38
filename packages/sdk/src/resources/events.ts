import type { PortalEvent } from '@foyer/contract';
import { isPortalError, type PortalError } from '../errors.ts';
import type { Connect, EventHandlers } from '../events/connection.ts';
import { backoff } from '../http/retry-timing.ts';
import type { CallWiring } from '../http/wiring.ts';

/** `connecting` at first and after every break; `open` while events flow; `closed` for good. */
export type FeedState = 'connecting' | 'open' | 'closed';

/** Who listens to the feed, and to what. */
export interface FeedListener {
  /**
   * Something happened.
   * @example portal.events.subscribe({ onEvent: ({ type, client }) => console.log(type, client?.version) })
   */
  onEvent(event: PortalEvent): void;
  /**
   * The feed opened, broke off, or ended.
   * @example portal.events.subscribe({ onEvent, onStateChange: (state) => console.log(state === 'open' ? 'live' : 'not live') })
   */
  onStateChange?(state: FeedState): void;
  /**
   * The feed is open and stands at this cursor; compare with `ClientPage.revision` to see whether anything was missed.
   * @example portal.events.subscribe({ onEvent, onOpen: (cursor) => console.log(cursor === page.revision ? 'nothing missed' : 'fetch again') })
   */
  onOpen?(cursor: string | null): void;
  /**
   * The portal refused for good; the feed is closed.
   * @example portal.events.subscribe({ onEvent, onError: ({ code }) => console.log(code === 'unauthenticated' ? 'sign in again' : code) })
   */
  onError?(error: PortalError): void;
}

/** A subscription to the feed. */
export interface Feed {
  /** Where the feed stands; hand it to `after` to resume later. */
  readonly cursor: string | null;
  /**
   * Ends the feed; nothing is heard of it afterwards but that it is `closed`.
   * @example portal.events.subscribe({ onEvent }).close()
   */
  close(): void;
}

/** The firm's feed of changes. */
export interface Events {
  /**
   * Follows the feed; reconnects by itself and resumes where it broke off.
   * A `reset` event means that too much was missed: fetch again.
   * @param options.after resume behind this cursor; default: from now on
   * @example const feed = portal.events.subscribe({ onEvent: (event) => console.log(event.type, event.clientId) })
   */
  subscribe(
    listener: FeedListener,
    options?: { after?: string | null | undefined; signal?: AbortSignal | undefined },
  ): Feed;
}

/** @param connect null: there is no feed */
export const createEvents = ({ clock, random }: CallWiring, connect: Connect | null): Events => ({
  subscribe(listener, { after = null, signal } = {}) {
    const stop = new AbortController();
    const close = (): void => stop.abort();
    signal?.addEventListener('abort', close);
    if (signal?.aborted || connect === null) close();
    let cursor = after;
    let failures = 0;
    let retryDelay = 0;

    const run = async (): Promise<void> => {
      while (!stop.signal.aborted) {
        listener.onStateChange?.('connecting');
        let opened = false;
        const hear: EventHandlers = (at, event, retryMs) => {
          if (stop.signal.aborted) return;
          failures = 0;
          cursor = at ?? cursor;
          retryDelay = retryMs ?? retryDelay;
          if (!opened) {
            opened = true;
            listener.onStateChange?.('open');
            listener.onOpen?.(cursor);
          }
          if (event) listener.onEvent(event);
        };
        try {
          await connect?.(cursor, hear, stop.signal);
        } catch (thrown) {
          if (isPortalError(thrown) && isFinal(thrown)) {
            listener.onError?.(thrown);
            break;
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

const isFinal = ({ code }: PortalError): boolean =>
  code === 'unauthenticated' || code === 'forbidden' || code === 'not-found';
