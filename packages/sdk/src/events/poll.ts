import type { AdapterEvents } from '../adapter.ts';
import type { CallContext } from '../http/context.ts';
import { createDeadline } from '../http/deadline.ts';
import type { Connect } from './connection.ts';

/** An adapter's feed, asked again and again. */
export const createPolling =
  ({ clock, timeoutMs }: CallContext, { poll, intervalMs = 15_000 }: AdapterEvents): Connect =>
  async (after, hear, signal) => {
    for (let cursor = after; !signal.aborted;) {
      const limit = createDeadline(clock, timeoutMs, signal);
      try {
        const news = await limit.race(poll(cursor, limit.signal));
        for (const event of news.events) hear(event.id, event);
        cursor = news.cursor;
        hear(cursor);
      } finally {
        limit.release();
      }
      await clock.sleep(intervalMs, signal);
    }
  };
