import type { PortalEvent } from '@foyer/contract';
import { schemas } from '@foyer/contract/schemas';
import type { CheckContext } from '../context.ts';
import { holds, present, same, shaped } from '../expectations.ts';

/** Reads the feed message by message. */
export interface FeedReader {
  /** Returns the next message; `event` is null if it has only an id. */
  next(): Promise<{ id: string | null; event: PortalEvent | null }>;
  close(): Promise<void>;
}

/** Opens the event stream; its first message contains only the current cursor. */
export async function openFeed(
  { raw }: CheckContext,
  headers: Record<string, string> = {},
): Promise<FeedReader> {
  const ended = new AbortController();
  const response = await raw('events.stream', {
    headers: { accept: 'text/event-stream', ...headers },
    signal: ended.signal,
  });
  same(
    [response.status, response.headers.get('content-type')?.split(';')[0]],
    [200, 'text/event-stream'],
    'response',
  );
  const reader = present(response.body, 'body').getReader();
  const decoder = new TextDecoder();
  let text = '';
  return {
    async next() {
      for (;;) {
        const end = text.indexOf('\n\n');
        if (end !== -1) {
          const lines = text.slice(0, end).split('\n');
          text = text.slice(end + 2);
          const field = (name: string) =>
            lines
              .find((line) => line.startsWith(`${name}:`))
              ?.slice(name.length + 1)
              .trim() ?? null;
          const data = field('data');
          if (data !== null)
            return {
              id: field('id'),
              event: shaped(schemas['events.stream'].result, JSON.parse(data), 'event'),
            };
          if (field('id') !== null) return { id: field('id'), event: null };
          continue;
        }
        const { value, done } = await reader.read();
        holds(!done, 'the stream stays open');
        text += decoder.decode(value, { stream: true });
      }
    },
    async close() {
      ended.abort();
      await reader.cancel().catch(() => undefined);
    },
  };
}
