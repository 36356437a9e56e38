import type { PortalEvent } from '@foyer/contract';
import { buildUrl } from '../http/build-url.ts';
import { readResponse } from '../http/read-response.ts';
import { createSend } from '../http/send.ts';
import type { Wiring } from '../http/wiring.ts';
import type { Connect } from './connection.ts';
import { parseEvents } from './parse-events.ts';

// Two heartbeats of 15 s: whatever says nothing in so long is dead, though nobody tells.
const SILENCE = 30_000;

/** The contract's stream of server-sent events. */
export function createStream(wiring: Wiring): Connect {
  const send = createSend(wiring);
  return async (after, hear, signal) => {
    const connection = new AbortController();
    const cut = (): void => connection.abort();
    signal.addEventListener('abort', cut);
    let heard = 0;
    const watch = async (): Promise<void> => {
      for (let before = -1; before < heard && !connection.signal.aborted;) {
        before = heard;
        await wiring.clock.sleep(SILENCE, connection.signal);
      }
      cut();
    };
    void watch();
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
      for await (const { id, data, retry } of parseEvents(response.body, () => (heard += 1))) {
        // The wire's word is taken for its type here, as in every call.
        hear(id, data === null ? null : (JSON.parse(data) as PortalEvent), retry);
      }
    } finally {
      signal.removeEventListener('abort', cut);
      cut();
    }
  };
}
