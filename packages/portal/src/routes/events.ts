import type { Clock, PortalEvent } from '@foyer/contract';
import { toTimestamp } from '@foyer/contract/rules';
import type { PortalStore } from '../store/portal-store.ts';

const HEARTBEAT = 15_000;
const BATCH = 200;
const RECONNECT_AFTER = 1_000;

/**
 * Streams the firm's feed as server-sent events. The first message contains only the current cursor, so that a client can resume even before the first event.
 */
export function streamEvents(
  store: PortalStore,
  clock: Clock,
  firmId: string,
  lastEventId: string | null,
  aborted: AbortSignal,
): Response {
  const stop = new AbortController();
  const end = (): void => stop.abort();
  if (aborted.aborted) end();
  aborted.addEventListener('abort', end);
  let cancelled = false;
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string): void => {
        if (!stop.signal.aborted) controller.enqueue(encoder.encode(text));
      };
      // Not awaited: the response starts at once, and the stream may never end.
      void writeEvents(store, clock, firmId, lastEventId, stop.signal, write)
        .catch(() => write(': failed\n\n'))
        .finally(() => {
          aborted.removeEventListener('abort', end);
          if (!cancelled) controller.close();
        });
    },
    cancel() {
      cancelled = true;
      end();
    },
  });
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });
}

async function writeEvents(
  store: PortalStore,
  clock: Clock,
  firmId: string,
  lastEventId: string | null,
  stop: AbortSignal,
  write: (text: string) => void,
): Promise<void> {
  const reads = store.reads(firmId);
  let cursor = lastEventId ?? (await reads.feedCursor());
  write(`id: ${oneLine(cursor)}\nretry: ${RECONNECT_AFTER}\n\n`);
  while (!stop.aborted) {
    // Subscribed before the read, so that a commit in between is not missed.
    const rest = new AbortController();
    const wake = (): void => rest.abort();
    stop.addEventListener('abort', wake);
    const unsubscribe = store.onFeed(firmId, wake);
    try {
      const slice = await reads.readFeed(cursor, BATCH);
      cursor = slice.cursor;
      if (slice.state === 'too-old')
        write(message({ id: cursor, type: 'reset', at: toTimestamp(clock.now()), clientId: null }));
      else if (slice.events.length > 0) for (const event of slice.events) write(message(event));
      else {
        await clock.sleep(HEARTBEAT, rest.signal);
        if (!rest.signal.aborted) write(': heartbeat\n\n');
      }
    } finally {
      unsubscribe();
      stop.removeEventListener('abort', wake);
    }
  }
}

const message = (event: PortalEvent): string => `id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`;

// `Last-Event-ID` is returned to the client and must not start another field.
const oneLine = (text: string): string => text.replace(/[\r\n]/g, '');
