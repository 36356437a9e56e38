import { describe, expect, test } from 'vitest';
import {
  createPortalClient,
  type OnRequestInfo,
  type OnResponseInfo,
  type OnRetryInfo,
} from '../src/index.ts';
import { failure } from './failing.ts';
import { misbehave, refuses, resets, saysJson, type Manner } from './misbehaving-server.ts';
import { createJumpingClock, createScripted, forms, json, offline, problem, sent } from './scripted.ts';

const clockAndRandom = () => ({
  clock: createJumpingClock(),
  random: { number: () => 0.5, id: () => 'key-1' },
});

describe('hooks', () => {
  test('are called for each request, response and retry, in order', async () => {
    const calls: unknown[] = [];
    const { portal } = createScripted([problem('unavailable', 503, { 'retry-after': '2' }), forms], {
      onRequest: ({ operation, method, path, attempt }) =>
        calls.push(['request', { operation, method, path, attempt }]),
      onResponse: (info) => calls.push(['response', info]),
      onRetry: (info) => calls.push(['retry', info]),
    });
    await portal.forms.list();
    const first = { operation: 'forms.list', method: 'GET', path: '/forms', attempt: 1 };
    expect(calls).toEqual([
      ['request', first],
      ['response', { ...first, status: 503, durationMs: 0 }],
      ['retry', { ...first, kind: 'problem', status: 503, code: 'unavailable', delayMs: 2_000 }],
      ['request', { ...first, attempt: 2 }],
      ['response', { ...first, attempt: 2, status: 200, durationMs: 0 }],
    ]);
  });

  test('receive the duration of the request', async () => {
    const clock = createJumpingClock();
    const durations: number[] = [];
    const slow = () => {
      clock.skip(340);
      return Response.json({ items: [] });
    };
    await createScripted([slow], {
      clock,
      onResponse: ({ durationMs }) => durations.push(durationMs),
    }).portal.forms.list();
    expect(durations).toEqual([340]);
  });

  test('are not called for a retry that does not happen', async () => {
    const retries: OnRetryInfo[] = [];
    const onRetry = (info: OnRetryInfo) => retries.push(info);
    await failure(createScripted([offline], { onRetry }).portal.members.remove('cl_1', 'mb_1'));
    await failure(
      createScripted([problem('rate-limited', 429, { 'retry-after': '50' })], {
        onRetry,
      }).portal.forms.list(),
    );
    expect(retries).toEqual([]);
  });

  test('are called for the feed as well', async () => {
    const requests: string[] = [];
    const { portal } = createScripted([problem('forbidden', 403)], {
      onRequest: ({ operation, path }) => requests.push(`${operation} ${path}`),
    });
    await new Promise<void>((resolve) =>
      portal.events.subscribe({ onEvent: () => undefined, onError: () => resolve() }),
    );
    expect(requests).toEqual(['events.stream /events']);
  });
});

describe('headers set by onRequest', () => {
  test('are sent with each attempt and each replay', async () => {
    const { portal, seen } = createScripted([offline, problem('unauthenticated', 401), forms], {
      getToken: ({ refresh }) => (refresh ? 'new' : 'old'),
      onRequest: ({ headers, attempt }) => headers.set('traceparent', `trace-${attempt}`),
    });
    await portal.forms.list();
    expect(seen.map(({ headers }) => [headers.get('traceparent'), headers.get('authorization')])).toEqual([
      ['trace-1', 'Bearer old'],
      ['trace-2', 'Bearer old'],
      ['trace-2', 'Bearer new'],
    ]);
  });

  test('do not replace those of the SDK', async () => {
    const { portal, seen } = createScripted([sent], {
      onRequest({ headers }) {
        for (const name of ['authorization', 'idempotency-key', 'content-type', 'accept'])
          headers.set(name, 'mine');
      },
    });
    await portal.invitations.send('cl_1', { recipients: 'owners' });
    expect(
      ['authorization', 'idempotency-key', 'content-type', 'accept'].map((name) =>
        seen[0]?.headers.get(name),
      ),
    ).toEqual(['Bearer token-1', 'key-0', 'application/json', 'application/json']);
  });

  test('can authenticate a host without a bearer token', async () => {
    const { portal, seen } = createScripted([forms], {
      getToken: () => null,
      onRequest: ({ headers }) => headers.set('authorization', 'Basic YTpi'),
    });
    await portal.forms.list();
    expect(seen[0]?.headers.get('authorization')).toBe('Basic YTpi');
  });
});

describe('a hook that fails', () => {
  test.each<[how: string, fail: () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('mine');
      },
    ],
    ['rejects', () => Promise.reject(new Error('mine'))],
    ['never ends', () => new Promise(() => undefined)],
    ['sets a header that cannot be', (info?: Partial<OnRequestInfo>) => info?.headers?.set('x', 'a\nb')],
  ])('is ignored when it %s', async (_how, fail) => {
    const { portal, seen } = createScripted([offline, forms], {
      onRequest: fail,
      onResponse: fail,
      onRetry: fail,
    });
    expect(await portal.forms.list()).toHaveLength(1);
    expect(seen).toHaveLength(2);
  });
});

describe('secrets', () => {
  test('are not passed to hooks: no staff token, no link token, no password, no cause', async () => {
    const infos: (OnRequestInfo | OnResponseInfo | OnRetryInfo)[] = [];
    const record = (info: OnRequestInfo | OnResponseInfo | OnRetryInfo) => infos.push(info);
    const { portal } = createScripted(
      [
        () => {
          throw new TypeError('staff-secret');
        },
        problem('unauthenticated', 401),
        forms,
        json({ email: 'a@b.example', activatedAt: '2026-11-22T09:00:00.000Z' }),
      ],
      {
        getToken: ({ refresh }) => (refresh ? 'staff-secret-2' : 'staff-secret'),
        onRequest: record,
        onResponse: record,
        onRetry: record,
      },
    );
    await portal.forms.list();
    await portal.activations.accept('link-secret', { displayName: 'Ann', password: 'word-secret' });
    const serialized = infos
      .map((info) => JSON.stringify('headers' in info ? { ...info, headers: [...info.headers] } : info))
      .join('\n');
    expect(
      infos.map(({ operation }) => operation).filter((operation) => operation === 'activations.accept'),
    ).toHaveLength(2);
    expect(serialized).toContain('/activations/:token');
    expect(serialized).not.toContain('secret');
  });

  test('does not quote a token that is no valid header value in the error', async () => {
    const { portal, seen } = createScripted([forms], { getToken: () => 'staff-secret\n' });
    const error = await failure(portal.forms.list());
    expect(error).toMatchObject({
      kind: 'problem',
      code: 'unauthenticated',
      status: 401,
      cause: new TypeError('A token must be printable ASCII'),
    });
    expect(seen).toEqual([]);
  });
});

describe('a token that has expired, at a real server', () => {
  const admits =
    (token: string): Manner =>
    (response, request) =>
      (request.headers.authorization === `Bearer ${token}`
        ? saysJson({ items: [] })
        : refuses('unauthenticated', 401))(response, request);

  test('is refreshed once for a hundred calls, and each call is replayed once', async () => {
    const server = await misbehave(admits('new'));
    const refreshes: boolean[] = [];
    const portal = createPortalClient({
      baseUrl: server.origin,
      ...clockAndRandom(),
      async getToken({ refresh }) {
        refreshes.push(refresh);
        // The refresh resolves after the last 401 has arrived.
        if (refresh) await server.hasMet(100);
        return refresh ? 'new' : 'old';
      },
    });
    const answers = await Promise.all(Array.from({ length: 100 }, () => portal.forms.list()));
    expect(answers).toHaveLength(100);
    expect(refreshes.filter((refresh) => refresh)).toHaveLength(1);
    expect(server.met.filter(({ authorization }) => authorization === 'Bearer old')).toHaveLength(100);
    expect(server.met.filter(({ authorization }) => authorization === 'Bearer new')).toHaveLength(100);
  });

  test.each<[how: string, refuse: () => Promise<string>]>([
    ['rejects', () => Promise.reject(new Error('the identity provider is away'))],
    [
      'throws',
      () => {
        throw new Error('the identity provider is away');
      },
    ],
  ])(
    'fails all hundred calls as unauthenticated, without a replay, when the refresh %s',
    async (_how, refuse) => {
      const server = await misbehave(admits('new'));
      let refreshes = 0;
      const portal = createPortalClient({
        baseUrl: server.origin,
        ...clockAndRandom(),
        getToken({ refresh }) {
          if (!refresh) return 'old';
          refreshes += 1;
          return refuse();
        },
      });
      const errors = await Promise.all(Array.from({ length: 100 }, () => failure(portal.forms.list())));
      expect(new Set(errors.map(({ kind, code, status }) => `${kind} ${code} ${status}`))).toEqual(
        new Set(['problem unauthenticated 401']),
      );
      expect(errors[99]?.cause).toEqual(new Error('the identity provider is away'));
      expect([server.met.length, refreshes]).toEqual([100, 1]);
    },
  );
});

describe('an outage', () => {
  test.each<[what: string, manner: Manner]>([
    ['503', refuses('unavailable', 503)],
    ['resets', resets],
  ])('costs at most 1.1 requests per call when 1,000 calls fail with %s', async (_what, manner) => {
    const server = await misbehave(manner);
    const portal = createPortalClient({ baseUrl: server.origin, ...clockAndRandom() });
    for (let n = 0; n < 50; n += 1)
      await Promise.all(Array.from({ length: 20 }, () => failure(portal.forms.list())));
    expect(server.met.length).toBeGreaterThanOrEqual(1_000);
    expect(server.met.length).toBeLessThanOrEqual(1_100);
  });

  test('allows retries again once enough calls have succeeded', async () => {
    let away = true;
    const { portal, seen } = createScripted([(one, signal) => (away ? offline : forms)(one, signal)]);
    const triesOfOne = async (work: () => Promise<unknown>) => {
      const before = seen.length;
      await work();
      return seen.length - before;
    };
    for (let n = 0; n < 20; n += 1) await failure(portal.forms.list());
    expect(await triesOfOne(() => failure(portal.forms.list()))).toBe(1);
    away = false;
    for (let n = 0; n < 5; n += 1) await portal.forms.list();
    away = true;
    expect(await triesOfOne(() => failure(portal.forms.list()))).toBe(1);
    away = false;
    for (let n = 0; n < 16; n += 1) await portal.forms.list();
    away = true;
    expect(await triesOfOne(() => failure(portal.forms.list()))).toBe(3);
  });
});
