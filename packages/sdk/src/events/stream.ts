import type { PortalEvent } from '@foyer/contract';
import { buildUrl } from '../http/build-url.ts';
import { readResponse } from '../http/read-response.ts';
import { createSend } from '../http/send.ts';
import type { HttpContext } from '../http/context.ts';
import type { Connect } from './connection.ts';
import { parseEvents } from './parse-events.ts';

// Two heartbeats of 15 s: whatever says nothing in so long is dead, though nobody tells.
const SILENCE_TIMEOUT_MS = 30_000;

/** The contract's stream of server-sent events. */
export function createStream(wiring: HttpContext): Connect {
  const send = createSend(wiring);
  return async (after, onMessage, signal) => {
    const connection = new AbortController();
    const disconnect = (): void => connection.abort();
    signal.addEventListener('abort', disconnect);
    let chunkCount = 0;
    const watchForSilence = async (): Promise<void> => {
      for (let before = -1; before < chunkCount && !connection.signal.aborted;) {
        before = chunkCount;
        await wiring.clock.sleep(SILENCE_TIMEOUT_MS, connection.signal);
      }
      disconnect();
    };
    void watchForSilence();
    try {
      const headers: Record<string, string> = after === null ? {} : { 'last-event-id': after };
      const response = await send(
        'events.stream',
        { url: buildUrl(wiring.baseUrl, 'events.stream', {}, {}), headers, body: null },
        connection.signal,
      );
      if (
        !response.ok ||
        response.body === null ||
        !response.headers.get('content-type')?.startsWith('text/event-stream')
      ) {
        await readResponse(response, 'events.stream');
        return;
      }
      for await (const { id, data, retry } of parseEvents(response.body, () => (chunkCount += 1))) {
        // The wire's word is taken for its type here, as in every call.
        onMessage(id, data === null ? null : (JSON.parse(data) as PortalEvent), retry);
      }
    } finally {
      signal.removeEventListener('abort', disconnect);
      disconnect();
    }
  };
}
