import { describe, expect, test } from 'vitest';
import type { FeedState, PortalError, PortalEvent } from '../src/index.ts';
import { createScripted, problem, type Step } from './scripted.ts';

const stream =
  (...chunks: string[]): Step =>
  () =>
    new Response(
      new ReadableStream({
        start(controller) {
          for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
          controller.close();
        },
      }),
      { headers: { 'content-type': 'text/event-stream' } },
    );
const open: Step = (_, signal) =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('id: ev_9\n\n'));
        signal.addEventListener('abort', () => controller.error(new DOMException('Aborted', 'AbortError')));
      },
    }),
    { headers: { 'content-type': 'text/event-stream' } },
  );
const event = (id: string): string =>
  `id: ${id}\ndata: {"id":"${id}","type":"client.changed","at":"2026-11-22T09:00:00.000Z","clientId":"cl_1"}\n\n`;

/** Subscribes, and resolves when the last stream, which stays open, is reached. */
async function follow(steps: readonly Step[], after?: string) {
  const { portal, seen } = createScripted(steps);
  const events: PortalEvent[] = [];
  const states: FeedState[] = [];
  const cursors: (string | null)[] = [];
  let error: PortalError | null = null;
  await new Promise<void>((resolve) => {
    const feed = portal.events.subscribe(
      {
        onEvent: (one) => events.push(one),
        onStateChange: (state) => {
          states.push(state);
          if (state === 'closed') resolve();
        },
        onOpen: (cursor) => {
          cursors.push(cursor);
          if (cursor === 'ev_9') feed.close();
        },
        onError: (thrown) => {
          error = thrown;
        },
      },
      { after },
    );
  });
  return { events, states, cursors, seen, error };
}

describe('events', () => {
  test('arrive in order, and the stream resumes after the last one', async () => {
    const { events, seen, cursors, states } = await follow([
      stream('id: ev_1\nretry: 10\n\n', event('ev_2') + event('ev_3')),
      open,
    ]);
    expect(events.map((one) => one.id)).toEqual(['ev_2', 'ev_3']);
    expect(seen.map((one) => [one.headers.get('accept'), one.headers.get('last-event-id')])).toEqual([
      ['text/event-stream', null],
      ['text/event-stream', 'ev_3'],
    ]);
    expect(cursors).toEqual(['ev_1', 'ev_9']);
    expect(states).toEqual(['connecting', 'open', 'connecting', 'open', 'closed']);
  });

  test('are parsed whatever the chunk boundaries, line ends and comments', async () => {
    const text = event('ev_2').replaceAll('\n', '\r\n');
    const { events } = await follow([stream(': hello\n\n', ...Array.from(text), event('ev_3')), open]);
    expect(events.map((one) => one.id)).toEqual(['ev_2', 'ev_3']);
  });

  test('begin after a cursor of the caller', async () => {
    const { seen } = await follow([open], 'ev_5');
    expect(seen[0]?.headers.get('last-event-id')).toBe('ev_5');
  });

  test('continue after an outage', async () => {
    const { states } = await follow([
      problem('unavailable', 503),
      () => new Response('<p>', { headers: { 'content-type': 'text/html' } }),
      open,
    ]);
    expect(states).toEqual(['connecting', 'connecting', 'connecting', 'open', 'closed']);
  });

  test('pause when the session is refused, and start again with the next call that succeeds', async () => {
    const forms: Step = () => Response.json({ items: [] });
    let isSignedIn = false;
    const { portal } = createScripted([
      (seen, signal) =>
        isSignedIn
          ? (seen.url.endsWith('/events') ? open : forms)(seen, signal)
          : problem('unauthenticated', 401)(seen, signal),
    ]);
    const states: FeedState[] = [];
    const errors: PortalError[] = [];
    const feed = portal.events.subscribe({
      onEvent: () => undefined,
      onStateChange: (state) => states.push(state),
      onError: (thrown) => errors.push(thrown),
    });
    await expect.poll(() => states).toEqual(['connecting', 'paused']);
    // A call that fails changes nothing.
    await portal.forms.list().catch(() => undefined);
    expect(states).toEqual(['connecting', 'paused']);
    isSignedIn = true;
    await portal.forms.list();
    await expect.poll(() => states).toEqual(['connecting', 'paused', 'connecting', 'open']);
    expect(errors.map(({ code }) => code)).toEqual(['unauthenticated']);
    feed.close();
    await expect.poll(() => states.at(-1)).toBe('closed');
  });

  test('can be closed while they are paused', async () => {
    const { portal } = createScripted([problem('unauthenticated', 401)]);
    const states: FeedState[] = [];
    const feed = portal.events.subscribe({
      onEvent: () => undefined,
      onStateChange: (state) => states.push(state),
    });
    await expect.poll(() => states.at(-1)).toBe('paused');
    feed.close();
    await expect.poll(() => states.at(-1)).toBe('closed');
  });

  test('end when the portal refuses', async () => {
    const { error, states } = await follow([problem('forbidden', 403)]);
    expect(error).toMatchObject({ code: 'forbidden' });
    expect(states).toEqual(['connecting', 'closed']);
  });
});
