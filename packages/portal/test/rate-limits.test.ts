import { describe, expect, test } from 'vitest';
import { createMemoryRateLimiter, type RateLimiter } from '../src/index.ts';
import { openPortal } from './harness.ts';

const MINUTE = 60_000;
const signIn = (post: (path: string, body: unknown) => Promise<Response>, email: string, password: string) => post('/client-sessions', { firmId: 'fi_1', email, password });

describe('limits on the member’s side', () => {
  test('ten wrong passwords, then a quarter of an hour of rest, however the address is written', async () => {
    const { post, advance } = await openPortal();
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1) statuses.push((await signIn(post, n % 2 === 0 ? 'tom@northmail.example' : ' TOM@NORTHMAIL.example', 'wrong')).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 401, 401, 401, 401, 429]);
    const refused = await signIn(post, 'tom@northmail.example', 'wrong');
    expect([refused.headers.get('retry-after'), (await refused.json()).code]).toEqual(['900', 'rate-limited']);
    expect((await signIn(post, 'ann@northmail.example', 'wrong')).status).toBe(401);
    advance(15 * MINUTE - 1);
    expect((await signIn(post, 'tom@northmail.example', 'wrong')).status).toBe(429);
    advance(1);
    expect((await signIn(post, 'tom@northmail.example', 'wrong')).status).toBe(401);
  });

  test('the right password takes the count back', async () => {
    const { post, addTom, deliver, outbox } = await openPortal();
    await post(`/clients/${(await addTom()).id}/invitations`, { recipients: 'owners' });
    await deliver();
    await post(`/activations/${/activate\/(\S+)/.exec(outbox[0]?.text ?? '')?.[1]}`, { displayName: 'Tom', password: 'a lantern on the quay' });
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 9; n += 1) expect((await signIn(post, 'tom@northmail.example', 'wrong')).status).toBe(401);
      expect((await signIn(post, 'tom@northmail.example', 'a lantern on the quay')).status).toBe(201);
    }
  });

  test('a link that does not exist wears out like one that does', async () => {
    const { post } = await openPortal();
    const tries: number[] = [];
    for (let n = 0; n < 61; n += 1) tries.push((await post('/activations/never-was', { displayName: 'T', password: 'short' })).status);
    expect([tries[59], tries[60]]).toEqual([404, 429]);
    expect((await post('/activations/another', { displayName: 'T', password: 'short' })).status).toBe(404);
    const renewals: number[] = [];
    for (let n = 0; n < 21; n += 1) renewals.push((await post('/activations/never-was/renew', undefined)).status);
    expect([renewals[19], renewals[20]]).toEqual([200, 429]);
  });

  test('what is counted holds neither address nor token', async () => {
    const keys: string[] = [];
    const rateLimiter: RateLimiter = { take: async (key) => (keys.push(key), { ok: true }), forget: async () => undefined };
    const { post } = await openPortal({ rateLimiter });
    await signIn(post, 'tom@northmail.example', 'wrong');
    await post('/activations/a-secret-token', { displayName: 'T', password: 'short' });
    expect(keys.map((key) => key.replace(/[0-9a-f]{64}$/, '#'))).toEqual(['login:#', 'activate:#']);
  });
});

describe('the limiter in memory', () => {
  test('lets go of windows that have ended', async () => {
    const limiter = createMemoryRateLimiter();
    const limit = { max: 1, windowSeconds: 60 };
    for (let n = 0; n < 10_000; n += 1) await limiter.take(`old ${n}`, limit, 0);
    await limiter.take('new', limit, 60_000);
    expect(await limiter.take('old 1', limit, 60_000)).toEqual({ ok: true });
    expect(await limiter.take('new', limit, 90_500)).toEqual({ ok: false, retryAfterSeconds: 30 });
  });
});
