import { describe, expect, test } from 'vitest';
import type { BulkSend, BulkSendHandle, ClientColumn } from '../src/index.ts';
import { createScripted, json, offline, problem, type Step } from './scripted.ts';

const bulkSend = (changes: Partial<BulkSend> = {}): BulkSend => ({
  id: 'bs_1',
  status: 'running',
  total: 3,
  sent: 0,
  failed: 0,
  skipped: 0,
  pending: 3,
  createdAt: '2026-11-22T09:00:00.000Z',
  createdBy: { id: 'st_1', name: 'Nora' },
  form: null,
  message: null,
  ...changes,
});
const half = bulkSend({ sent: 1, pending: 2 });
const done = bulkSend({ status: 'done', sent: 2, skipped: 1, pending: 0 });

/** A feed that the test writes to. */
function createFeed() {
  const speakers = new Set<(text: string) => void>();
  const step: Step = (_, signal) =>
    new Response(
      new ReadableStream({
        start(controller) {
          const say = (text: string): void => controller.enqueue(new TextEncoder().encode(text));
          speakers.add(say);
          say('id: ev_0\n\n');
          signal.addEventListener('abort', () => {
            speakers.delete(say);
            controller.error(new DOMException('Aborted', 'AbortError'));
          });
        },
      }),
      { headers: { 'content-type': 'text/event-stream' } },
    );
  const push = (next: BulkSend): void => {
    for (const say of speakers)
      say(
        `id: ev_1\ndata: ${JSON.stringify({ id: 'ev_1', type: 'bulkSend.progressed', at: next.createdAt, clientId: null, bulkSend: next })}\n\n`,
      );
  };
  return { step, push, open: () => speakers.size };
}

/** A clock that only moves when the test advances it. */
function createStandingClock() {
  const sleepers: { until: number; wake: () => void }[] = [];
  let now = 0;
  return {
    now: () => now,
    sleep: (ms: number, signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        sleepers.push({ until: now + ms, wake: resolve });
        signal.addEventListener('abort', () => resolve());
      }),
    turn(ms: number) {
      now += ms;
      for (const { until, wake } of sleepers) if (until <= now) wake();
    },
  };
}

async function open({
  start = bulkSend(),
  get = json(bulkSend()),
  feed = createFeed(),
}: { start?: BulkSend; get?: Step; feed?: ReturnType<typeof createFeed> } = {}) {
  let getStep = get;
  const clock = createStandingClock();
  const route: Step = (seen, signal) => {
    if (seen.url.endsWith('/events')) return feed.step(seen, signal);
    if (seen.url.endsWith('/bulk-sends')) return json(start, { status: 202 })(seen, signal);
    if (seen.url.endsWith('/cancel'))
      return json(bulkSend({ status: 'cancelled', skipped: 3, pending: 0 }))(seen, signal);
    if (seen.url.endsWith('/retry')) return json(half)(seen, signal);
    return getStep(seen, signal);
  };
  const { portal, seen } = createScripted([route], { clock });
  const handle = await portal.bulkSends.start({ selection: { filter: {} }, unchecked: true });
  return {
    portal,
    seen,
    clock,
    feed,
    handle,
    respond: (next: Step) => void (getStep = next),
    requestCount: () =>
      seen.filter(({ method, url }) => method === 'GET' && url.endsWith('/bulk-sends/bs_1')).length,
  };
}

/** Resolves with the states that a listener received, once there are `count`. */
function watch(
  handle: BulkSendHandle,
  count: number,
): { states: BulkSend[]; end: () => void; reached: Promise<void> } {
  const states: BulkSend[] = [];
  let end = (): void => undefined;
  const reached = new Promise<void>((resolve) => {
    end = handle.subscribe(() => {
      states.push(handle.getState());
      if (states.length === count) resolve();
    });
  });
  return { states, end, reached };
}

describe('the handle of a bulk send', () => {
  test('follows the feed, and its state is the same object until it changes', async () => {
    const { handle, feed } = await open();
    const [first, second] = [watch(handle, 1), watch(handle, 2)];
    await expect.poll(feed.open).toBe(1);
    feed.push(half);
    await first.reached;
    expect(handle.getState()).toEqual(half);
    const same = handle.getState();
    feed.push(half);
    feed.push({ ...done, id: 'bs_other' });
    feed.push(done);
    await second.reached;
    expect(second.states).toEqual([half, done]);
    expect(second.states[0]).toBe(same);
    expect(handle.getState()).toBe(handle.getState());
  });

  test('closes the feed when the bulk send is finished, and when the last subscription ends', async () => {
    const { handle, feed } = await open();
    const { end } = watch(handle, 1);
    await expect.poll(feed.open).toBe(1);
    end();
    await expect.poll(feed.open).toBe(0);
    const result = handle.result();
    await expect.poll(feed.open).toBe(1);
    feed.push(done);
    expect(await result).toEqual(done);
    await expect.poll(feed.open).toBe(0);
    expect(await handle.result()).toBe(handle.getState());
  });

  test('fetches changes from before the stream was open', async () => {
    const { handle } = await open({ get: json(done) });
    expect(await handle.result()).toEqual(done);
  });

  test('polls when the feed is silent for three seconds, also after a poll failed', async () => {
    const { handle, clock, requestCount, respond, feed } = await open({ get: json(half) });
    const result = handle.result();
    await expect.poll(feed.open).toBe(1);
    await expect.poll(() => handle.getState().sent).toBe(1);
    expect(requestCount()).toBe(1);
    clock.turn(2_999);
    expect(requestCount()).toBe(1);
    respond(offline);
    await expect.poll(() => (clock.turn(3_000), requestCount())).toBeGreaterThan(1);
    respond(json(done));
    await expect.poll(() => (clock.turn(3_000), handle.getState().status)).toBe('done');
    expect(await result).toEqual(done);
  });

  test('rejects `result` when the portal refuses', async () => {
    const { handle } = await open({ get: problem('not-found', 404) });
    await expect(handle.result()).rejects.toMatchObject({ code: 'not-found' });
  });

  test('updates the state and notifies subscribers on cancel', async () => {
    const { handle } = await open();
    const { states, reached } = watch(handle, 1);
    expect(await handle.cancel()).toMatchObject({ status: 'cancelled', skipped: 3 });
    await reached;
    expect(states.map(({ status }) => status)).toEqual(['cancelled']);
  });

  test('follows a finished bulk send again after a retry', async () => {
    const { handle, feed } = await open({
      start: bulkSend({ status: 'done', failed: 2, sent: 1, pending: 0 }),
    });
    const { states, reached } = watch(handle, 2);
    expect(feed.open()).toBe(0);
    expect(await handle.retry()).toEqual(half);
    await expect.poll(feed.open).toBe(1);
    feed.push(done);
    await reached;
    expect(states.at(-1)).toEqual(done);
  });

  test('resumes a bulk send by its id', async () => {
    const { portal } = await open({ get: json(half) });
    const handle = await portal.bulkSends.resume('bs_1');
    expect([handle.id, handle.getState()]).toEqual(['bs_1', half]);
  });
});

test('iterates over outcomes page by page', async () => {
  const outcome = (memberId: string) => ({
    memberId,
    clientId: 'cl_1',
    name: { given: 'Ann', family: '' },
    email: null,
    result: 'skipped',
    reason: 'no-email',
    at: null,
  });
  const { portal, seen } = createScripted([
    json({ items: [outcome('mb_1'), outcome('mb_2')], next: 'oc_2' }),
    json({ items: [outcome('mb_3')], next: null }),
  ]);
  const ids: string[] = [];
  for await (const { memberId } of portal.bulkSends.iterateOutcomes('bs_1', { result: 'skipped', limit: 2 }))
    ids.push(memberId);
  expect(ids).toEqual(['mb_1', 'mb_2', 'mb_3']);
  expect(seen.map(({ url }) => new URL(url).search)).toEqual([
    '?result=skipped&limit=2',
    '?result=skipped&limit=2&after=oc_2',
  ]);
});

describe('export and import', () => {
  const csv: Step = () => new Response('a,b\r\n', { headers: { 'content-type': 'text/csv; charset=utf-8' } });
  const text = (stream: ReadableStream<Uint8Array>): Promise<string> => new Response(stream).text();

  test('sends a filter in the URL and a selection in the body', async () => {
    const { portal, seen } = createScripted([csv]);
    expect(
      await text(await portal.clients.export({ filter: { status: ['expired', 'waiting'], plan: 'pro' } })),
    ).toBe('a,b\r\n');
    expect(seen[0]?.headers.get('accept')).toBe('text/csv');
    await portal.clients.export();
    await portal.clients.export({ selectionToken: 'signed' });
    const columns: ClientColumn[] = ['expiresAt', 'preliminaryData.tax reference', 'name'];
    await portal.clients.export({ filter: { plan: 'pro' }, columns });
    await portal.clients.export({ selection: { clientIds: ['cl_1'] }, columns });
    expect(seen.map(({ method, url, body }) => [method, url, body])).toEqual([
      ['GET', 'https://portal.example/v1/clients/export.csv?status=expired&status=waiting&plan=pro', null],
      ['GET', 'https://portal.example/v1/clients/export.csv', null],
      ['POST', 'https://portal.example/v1/clients/export.csv', '{"selectionToken":"signed"}'],
      [
        'GET',
        'https://portal.example/v1/clients/export.csv?plan=pro&columns=expiresAt&columns=preliminaryData.tax+reference&columns=name',
        null,
      ],
      [
        'POST',
        'https://portal.example/v1/clients/export.csv',
        '{"selection":{"clientIds":["cl_1"]},"columns":["expiresAt","preliminaryData.tax reference","name"]}',
      ],
    ]);
    expect(seen[0]?.headers.get('accept')).toBe('text/csv');
  });

  test('throws PortalError for a refusal, an HTML page and a missing response', async () => {
    const page: Step = () => new Response('<html>', { headers: { 'content-type': 'text/html' } });
    const failing = async (step: Step) =>
      createScripted([step])
        .portal.clients.export()
        .catch((thrown: unknown) => thrown);
    expect(await failing(problem('forbidden', 403))).toMatchObject({ kind: 'problem', code: 'forbidden' });
    expect(await failing(page)).toMatchObject({ kind: 'unexpected-response', status: 200 });
    expect(await failing(offline)).toMatchObject({ kind: 'network' });
  });

  test('imports a file as text, with one idempotency key', async () => {
    const { portal, seen } = createScripted([json({ dryRun: true, added: 1, unchanged: 0, errors: [] })]);
    expect(await portal.clients.import(new Blob(['Client,Kind']), { dryRun: true })).toMatchObject({
      added: 1,
    });
    expect([seen[0]?.body, seen[0]?.headers.get('idempotency-key')]).toEqual([
      '{"csv":"Client,Kind","dryRun":true}',
      'key-0',
    ]);
  });
});
