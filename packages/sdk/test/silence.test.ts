import type { ServerResponse } from 'node:http';
import { expect, test, vi } from 'vitest';
import { createPortalClient } from '../src/index.ts';
import { createStandingClock } from './clocks.ts';
import { misbehave, neverResponds, type Manner } from './misbehaving-server.ts';

const random = { number: () => 0.5, id: () => 'key-1' };
const ignore = { onEvent: () => undefined };

test('reconnects a feed whose stream does not begin within 30 s', async () => {
  const clock = createStandingClock();
  const server = await misbehave(neverResponds);
  const feed = createPortalClient({ baseUrl: server.origin, clock, random }).events.subscribe(ignore);
  await server.hasMet(1);
  clock.turn(29_999);
  expect(server.met).toHaveLength(1);
  clock.turn(1);
  await clock.slept(500);
  clock.turn(500);
  await server.hasMet(2);
  feed.close();
});

test('keeps a feed that sends a heartbeat within 30 s, and resumes it when it is silent for longer', async () => {
  const clock = createStandingClock();
  const streams: ServerResponse[] = [];
  const stream: Manner = (response) => {
    streams.push(response.writeHead(200, { 'content-type': 'text/event-stream' }));
    response.write('id: ev_1\n\n');
  };
  const server = await misbehave(stream);
  const feed = createPortalClient({ baseUrl: server.origin, clock, random }).events.subscribe(ignore);
  for (const cursor of ['ev_1', 'ev_2', 'ev_3']) {
    if (cursor !== 'ev_1') streams[0]?.write(`id: ${cursor}\n\n`);
    await vi.waitFor(() => expect(feed.cursor).toBe(cursor), { timeout: 30_000 });
    clock.turn(30_000);
    await clock.slept(30_000);
  }
  expect(server.met).toHaveLength(1);
  clock.turn(30_000);
  await clock.slept(500);
  clock.turn(500);
  await server.hasMet(2);
  expect(server.met.map(({ lastEventId }) => lastEventId)).toEqual([undefined, 'ev_3']);
  feed.close();
});
