import { describe, expect, test } from 'vitest';
import { isPortalError } from '../src/index.ts';
import { failure } from './failing.ts';
import { createJumpingClock, createScripted, forms, json, offline, problem, sent } from './scripted.ts';

describe('a call', () => {
  test('sends token, query and body to the path of the operation', async () => {
    const { portal, seen } = createScripted([
      json({ items: [], total: 0, next: null, revision: 'ev_1' }),
      sent,
    ]);
    await portal.clients.list({ search: 'a & b', status: ['waiting', 'expired'], limit: 10 });
    await portal.invitations.send('cl/1', { recipients: 'owners' });
    expect(seen[0]?.url).toBe(
      'https://portal.example/v1/clients?search=a+%26+b&status=waiting&status=expired&limit=10',
    );
    expect(seen[0]?.headers.get('authorization')).toBe('Bearer token-1');
    expect(seen[0]?.headers.get('idempotency-key')).toBeNull();
    expect(seen[1]).toMatchObject({
      method: 'POST',
      url: 'https://portal.example/v1/clients/cl%2F1/invitations',
      body: '{"recipients":"owners"}',
    });
    expect(seen[1]?.headers.get('content-type')).toBe('application/json');
  });

  test('sends no body without input, and `If-Match` with the version that a change is based on', async () => {
    const { portal, seen } = createScripted([json({ id: 'cl_1', members: [], client: {} })]);
    await portal.invitations.revoke('iv/1');
    await portal.members.remove('cl_1', 'mb_1', { ifMatch: 7 });
    await portal.clients.update('cl_1', { plan: 'pro' });
    expect(
      seen.map(({ method, url, body }) => [method, url.slice('https://portal.example/v1'.length), body]),
    ).toEqual([
      ['POST', '/invitations/iv%2F1/revoke', ''],
      ['DELETE', '/clients/cl_1/members/mb_1', ''],
      ['PATCH', '/clients/cl_1', '{"plan":"pro"}'],
    ]);
    expect(
      seen.map(({ headers }) => [
        headers.get('content-type'),
        headers.get('if-match'),
        headers.get('idempotency-key'),
      ]),
    ).toEqual([
      [null, null, null],
      [null, '"7"', null],
      ['application/json', null, null],
    ]);
  });

  test('sends an idempotency key when a member is changed, since that may send mail', async () => {
    const { portal, seen } = createScripted([offline, json({ client: {} })]);
    await portal.members.update(
      'cl_1',
      'mb_1',
      { email: 'tom@northmail.example', resend: true },
      { ifMatch: 3 },
    );
    expect(seen.map(({ headers }) => [headers.get('idempotency-key'), headers.get('if-match')])).toEqual([
      ['key-0', '"3"'],
      ['key-0', '"3"'],
    ]);
  });

  test('sends no token with operations of the member', async () => {
    const { portal, seen } = createScripted([
      json({ email: 'a@b.example', activatedAt: '2026-11-22T09:00:00.000Z' }),
    ]);
    await portal.activations.accept('t', { displayName: 'Ann', password: 'x' });
    expect(seen[0]?.headers.get('authorization')).toBeNull();
  });

  test('uses one key for all retries, and another for the next call', async () => {
    const { portal, seen } = createScripted([offline, problem('unavailable', 503), sent, sent]);
    await portal.invitations.send('cl_1', { recipients: 'owners' });
    await portal.invitations.send('cl_1', { recipients: 'owners' });
    expect(seen.map((one) => one.headers.get('idempotency-key'))).toEqual([
      'key-0',
      'key-0',
      'key-0',
      'key-3',
    ]);
  });

  test('uses the key of the caller', async () => {
    const { portal, seen } = createScripted([sent]);
    await portal.invitations.send('cl_1', { recipients: 'owners' }, { idempotencyKey: 'click-7' });
    expect(seen[0]?.headers.get('idempotency-key')).toBe('click-7');
  });
});

describe('retries', () => {
  test('attempts a GET three times, with half of 0.5 s and half of 1 s between', async () => {
    const { portal, seen } = createScripted([offline, offline, forms]);
    expect(await portal.forms.list()).toHaveLength(1);
    expect(seen.map((one) => one.at)).toEqual([0, 250, 750]);
  });

  test('throws the last failure after three attempts', async () => {
    const { portal, seen } = createScripted([offline]);
    expect(await failure(portal.forms.list())).toMatchObject({ kind: 'network', status: null, code: null });
    expect(seen).toHaveLength(3);
  });

  test.each([
    ['rate-limited', 429],
    ['internal', 500],
    ['unavailable', 503],
    ['idempotency-in-progress', 409],
  ])('retries after %s', async (code, status) => {
    const { portal, seen } = createScripted([problem(code, status), sent]);
    await portal.invitations.send('cl_1', { recipients: 'owners' });
    expect(seen).toHaveLength(2);
  });

  test.each([
    ['validation', 422],
    ['forbidden', 403],
    ['not-found', 404],
    ['conflict', 409],
    ['cooldown', 409],
    ['email-taken', 409],
  ])('does not retry after %s', async (code, status) => {
    const { portal, seen } = createScripted([problem(code, status)]);
    expect(await failure(portal.invitations.send('cl_1', { recipients: 'owners' }))).toMatchObject({
      kind: 'problem',
      code,
      status,
    });
    expect(seen).toHaveLength(1);
  });

  test('never sends a change without a key twice', async () => {
    const { portal, seen } = createScripted([offline]);
    await failure(portal.activations.accept('t', { displayName: 'Ann', password: 'x' }));
    expect(seen).toHaveLength(1);
  });

  test('waits for Retry-After, in seconds or as a date relative to the Date of the response', async () => {
    const seconds = createScripted([problem('rate-limited', 429, { 'retry-after': '3' }), forms]);
    await seconds.portal.forms.list();
    expect(seconds.seen[1]?.at).toBe(3_000);
    const date = createScripted([
      problem('unavailable', 503, {
        date: 'Sun, 22 Nov 2026 09:00:00 GMT',
        'retry-after': 'Sun, 22 Nov 2026 09:00:07 GMT',
      }),
      forms,
    ]);
    await date.portal.forms.list();
    expect(date.seen[1]?.at).toBe(7_000);
  });

  test('ignores an invalid Retry-After: a date without a Date header, or text', async () => {
    for (const retryAfter of ['Sun, 22 Nov 2026 09:00:07 GMT', 'soon']) {
      const { portal, seen } = createScripted([
        problem('unavailable', 503, { 'retry-after': retryAfter }),
        forms,
      ]);
      await portal.forms.list();
      expect(seen[1]?.at).toBe(250);
    }
  });

  test('does not wait beyond the deadline', async () => {
    const { portal, seen } = createScripted([problem('rate-limited', 429, { 'retry-after': '50' }), forms]);
    expect(await failure(portal.forms.list())).toMatchObject({ code: 'rate-limited' });
    expect(seen).toHaveLength(1);
  });

  test('does not wait exactly until the deadline', async () => {
    const { portal, seen } = createScripted([problem('rate-limited', 429, { 'retry-after': '30' }), forms]);
    expect(await failure(portal.forms.list({ timeoutMs: 30_000 }))).toMatchObject({ code: 'rate-limited' });
    expect(seen).toHaveLength(1);
  });
});

describe('responses that are not the contract’s', () => {
  const html = () =>
    new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } });

  test('retries after the HTML page of a proxy', async () => {
    const { portal, seen } = createScripted([html]);
    expect(await failure(portal.forms.list())).toMatchObject({
      kind: 'unexpected-response',
      status: 502,
      message: 'The portal responded 502 with text/html, not with JSON',
    });
    expect(seen).toHaveLength(3);
  });

  test('retries truncated JSON of a success under the same key', async () => {
    const cut = () => new Response('{"sent":[', { headers: { 'content-type': 'application/json' } });
    const { portal, seen } = createScripted([cut, sent]);
    await portal.invitations.send('cl_1', { recipients: 'owners' });
    expect(seen.map((one) => one.headers.get('idempotency-key'))).toEqual(['key-0', 'key-0']);
  });

  test('rejects an empty success, a list, and an error without a problem', async () => {
    const one = async (step: () => Response) =>
      (await failure(createScripted([step]).portal.forms.list())).kind;
    expect(await one(() => new Response(null, { status: 204 }))).toBe('unexpected-response');
    expect(await one(() => Response.json([]))).toBe('unexpected-response');
    expect(await one(() => Response.json({ message: 'no' }, { status: 400 }))).toBe('unexpected-response');
  });
});

describe('deadline and abort', () => {
  const never = (_: unknown, signal: AbortSignal) =>
    new Promise<Response>((_resolve, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason)),
    );

  test('ends at the deadline without a response', async () => {
    const { portal } = createScripted([never], { clock: createJumpingClock(), timeoutMs: 5_000 });
    expect(await failure(portal.forms.list())).toMatchObject({
      kind: 'timeout',
      message: 'The portal did not respond within 5000 ms',
    });
  });

  test('ends at the deadline when the body stalls', async () => {
    const stalled = () =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(new TextEncoder().encode('{"items":[')),
        }),
        { headers: { 'content-type': 'application/json' } },
      );
    const { portal } = createScripted([stalled], { clock: createJumpingClock(), timeoutMs: 5_000 });
    expect((await failure(portal.forms.list())).kind).toBe('timeout');
  });

  test('ends the call when the caller aborts, and sends nothing afterwards', async () => {
    const controller = new AbortController();
    const { portal, seen } = createScripted([never]);
    const call = portal.forms.list({ signal: controller.signal });
    controller.abort(new Error('left the page'));
    expect(await failure(call)).toMatchObject({
      kind: 'aborted',
      message: 'The call was aborted',
      cause: new Error('left the page'),
    });
    expect(seen.length).toBeLessThanOrEqual(1);
  });

  test.each([
    ['a response', forms],
    ['a failure', problem('not-found', 404)],
  ])('leaves no timer and no listener behind: %s', async (_what, step) => {
    const { signal } = new AbortController();
    const listeners = new Set<unknown>();
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (type: string, listener: EventListener) => {
      listeners.add(listener);
      addEventListener.call(signal, type, listener);
    };
    signal.removeEventListener = (type: string, listener: EventListener) => {
      if (type === 'abort') listeners.delete(listener);
      removeEventListener.call(signal, type, listener);
    };
    const sleeping: AbortSignal[] = [];
    const clock = {
      ...createJumpingClock(),
      sleep: (_ms: number, until: AbortSignal) => new Promise<void>(() => sleeping.push(until)),
    };
    await createScripted([step], { clock })
      .portal.forms.list({ signal })
      .catch(() => undefined);
    expect(listeners.size).toBe(0);
    expect(sleeping.map(({ aborted }) => aborted)).toEqual([true]);
  });
});

describe('tokens', () => {
  test('refreshes the token once for a hundred calls that receive a 401, and replays each once', async () => {
    let refreshes = 0;
    let current = 'old';
    const { portal, seen } = createScripted(
      [
        (one) =>
          one.headers.get('authorization') === 'Bearer new'
            ? Response.json({ items: [] })
            : problem('unauthenticated', 401)(one, new AbortController().signal),
      ],
      {
        getToken: async ({ refresh }) => {
          if (refresh) {
            refreshes += 1;
            current = 'new';
          }
          return current;
        },
      },
    );
    await Promise.all(Array.from({ length: 100 }, () => portal.forms.list()));
    expect(refreshes).toBe(1);
    expect(seen).toHaveLength(200);
  });

  test('throws `unauthenticated` when the new token is refused too', async () => {
    let n = 0;
    const { portal, seen } = createScripted([problem('unauthenticated', 401)], {
      getToken: () => `token-${(n += 1)}`,
    });
    expect(await failure(portal.forms.list())).toMatchObject({ code: 'unauthenticated' });
    expect(seen).toHaveLength(2);
  });
});

describe('a host that cannot renew its token', () => {
  test('sends no request without a token after a refresh returned null', async () => {
    const { portal, seen } = createScripted([problem('unauthenticated', 401)], {
      getToken: ({ refresh }) => (refresh ? null : 'old'),
    });
    expect(await failure(portal.forms.list())).toMatchObject({ code: 'unauthenticated' });
    expect(seen.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer old']);
  });

  test('does not refresh while the portal accepts the token', async () => {
    const refreshes: boolean[] = [];
    const { portal } = createScripted([forms], {
      getToken: ({ refresh }) => {
        refreshes.push(refresh);
        return 'token-1';
      },
    });
    await portal.forms.list();
    expect(refreshes).toEqual([false]);
  });

  test('accepts a 401 without a body', async () => {
    const { portal, seen } = createScripted([() => new Response(null, { status: 401 }), forms], {
      getToken: ({ refresh }) => (refresh ? 'new' : 'old'),
    });
    expect(await portal.forms.list()).toHaveLength(1);
    expect(seen.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer old', 'Bearer new']);
  });

  test('does not send the same refused token twice', async () => {
    const { portal, seen } = createScripted([problem('unauthenticated', 401)]);
    expect(await failure(portal.forms.list())).toMatchObject({ code: 'unauthenticated' });
    expect(seen).toHaveLength(1);
  });
});

describe('time', () => {
  test('estimates the server’s time although the local clock is wrong', async () => {
    const clock = createJumpingClock(Date.parse('2026-11-20T09:00:00.000Z'));
    const { portal } = createScripted([json({ viewer: {}, serverTime: '2026-11-22T09:00:00.000Z' })], {
      clock,
    });
    await portal.session.get();
    expect(new Date(portal.clock.now()).toISOString()).toBe('2026-11-22T09:00:00.001Z');
    clock.skip(90_000);
    expect(new Date(portal.clock.now()).toISOString()).toBe('2026-11-22T09:01:30.001Z');
  });

  test('estimates to the second from Date alone, and follows a clock that is set', async () => {
    const clock = createJumpingClock(0);
    const dates = ['Sun, 22 Nov 2026 09:00:00 GMT', 'Wed, 23 Dec 2026 09:00:00 GMT'];
    const { portal } = createScripted(
      dates.map((date) => json({ items: [] }, { headers: { date } })),
      { clock },
    );
    await portal.forms.list();
    expect(Math.abs(portal.clock.now() - Date.parse('2026-11-22T09:00:00.000Z'))).toBeLessThan(1_000);
    await portal.forms.list();
    expect(Math.abs(portal.clock.now() - Date.parse('2026-12-23T09:00:00.000Z'))).toBeLessThan(1_000);
  });
});

describe('pages', () => {
  test('iterates over clients page by page to the end', async () => {
    const page = (names: string[], next: string | null) =>
      json({ items: names.map((name) => ({ name })), total: 3, next, revision: 'ev_1' });
    const { portal, seen } = createScripted([page(['a', 'b'], 'cursor'), page(['c'], null)]);
    const names: string[] = [];
    for await (const client of portal.clients.iterate({ plan: 'pro' })) names.push(client.name);
    expect(names).toEqual(['a', 'b', 'c']);
    expect(seen.map((one) => new URL(one.url).search)).toEqual(['?plan=pro', '?plan=pro&after=cursor']);
  });
});

describe('isPortalError', () => {
  test('recognises the error of another copy of the package', () => {
    const foreign = Object.assign(new Error('x'), {
      [Symbol.for('foyer.PortalError')]: true,
      code: 'forbidden',
    });
    expect(isPortalError(foreign)).toBe(true);
    expect(isPortalError(foreign, 'forbidden')).toBe(true);
    expect(isPortalError(foreign, 'not-found')).toBe(false);
    expect(isPortalError(new Error('x'))).toBe(false);
    expect(isPortalError(null)).toBe(false);
  });
});
