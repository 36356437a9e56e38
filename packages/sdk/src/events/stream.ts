import type { PortalEvent } from '@foyer/contract';
import { buildUrl } from '../http/build-url.ts';
import type { HttpContext } from '../http/context.ts';
import { rejectResponse } from '../http/read-response.ts';
import { createSend } from '../http/send.ts';
import type { Connect } from '../http/feed-connection.ts';
import { parseEvents } from './parse-events.ts';

// Two heartbeats of 15 s: a connection that is silent for longer is lost, even if no error is reported.
const SILENCE_TIMEOUT_MS = 30_000;

/** Follows the feed over server-sent events, as the contract defines them. */
export function createStream(context: HttpContext): Connect {
  const send = createSend(context);
  return async (after, onMessage, signal) => {
    const connection = new AbortController();
    const disconnect = (): void => connection.abort();
    signal.addEventListener('abort', disconnect);
    let chunkCount = 0;
    const watchForSilence = async (): Promise<void> => {
      for (let before = -1; before < chunkCount && !connection.signal.aborted;) {
        before = chunkCount;
        await context.clock.sleep(SILENCE_TIMEOUT_MS, connection.signal);
      }
      disconnect();
    };
    void watchForSilence();
    try {
      const headers: Record<string, string> = after === null ? {} : { 'last-event-id': after };
      const response = await send(
        'events.stream',
        { url: buildUrl(context.baseUrl, 'events.stream', {}, {}), headers, body: null },
        connection.signal,
      );
      const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
      if (!response.ok || response.body === null || !isStream)
        return await rejectResponse(response, 'text/event-stream');
      for await (const { id, data, retry } of parseEvents(response.body, () => (chunkCount += 1))) {
        // Not validated, as in every call: the conformance kit proves the shape.
        onMessage(id, data === null ? null : (JSON.parse(data) as PortalEvent), retry);
      }
    } finally {
      signal.removeEventListener('abort', disconnect);
      disconnect();
    }
  };
}
