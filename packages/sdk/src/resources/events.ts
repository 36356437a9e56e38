import type { PortalEvent } from '@foyer/contract';
import { PortalError } from '../errors.ts';
import { parseEvents } from '../events/parse-events.ts';
import { urlOf } from '../http/address.ts';
import { readAnswer } from '../http/answer.ts';
import { backoff } from '../http/retry-timing.ts';
import { createSend } from '../http/send.ts';
import type { Wiring } from '../http/wiring.ts';

/** `connecting` at first and after every break; `open` while events flow; `closed` for good. */
export type FeedState = 'connecting' | 'open' | 'closed';

/** Who listens to the feed, and to what. */
export interface FeedListener {
  onEvent(event: PortalEvent): void;
  onStateChange?(state: FeedState): void;
  /** The stream is open and stands at this cursor; compare with `ClientPage.revision` to see whether anything was missed. */
  onOpen?(cursor: string | null): void;
  /** The portal refused for good; the feed is closed. */
  onError?(error: PortalError): void;
}

/** A subscription to the feed. */
export interface Feed {
  /** Where the feed stands; hand it to `after` to resume later. */
  readonly cursor: string | null;
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
  subscribe(listener: FeedListener, options?: { after?: string | null | undefined; signal?: AbortSignal | undefined }): Feed;
}

// Three heartbeats of 15 s: whatever is silent for longer is dead, though nobody says so.
const SILENCE = 45_000;

export function createEvents(wiring: Wiring): Events {
  const send = createSend(wiring);
  const { clock, random } = wiring;
  return {
    subscribe(listener, { after = null, signal } = {}) {
      const stop = new AbortController();
      const close = (): void => stop.abort();
      signal?.addEventListener('abort', close);
      if (signal?.aborted) close();
      let cursor = after;
      let failures = 0;
      let retryDelay = 0;

      const follow = async (): Promise<void> => {
        const connection = new AbortController();
        const cut = (): void => connection.abort();
        stop.signal.addEventListener('abort', cut);
        const silence = createSilence(clock.sleep, cut, stop.signal);
        try {
          const headers: Record<string, string> = cursor === null ? {} : { 'last-event-id': cursor };
          const response = await send('events.stream', { url: urlOf(wiring.baseUrl, 'events.stream', {}, {}), headers, body: null }, connection.signal);
          if (!response.ok || response.body === null || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
            await readAnswer(response);
            return;
          }
          let opened = false;
          for await (const message of parseEvents(response.body, silence.reset)) {
            if (stop.signal.aborted) return;
            failures = 0;
            retryDelay = message.retry ?? retryDelay;
            if (message.id !== null) cursor = message.id;
            if (!opened) {
              opened = true;
              listener.onStateChange?.('open');
              listener.onOpen?.(cursor);
            }
            // The wire's word is taken for its type here, as in every call.
            if (message.data !== null) listener.onEvent(JSON.parse(message.data) as PortalEvent);
          }
        } finally {
          silence.end();
          stop.signal.removeEventListener('abort', cut);
          connection.abort();
        }
      };

      const run = async (): Promise<void> => {
        while (!stop.signal.aborted) {
          listener.onStateChange?.('connecting');
          try {
            await follow();
          } catch (thrown) {
            if (thrown instanceof PortalError && isFinal(thrown)) {
              listener.onError?.(thrown);
              break;
            }
            failures += 1;
          }
          if (!stop.signal.aborted) await clock.sleep(Math.max(retryDelay, backoff(Math.min(failures, 4), random.number())), stop.signal);
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
  };
}

const isFinal = (error: PortalError): boolean => error.kind === 'problem' && [401, 403, 404].includes(error.status ?? 0);

/** Calls `onSilence` when `reset` was not called for a while. */
function createSilence(sleep: (ms: number, signal: AbortSignal) => Promise<void>, onSilence: () => void, stop: AbortSignal): { reset(): void; end(): void } {
  let current = new AbortController();
  const end = (): void => current.abort();
  const reset = (): void => {
    end();
    const mine = new AbortController();
    current = mine;
    stop.addEventListener('abort', end, { once: true });
    void sleep(SILENCE, mine.signal).then(() => {
      if (!mine.signal.aborted) onSilence();
    });
  };
  reset();
  return { reset, end };
}
