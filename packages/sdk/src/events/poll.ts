import type { AdapterEvents } from '../adapter.ts';
import type { CallWiring } from '../http/wiring.ts';
import { createLimit } from '../http/limit.ts';
import type { Connect } from './connection.ts';

/** An adapter's feed, asked again and again. */
export const createPolling =
  ({ clock, timeoutMs }: CallWiring, { poll, everyMs = 15_000 }: AdapterEvents): Connect =>
  async (after, hear, signal) => {
    for (let cursor = after; !signal.aborted;) {
      const limit = createLimit(clock, timeoutMs, signal);
      try {
        const news = await limit.race(poll(cursor, limit.signal));
        for (const event of news.events) hear(event.id, event);
        cursor = news.cursor;
        hear(cursor);
      } finally {
        limit.release();
      }
      await clock.sleep(everyMs, signal);
    }
  };
