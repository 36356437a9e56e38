import { createMockClock } from '@foyer/mocks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../src/server.ts';
import { temporaryDataFolder } from '../../store-postgres/test/migrated-database.ts';
import { configOf, submit, textOf } from './open-server.ts';

const folders = await Promise.all([temporaryDataFolder(), temporaryDataFolder()]);
const logged: string[] = [];
let direct: RunningServer;
let proxied: RunningServer;
beforeAll(async () => {
  const clock = createMockClock('2026-11-22T09:00:00.000Z');
  const open = (folder: string, env: Record<string, string> = {}) =>
    startServer(configOf({ FOYER_DATA_DIR: folder, ...env }), { log: (line) => logged.push(line), clock });
  [direct, proxied] = await Promise.all([
    open(folders[0].folder),
    open(folders[1].folder, { FOYER_TRUSTED_PROXIES: 'loopback' }),
  ]);
});
afterAll(async () => {
  await Promise.all([direct.close(), proxied.close()]);
  for (const { remove } of folders) remove();
});

const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': address });

test('counts attempts per forwarded address behind a trusted proxy, and ignores forged headers', async () => {
  const open = (token: string, address: string) =>
    fetch(`${proxied.url}/activate/${token}`, { headers: from(address) });
  for (let n = 0; n < 200; n += 1)
    expect((await open(`made-up-${n}`, `192.0.2.${n}, 203.0.113.9`)).status).toBe(404);
  const refused = await open('made-up', '198.51.100.1, 203.0.113.9');
  expect([refused.status, refused.headers.get('retry-after'), textOf(await refused.text())]).toEqual([
    429,
    '900',
    'There were too many tries The link itself is unharmed. Try again in 15 minutes.',
  ]);
  expect((await open('made-up', '203.0.113.10')).status).toBe(404);
  const api = await fetch(`${proxied.url}/v1/activations/made-up`, { headers: from('203.0.113.9') });
  expect([api.status, (await api.json()).code]).toEqual([429, 'rate-limited']);
});

test('limits sign-in attempts of one address over many accounts, for staff and members separately', async () => {
  const headers = from('203.0.113.20');
  const doors = ['/sign-in', '/staff/sign-in'];
  for (const door of doors) {
    const signIn = (n: number) =>
      submit(
        `${proxied.url}${door}`,
        { firm: 'fi_harbour', email: `p${n}@northmail.example`, password: 'wrong' },
        headers,
      );
    for (let n = 0; n < 100; n += 1) expect((await signIn(n)).status).toBe(422);
    const refused = await signIn(100);
    expect([refused.status, refused.headers.get('retry-after'), textOf(await refused.text())]).toEqual([
      429,
      '900',
      expect.stringContaining('There were too many tries. Try again in 15 minutes.'),
    ]);
  }
});

test('counts a request whose body has no content length', async () => {
  const signIn = (n: number) => {
    const body = new Blob([
      JSON.stringify({ firmId: 'fi_harbour', email: `q${n}@northmail.example`, password: 'wrong' }),
    ]).stream();
    // Node requires `duplex` for streamed bodies; the types lack it.
    const streamed = {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'content-type': 'application/json', ...from('203.0.113.40') },
    };
    return fetch(`${proxied.url}/v1/client-sessions`, streamed);
  };
  for (let n = 0; n < 100; n += 1) expect((await signIn(n)).status).toBe(401);
  expect((await signIn(100)).status).toBe(429);
});

test('limits guesses of links that stop reminders', async () => {
  for (let n = 0; n < 200; n += 1)
    expect(
      (
        await fetch(`${proxied.url}/reminders/stop/ml_${n}.guess`, {
          method: n % 2 === 0 ? 'GET' : 'POST',
          headers: from('203.0.113.30'),
        })
      ).status,
    ).toBe(404);
  const refused = await fetch(`${proxied.url}/reminders/stop/ml_1.guess`, { headers: from('203.0.113.30') });
  expect([refused.status, refused.headers.get('retry-after'), textOf(await refused.text())]).toEqual([
    429,
    '900',
    'There were too many tries The link itself is unharmed. Try again in 15 minutes.',
  ]);
});

test('uses the peer address without a trusted proxy, and logs a warning about an untrusted one', async () => {
  expect(logged).toEqual([]);
  const open = (n: number) =>
    fetch(`${direct.url}/activate/made-up-${n}`, { headers: from(`203.0.113.${n}`) });
  for (let n = 0; n < 200; n += 1) expect((await open(n)).status).toBe(404);
  expect((await open(200)).status).toBe(429);
  expect(logged).toEqual([
    'Requests come through a proxy that is not listed in FOYER_TRUSTED_PROXIES: all its clients share one rate limit.',
  ]);
});
