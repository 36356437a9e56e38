import { describe, expect, test } from 'vitest';
import { createAdapter, type PortalAdapter } from '../src/adapter.ts';
import { createCrmAdapter } from '../examples/own-backend/crm-adapter.ts';
import {
  createPortalClient,
  type CommonOptions,
  type FeedState,
  PortalError,
  type PortalEvent,
} from '../src/index.ts';
import { createStandingClock } from './clocks.ts';
import { createCrm } from './crm.ts';
import { failure } from './failing.ts';
import { createJumpingClock } from './scripted.ts';

const common = (): CommonOptions => ({
  clock: createJumpingClock(),
  random: { number: () => 0.5, id: () => 'key-1' },
});

function open(count: number, options: CommonOptions = common()) {
  const crm = createCrm(count);
  const adapter = createCrmAdapter({
    baseUrl: 'https://office.example/crm',
    apiKey: 'key-1',
    fetch: crm.fetch,
  });
  return { crm, portal: createPortalClient({ adapter: createAdapter(adapter), ...options }) };
}

describe('an adapter for an API with other names, pages and errors', () => {
  test('returns the session with the server’s time', async () => {
    const { portal } = open(1);
    const { viewer, firm } = await portal.session.get();
    expect([viewer.name, viewer.permissions, firm.name]).toEqual([
      'Bea Kaur',
      ['invitations.send'],
      'The Office',
    ]);
    expect(new Date(portal.clock.now()).toISOString().slice(0, 19)).toBe('2026-11-22T09:00:00');
  });

  test('iterates to the end over numbered pages', async () => {
    const { portal, crm } = open(125);
    const names: string[] = [];
    for await (const { name } of portal.clients.iterate({ limit: 50 })) names.push(name);
    expect([names.length, names[0], names[124]]).toEqual([125, 'Ann Family 001', 'Ann Family 125']);
    expect(crm.requests.map((one) => /page=\d+&per_page=\d+/.exec(one)?.[0])).toEqual([
      'page=1&per_page=50',
      'page=2&per_page=50',
      'page=3&per_page=50',
    ]);
  });

  test('returns a page that spans two pages of the API', async () => {
    const { items, total, next } = await open(125).portal.clients.list({ offset: 70, limit: 50 });
    expect([items.length, items[0]?.name, items[49]?.name, total, next]).toEqual([
      50,
      'Ann Family 071',
      'Ann Family 120',
      125,
      '120',
    ]);
  });

  test('sorts by a key of the host, and refuses keys that the API does not have', async () => {
    const { portal, crm } = open(9);
    const assets = async (sort: string): Promise<unknown[]> =>
      (await portal.clients.list({ sort, limit: 3 })).items.map(
        ({ preliminaryData }) => preliminaryData['assets'],
      );
    expect([await assets('assets'), await assets('-assets')]).toEqual([
      [1_000, 2_000, 3_000],
      [9_000, 8_000, 7_000],
    ]);
    await portal.clients.list({ sort: '-lastLoginAt', limit: 3 });
    expect(crm.requests.map((one) => /order=(.*)$/.exec(one)?.[1])).toEqual([
      'assets',
      '-assets',
      '-last_seen',
    ]);
    expect(await failure(portal.clients.list({ sort: 'expiresAt' }))).toMatchObject({
      kind: 'problem',
      code: 'validation',
      message: 'The CRM does not sort by expiresAt',
    });
  });

  test('sends, and returns the skipped recipients', async () => {
    const { portal } = open(2);
    const first = await portal.invitations.send('2', { recipients: 'owners' });
    expect(first.sent.map(({ id, invitation }) => [id, invitation?.status, invitation?.expiresAt])).toEqual([
      ['20', 'open', '2026-12-06T09:00:00.000Z'],
    ]);
    expect(await portal.invitations.send('2', { recipients: 'owners' })).toEqual({
      client: first.client,
      sent: [],
      skipped: [{ memberId: '20', reason: 'cooldown' }],
    });
  });

  test('translates errors into problem codes', async () => {
    const { portal, crm } = open(1);
    expect(await failure(portal.clients.get('99'))).toMatchObject({
      kind: 'problem',
      code: 'not-found',
      status: 404,
      message: 'The system says NO_SUCH_CUSTOMER',
    });
    crm.faults.push('LOGGED_OUT');
    expect(await failure(portal.clients.get('1'))).toMatchObject({ code: 'unauthenticated' });
  });

  test('throws `forbidden` for a missing operation', async () => {
    expect(await failure(open(1).portal.members.remove('1', '10'))).toMatchObject({
      kind: 'problem',
      code: 'forbidden',
      message: 'This portal does not support members.remove',
    });
  });

  test('retries reads when the API is busy, and nothing else', async () => {
    const { portal, crm } = open(1);
    crm.faults.push('BUSY', 'BUSY');
    expect((await portal.clients.get('1')).name).toBe('Ann Family 001');
    expect(crm.requests).toHaveLength(3);
    crm.faults.push('BUSY');
    expect(await failure(portal.invitations.send('1', { recipients: 'owners' }))).toMatchObject({
      code: 'unavailable',
    });
    expect(crm.requests).toHaveLength(4);
  });

  test('delivers events by polling', async () => {
    const clock = createStandingClock();
    const { portal, crm } = open(2, { clock });
    const states: FeedState[] = [];
    const received: PortalEvent[] = [];
    const feed = portal.events.subscribe({
      onEvent: (event) => received.push(event),
      onStateChange: (state) => states.push(state),
    });
    await clock.slept(5_000);
    expect(feed.cursor).toBe('0');
    crm.rename(2, 'Ben Osei');
    clock.turn(5_000);
    await clock.slept(5_000);
    expect(
      received.map(({ type, clientId, client }) => [type, clientId, client?.name, client?.version]),
    ).toEqual([['client.changed', '2', 'Ben Osei', 2]]);
    expect(feed.cursor).toBe('1');
    feed.close();
    expect(crm.requests).toEqual(['GET /changes?since=now', 'GET /changes?since=0']);
    expect(states).toEqual(['connecting', 'open']);
  });
});

describe('an adapter', () => {
  test('turns other exceptions into `network` with a cause, and retries', async () => {
    let times = 0;
    const adapter: PortalAdapter = {
      operations: {
        async 'forms.list'() {
          times += 1;
          throw new TypeError('fetch failed');
        },
      },
    };
    const error = await failure(
      createPortalClient({ adapter: createAdapter(adapter), ...common() }).forms.list(),
    );
    expect([error.kind, error.cause, times]).toEqual(['network', new TypeError('fetch failed'), 3]);
  });

  test('is not called when the signal is already aborted', async () => {
    let times = 0;
    const operations: PortalAdapter['operations'] = {
      async 'forms.list'() {
        times += 1;
        return { items: [] };
      },
    };
    const call = createPortalClient({ adapter: createAdapter({ operations }), ...common() }).forms.list({
      signal: AbortSignal.abort(),
    });
    expect([(await failure(call)).kind, times]).toEqual(['aborted', 0]);
  });

  test.each([
    ['rate-limited', 3],
    ['unavailable', 3],
    ['conflict', 1],
  ] as const)('that throws %s without a status is called %i times', async (code, expected) => {
    let times = 0;
    const operations: PortalAdapter['operations'] = {
      async 'forms.list'() {
        times += 1;
        throw new PortalError({ kind: 'problem', code, message: 'no' });
      },
    };
    await failure(createPortalClient({ adapter: createAdapter({ operations }), ...common() }).forms.list());
    expect(times).toBe(expected);
  });

  test('is aborted at the deadline when it never resolves', async () => {
    const clock = createStandingClock();
    let given: AbortSignal | null = null;
    const adapter: PortalAdapter = {
      operations: {
        'forms.list': ({ signal }) => {
          given = signal;
          return new Promise(() => undefined);
        },
      },
    };
    const call = failure(
      createPortalClient({ adapter: createAdapter(adapter), clock }).forms.list({ timeoutMs: 5_000 }),
    );
    clock.turn(5_000);
    expect((await call).kind).toBe('timeout');
    expect(given).toMatchObject({ aborted: true });
  });

  test.each([
    [undefined, ['key-1']],
    [true, ['key-1', 'key-1']],
  ])('retries changes if it supports idempotency (%s)', async (supportsIdempotency, keys) => {
    const client = await open(1).portal.clients.get('1');
    const seen: (string | null)[] = [];
    const operations: PortalAdapter['operations'] = {
      async 'invitations.send'({ idempotencyKey, attempt }) {
        seen.push(idempotencyKey);
        if (attempt === 1) throw new PortalError({ kind: 'problem', code: 'unavailable', message: 'busy' });
        return { client, sent: [], skipped: [] };
      },
    };
    const adapter: PortalAdapter =
      supportsIdempotency === undefined ? { operations } : { operations, supportsIdempotency };
    await createPortalClient({ adapter: createAdapter(adapter), ...common() })
      .invitations.send('1', { recipients: 'owners' })
      .catch(() => undefined);
    expect(seen).toEqual(keys);
  });

  test('receives the version that a change is based on', async () => {
    const versions: (number | null)[] = [];
    const adapter: PortalAdapter = {
      operations: {
        async 'clients.update'({ ifMatch }) {
          versions.push(ifMatch);
          throw new PortalError({
            kind: 'problem',
            code: 'version-conflict',
            status: 412,
            message: 'Somebody was faster',
          });
        },
      },
    };
    expect(
      await failure(
        createPortalClient({ adapter: createAdapter(adapter) }).clients.update(
          '1',
          { plan: 'pro' },
          { ifMatch: 7 },
        ),
      ),
    ).toMatchObject({ code: 'version-conflict', status: 412 });
    expect(versions).toEqual([7]);
  });

  test('closes the feed without events, without an error', async () => {
    const states: FeedState[] = [];
    const errors: PortalError[] = [];
    createPortalClient({ adapter: createAdapter({ operations: {} }) }).events.subscribe({
      onEvent: () => undefined,
      onStateChange: (state) => states.push(state),
      onError: (error) => errors.push(error),
    });
    expect([states, errors]).toEqual([['closed'], []]);
  });

  test('polls again from the same cursor after a failure, and ends the feed when forbidden', async () => {
    const cursors: (string | null)[] = [];
    const adapter: PortalAdapter = {
      operations: {},
      events: {
        async poll(after) {
          cursors.push(after);
          if (cursors.length === 2) throw new Error('away');
          if (cursors.length === 4)
            throw new PortalError({ kind: 'problem', code: 'forbidden', message: 'Signed out' });
          return { events: [], cursor: String(cursors.length) };
        },
      },
    };
    const error = await new Promise<PortalError>((resolve) =>
      createPortalClient({ adapter: createAdapter(adapter), ...common() }).events.subscribe({
        onEvent: () => undefined,
        onError: resolve,
      }),
    );
    expect(error.code).toBe('forbidden');
    expect(cursors).toEqual([null, '1', '1', '3']);
  });
});
