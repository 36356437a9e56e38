import { createDeadline } from '../http/deadline.ts';
import type { CallContext } from '../http/context.ts';
import type { AdapterEvents } from './adapter-events.ts';
import type { Connect } from '../http/feed-connection.ts';

/** Follows the feed of an adapter by polling it. */
export const createPolling =
  ({ clock, timeoutMs }: CallContext, { poll, intervalMs = 15_000 }: AdapterEvents): Connect =>
  async (after, onMessage, signal) => {
    for (let cursor = after; !signal.aborted;) {
      const deadline = createDeadline(clock, timeoutMs, signal);
      try {
        const result = await deadline.race(poll(cursor, deadline.signal));
        for (const event of result.events) onMessage(event.id, event);
        cursor = result.cursor;
        onMessage(cursor);
      } finally {
        deadline.release();
      }
      await clock.sleep(intervalMs, signal);
    }
  };
