import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { createMockPortal } from '../../mocks/src/index.ts';
import { createPortalClient, type HttpOptions } from '../src/index.ts';
import { createStandingClock } from './clocks.ts';
import { failure } from './failing.ts';
import {
  misbehave,
  neverResponds,
  refuses,
  resets,
  resetsInBody,
  says,
  saysJson,
  stallsInBody,
  type Manner,
  type MisbehavingServer,
} from './misbehaving-server.ts';
import { createJumpingClock } from './scripted.ts';

const portalOf = ({ origin }: Pick<MisbehavingServer, 'origin'>, options: Partial<HttpOptions> = {}) =>
  createPortalClient({
    baseUrl: origin,
    clock: createJumpingClock(),
    random: { number: () => 0.5, id: () => 'key-1' },
    ...options,
  });

const html = '<!doctype html><h1>Sign in</h1>';

// The number of attempts of a read, a change with a key and a change without one, if the failure lasts.
type Attempts = [reading: number, withKey: number, withoutKey: number];
const cases: [
  what: string,
  manner: Manner,
  error: { kind: string; status: number | null; code: string | null },
  attempts: Attempts,
][] = [
  ['a reset before the response', resets, { kind: 'network', status: null, code: null }, [3, 3, 1]],
  ['a reset in mid-body', resetsInBody, { kind: 'network', status: 200, code: null }, [3, 3, 1]],
  [
    'JSON that ends too soon',
    says(200, 'application/json', '{"items":['),
    { kind: 'unexpected-response', status: 200, code: null },
    [3, 3, 1],
  ],
  [
    'another content type',
    says(200, 'text/plain', '{"items":[]}'),
    { kind: 'unexpected-response', status: 200, code: null },
    [1, 1, 1],
  ],
  [
    'no content type',
    says(200, null, '{"items":[]}'),
    { kind: 'unexpected-response', status: 200, code: null },
    [1, 1, 1],
  ],
  [
    'the page of a proxy that is broken',
    says(502, 'text/html', html),
    { kind: 'unexpected-response', status: 502, code: null },
    [3, 3, 1],
  ],
  [
    'the page of a proxy that wants a login',
    says(200, 'text/html', html),
    { kind: 'unexpected-response', status: 200, code: null },
    [1, 1, 1],
  ],
  ['an empty 204', says(204, null, ''), { kind: 'unexpected-response', status: 204, code: null }, [1, 1, 1]],
  [
    '429 with seconds',
    refuses('rate-limited', 429, { 'retry-after': '2' }),
    { kind: 'problem', status: 429, code: 'rate-limited' },
    [3, 3, 1],
  ],
  ['503', refuses('unavailable', 503), { kind: 'problem', status: 503, code: 'unavailable' }, [3, 3, 1]],
  [
    '409 while the same is under way',
    refuses('idempotency-in-progress', 409, { 'retry-after': '1' }),
    { kind: 'problem', status: 409, code: 'idempotency-in-progress' },
    [3, 3, 1],
  ],
  [
    '409 that contradicts what is there',
    refuses('conflict', 409),
    { kind: 'problem', status: 409, code: 'conflict' },
    [1, 1, 1],
  ],
  [
    '412',
    refuses('version-conflict', 412),
    { kind: 'problem', status: 412, code: 'version-conflict' },
    [1, 1, 1],
  ],
  ['500', refuses('internal', 500), { kind: 'problem', status: 500, code: 'internal' }, [1, 3, 1]],
  [
    'a redirect',
    says(302, 'text/html', '', { location: '/sign-in' }),
    { kind: 'unexpected-response', status: 302, code: null },
    [1, 1, 1],
  ],
  [
    'a redirect that keeps the method',
    says(307, null, '', { location: '/elsewhere' }),
    { kind: 'unexpected-response', status: 307, code: null },
    [1, 1, 1],
  ],
  [
    'a 200 that is not the contract’s',
    saysJson({ status: 'ok' }),
    { kind: 'unexpected-response', status: 200, code: null },
    [1, 1, 1],
  ],
  ['a 200 that is a list', saysJson([]), { kind: 'unexpected-response', status: 200, code: null }, [1, 1, 1]],
  [
    'a 404 that is no problem',
    saysJson({ message: 'no route' }, 404),
    { kind: 'unexpected-response', status: 404, code: null },
    [1, 1, 1],
  ],
];

describe('a failure that lasts', () => {
  test.each(cases)('%s', async (_what, manner, error, attempts) => {
    const server = await misbehave(manner);
    const portal = portalOf(server);
    expect(await failure(portal.staff.list())).toMatchObject(error);
    const reading = server.met.length;
    expect(
      await failure(portal.clients.create({ kind: 'entity', name: 'Okafor', members: [] })),
    ).toMatchObject(error);
    const withKey = server.met.length - reading;
    expect(server.met.slice(reading).every(({ key }) => key === 'key-1')).toBe(true);
    expect(await failure(portal.members.remove('cl_1', 'mb_1'))).toMatchObject(error);
    expect([reading, withKey, server.met.length - reading - withKey]).toEqual(attempts);
    expect(server.met.map(({ path }) => path)).not.toContain('/sign-in');
  });

  test('throws `network` when offline', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    server.close();
    await once(server, 'close');
    const retries: number[] = [];
    const portal = portalOf(
      { origin: `http://127.0.0.1:${port}` },
      { onRetry: ({ attempt }) => retries.push(attempt) },
    );
    expect(await failure(portal.forms.list())).toMatchObject({
      kind: 'network',
      status: null,
      code: null,
      message: 'The portal could not be reached',
    });
    expect(retries).toEqual([1, 2]);
  });

  test('throws `network` for an unknown host', async () => {
    const retries: number[] = [];
    const portal = portalOf(
      { origin: 'http://portal.invalid' },
      { onRetry: ({ attempt }) => retries.push(attempt) },
    );
    expect(await failure(portal.forms.list())).toMatchObject({ kind: 'network', status: null });
    expect(retries).toEqual([1, 2]);
  });
});

describe('a failure that passes', () => {
  test.each<[what: string, manner: Manner, waits: number]>([
    ['429 with seconds', refuses('rate-limited', 429, { 'retry-after': '7' }), 7_000],
    [
      '429 with a date',
      refuses('rate-limited', 429, {
        date: 'Sun, 22 Nov 2026 09:00:00 GMT',
        'retry-after': 'Sun, 22 Nov 2026 09:00:12 GMT',
      }),
      12_000,
    ],
    ['503 with seconds', refuses('unavailable', 503, { 'retry-after': '20' }), 20_000],
    [
      '409 while the same is under way',
      refuses('idempotency-in-progress', 409, { 'retry-after': '1' }),
      1_000,
    ],
    ['a reset, which says nothing of waiting', resets, 250],
    ['a proxy that is broken for three seconds', says(503, 'text/html', html, { 'retry-after': '3' }), 3_000],
  ])('%s', async (_what, manner, waits) => {
    const server = await misbehave(manner, saysJson({ client: { id: 'cl_1' }, sent: [], skipped: [] }));
    const waited: number[] = [];
    const portal = portalOf(server, { onRetry: ({ delayMs }) => waited.push(delayMs) });
    expect(await portal.invitations.send('cl_1', { recipients: 'owners' })).toEqual({
      client: { id: 'cl_1' },
      sent: [],
      skipped: [],
    });
    expect(waited).toEqual([waits]);
    expect(server.met.map(({ key }) => key)).toEqual(['key-1', 'key-1']);
  });

  test('sends one mail when the server fails with 500 after sending it: the same key returns the first result', async () => {
    const mockPortal = await createMockPortal();
    const pass =
      (spoil: boolean): Manner =>
      async (response, request) => {
        const body = await text(request);
        const portalResponse = await mockPortal.fetch(`${mockPortal.origin}${request.url}`, {
          method: 'POST',
          body,
          headers: new Headers(
            Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]),
          ),
        });
        const responseText = await portalResponse.text();
        if (spoil) refuses('internal', 500)(response, request);
        else
          says(portalResponse.status, portalResponse.headers.get('content-type'), responseText, {
            'idempotent-replayed': portalResponse.headers.get('idempotent-replayed') ?? 'false',
          })(response, request);
      };
    const server = await misbehave(pass(true), pass(false));
    const replayed: (string | null)[] = [];
    const portal = portalOf(server, {
      getToken: () => mockPortal.token,
      fetch: async (input, init) => {
        const response = await fetch(input, init);
        replayed.push(response.headers.get('idempotent-replayed'));
        return response;
      },
    });
    const input = {
      kind: 'individual',
      sendInvitations: true,
      members: [{ role: 'owner', name: { given: 'Una', family: 'Byrne' }, email: 'una@people.example' }],
    } as const;
    const { name } = await portal.clients.create({ ...input, members: [...input.members] });
    await mockPortal.mailSettled();
    expect(name).toBe('Una Byrne');
    expect(replayed).toEqual([null, 'true']);
    expect(mockPortal.mails.map(({ to }) => to.address)).toEqual(['una@people.example']);
    mockPortal.close();
  });
});

describe('what ends a call', () => {
  test.each<[what: string, manner: Manner]>([
    ['headers that never come', neverResponds],
    ['a body that stalls', stallsInBody],
  ])('%s end at the deadline without a retry', async (_what, manner) => {
    const clock = createStandingClock();
    const server = await misbehave(manner);
    const call = failure(portalOf(server, { clock }).forms.list({ timeoutMs: 5_000 }));
    await server.hasMet(1);
    clock.turn(5_000);
    expect(await call).toMatchObject({
      kind: 'timeout',
      status: null,
      code: null,
      message: 'The portal did not respond within 5000 ms',
    });
    expect(server.met).toHaveLength(1);
  });

  test.each<[what: string, manner: Manner]>([
    ['before the response', neverResponds],
    ['in mid-body', stallsInBody],
  ])('the caller, %s', async (_what, manner) => {
    const controller = new AbortController();
    const server = await misbehave(manner);
    const call = failure(portalOf(server).forms.list({ signal: controller.signal }));
    await server.hasMet(1);
    controller.abort(new Error('left the page'));
    expect(await call).toMatchObject({
      kind: 'aborted',
      status: null,
      code: null,
      cause: new Error('left the page'),
    });
    expect(server.met).toHaveLength(1);
  });

  test('the caller, between two attempts', async () => {
    const controller = new AbortController();
    const server = await misbehave(refuses('unavailable', 503, { 'retry-after': '20' }));
    const clock = createStandingClock();
    const portal = portalOf(server, { clock, onRetry: () => controller.abort() });
    expect(await failure(portal.forms.list({ signal: controller.signal }))).toMatchObject({
      kind: 'aborted',
    });
    expect(server.met).toHaveLength(1);
  });

  test('sends nothing with a signal that is already aborted', async () => {
    const server = await misbehave(saysJson({ items: [] }));
    expect(await failure(portalOf(server).forms.list({ signal: AbortSignal.abort() }))).toMatchObject({
      kind: 'aborted',
    });
    expect(server.met).toEqual([]);
  });
});
