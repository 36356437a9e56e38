import { describe, expect, test } from 'vitest';
import { toNetwork } from '../src/http/callers.ts';
import { createMemoryRateLimiter, type RateLimiter } from '../src/index.ts';
import { openPortal } from './harness.ts';

const MINUTE = 60_000;
const signIn = (post: (path: string, body: unknown) => Promise<Response>, email: string, password: string) =>
  post('/client-sessions', { firmId: 'fi_1', email, password });

describe('limits for members', () => {
  test('blocks an address in any spelling for 15 minutes after ten wrong passwords', async () => {
    const { post, advance } = await openPortal();
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1)
      statuses.push(
        (await signIn(post, n % 2 === 0 ? 'tom@northmail.example' : ' TOM@NORTHMAIL.example', 'wrong'))
          .status,
      );
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 401, 401, 401, 401, 429]);
    const refused = await signIn(post, 'tom@northmail.example', 'wrong');
    expect([refused.headers.get('retry-after'), (await refused.json()).code]).toEqual([
      '900',
      'rate-limited',
    ]);
    expect((await signIn(post, 'ann@northmail.example', 'wrong')).status).toBe(401);
    advance(15 * MINUTE - 1);
    expect((await signIn(post, 'tom@northmail.example', 'wrong')).status).toBe(429);
    advance(1);
    expect((await signIn(post, 'tom@northmail.example', 'wrong')).status).toBe(401);
  });

  test('resets the count after the right password', async () => {
    const { post, addTom, deliver, outbox } = await openPortal();
    await post(`/clients/${(await addTom()).id}/invitations`, { recipients: 'owners' });
    await deliver();
    await post(`/activations/${/activate\/(\S+)/.exec(outbox[0]?.text ?? '')?.[1]}`, {
      displayName: 'Tom',
      password: 'a lantern on the quay',
    });
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 9; n += 1)
        expect((await signIn(post, 'tom@northmail.example', 'wrong')).status).toBe(401);
      expect((await signIn(post, 'tom@northmail.example', 'a lantern on the quay')).status).toBe(201);
    }
  });

  test('limits attempts on an unknown link like on a known one', async () => {
    const { post } = await openPortal();
    const tries: number[] = [];
    for (let n = 0; n < 61; n += 1)
      tries.push((await post('/activations/never-was', { displayName: 'T', password: 'short' })).status);
    expect([tries[59], tries[60]]).toEqual([404, 429]);
    expect((await post('/activations/another', { displayName: 'T', password: 'short' })).status).toBe(404);
    const renewals: number[] = [];
    for (let n = 0; n < 21; n += 1)
      renewals.push((await post('/activations/never-was/renew', undefined)).status);
    expect([renewals[19], renewals[20]]).toEqual([200, 429]);
  });

  test('uses keys that contain neither address nor token', async () => {
    const keys: string[] = [];
    const rateLimiter: RateLimiter = {
      take: async (key) => (keys.push(key), { ok: true }),
      reset: async () => undefined,
      refund: async () => undefined,
    };
    const { post } = await openPortal({ rateLimiter });
    await signIn(post, 'tom@northmail.example', 'wrong');
    await post('/activations/a-secret-token', { displayName: 'T', password: 'short' });
    expect(keys.map((key) => key.replace(/[0-9a-f]{64}$/, '#'))).toEqual(['login:#', 'activate:#']);
  });
});

describe('limits by IP address', () => {
  /** Opens a portal whose caller address the test controls. */
  async function openAt(address: string | null) {
    let from = address;
    const opened = await openPortal({ callerAddress: () => from });
    return { ...opened, setAddress: (next: string) => (from = next) };
  }

  test('blocks a network that tries many accounts, and no other network', async () => {
    const { post, setAddress, advance } = await openAt('2001:db8:1:2::1');
    const statuses: number[] = [];
    for (let n = 0; n < 101; n += 1) {
      setAddress(`2001:db8:1:2::${n.toString(16)}`);
      statuses.push((await signIn(post, `p${n}@northmail.example`, 'wrong')).status);
    }
    expect(statuses).toEqual([...Array<number>(100).fill(401), 429]);
    const refused = await signIn(post, 'somebody@northmail.example', 'wrong');
    expect([refused.headers.get('retry-after'), (await refused.json()).code]).toEqual([
      '900',
      'rate-limited',
    ]);
    setAddress('2001:db8:1:3::1');
    expect((await signIn(post, 'somebody@northmail.example', 'wrong')).status).toBe(401);
    setAddress('2001:db8:1:2::1');
    advance(15 * MINUTE);
    expect((await signIn(post, 'somebody@northmail.example', 'wrong')).status).toBe(401);
  });

  test('refunds only the attempt with the right password', async () => {
    const { post, addTom, deliver, mailedToken } = await openAt('203.0.113.9');
    await post(`/clients/${(await addTom()).id}/invitations`, { recipients: 'owners' });
    await deliver();
    await post(`/activations/${mailedToken()}`, { displayName: 'Tom', password: 'a lantern on the quay' });
    for (let n = 0; n < 99; n += 1)
      expect((await signIn(post, `p${n}@northmail.example`, 'wrong')).status).toBe(401);
    for (let n = 0; n < 5; n += 1)
      expect((await signIn(post, 'tom@northmail.example', 'a lantern on the quay')).status).toBe(201);
    expect((await signIn(post, 'p99@northmail.example', 'wrong')).status).toBe(401);
    expect((await signIn(post, 'tom@northmail.example', 'a lantern on the quay')).status).toBe(429);
  });

  test('does not limit opening a valid link, but limits unknown links and renewals', async () => {
    const { post, request, addTom, deliver, mailedToken } = await openAt('203.0.113.9');
    await post(`/clients/${(await addTom()).id}/invitations`, { recipients: 'owners' });
    await deliver();
    const open = async (token: string) => (await request('GET', `/activations/${token}`)).status;
    for (let n = 0; n < 250; n += 1) expect(await open(mailedToken())).toBe(200);
    for (let n = 0; n < 199; n += 1) expect(await open(`made-up-${n}`)).toBe(404);
    expect((await post('/activations/made-up', { displayName: 'T', password: 'short' })).status).toBe(404);
    expect([await open('made-up'), await open(mailedToken())]).toEqual([429, 429]);
    const renewals: number[] = [];
    for (let n = 0; n < 101; n += 1)
      renewals.push((await post(`/activations/made-up-${n}/renew`, undefined)).status);
    expect([renewals[99], renewals[100]]).toEqual([200, 429]);
  });

  test('uses signed keys instead of the IP address, and none without an address', async () => {
    const keys: string[] = [];
    const rateLimiter: RateLimiter = {
      take: async (key) => (keys.push(key), { ok: true }),
      reset: async () => undefined,
      refund: async () => undefined,
    };
    let from: string | null = '203.0.113.9';
    const { post } = await openPortal({ rateLimiter, callerAddress: () => from });
    await signIn(post, 'tom@northmail.example', 'wrong');
    from = null;
    await post('/activations/a-secret-token/renew', undefined);
    expect(keys.map((key) => key.replace(/[0-9a-f]{64}$/, '#'))).toEqual([
      'login-from:Guhc-YA3wb2-BFEuGHka67pEDvMXklGQySYy1-7jt9w',
      'login:#',
      'renew:#',
    ]);
  });

  test.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['a name of the host', 'a name of the host'],
    ['not:an:address', 'not:an:address'],
  ])('maps %s to the network %s', (address, network) => {
    expect(toNetwork(address)).toBe(network);
  });
});

describe('createMemoryRateLimiter', () => {
  test('makes a refunded attempt available again, and ignores a refund without an attempt', async () => {
    const limiter = createMemoryRateLimiter();
    const limit = { max: 2, windowSeconds: 60 };
    await limiter.refund('a');
    for (let n = 0; n < 5; n += 1) {
      expect(await limiter.take('a', limit, 0)).toEqual({ ok: true });
      await limiter.refund('a');
    }
    expect([
      await limiter.take('a', limit, 0),
      await limiter.take('a', limit, 0),
      await limiter.take('a', limit, 0),
    ]).toEqual([{ ok: true }, { ok: true }, { ok: false, retryAfterSeconds: 60 }]);
  });

  test('deletes expired windows', async () => {
    const limiter = createMemoryRateLimiter();
    const limit = { max: 1, windowSeconds: 60 };
    for (let n = 0; n < 10_000; n += 1) await limiter.take(`old ${n}`, limit, 0);
    await limiter.take('new', limit, 60_000);
    expect(await limiter.take('old 1', limit, 60_000)).toEqual({ ok: true });
    expect(await limiter.take('new', limit, 90_500)).toEqual({ ok: false, retryAfterSeconds: 30 });
  });
});
