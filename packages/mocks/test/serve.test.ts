import { createPortalClient } from '@foyer/sdk';
import { afterEach, expect, test } from 'vitest';
import { OPTIONS, readCliOptions } from '../src/cli-options.ts';
import { servePortal, type ServedPortal } from '../src/serve.ts';

const served: ServedPortal[] = [];
afterEach(async () => {
  for (const { close } of served.splice(0)) await close();
});

const serve = async (...[options]: Parameters<typeof servePortal>) => {
  const one = await servePortal({ port: 0, scenario: 'every-status', ...options });
  served.push(one);
  return one;
};

const post = (url: string, body: unknown) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

test('serves the portal over HTTP; the inbox contains the invitation, whose link has the server as its origin', async () => {
  const { url, mockPortal } = await serve();
  const portal = createPortalClient({ baseUrl: url, getToken: () => mockPortal.token });
  const { sent } = await portal.invitations.send('cl_caroline', { recipients: 'owners' });
  expect(sent.map(({ email }) => email)).toEqual(['caroline@whitbystudio.example']);
  const { items } = await (await fetch(`${url}/inbox.json`)).json();
  expect(items).toMatchObject([
    { to: ['caroline@whitbystudio.example'], subject: 'Activate your Harbour & Lane Advisory account' },
  ]);
  const token = new URL(items[0].links[0]).pathname.split('/').at(-1) ?? '';
  expect(items[0].links[0]).toBe(`${url}/activate/${token}`);
  expect(await (await fetch(`${url}/v1/activations/${token}`)).json()).toMatchObject({
    email: 'caroline@whitbystudio.example',
  });
});

test('advances the clock and sets faults over HTTP', async () => {
  const { url } = await serve({ now: '2026-11-24T09:41:00.000Z' });
  expect(await (await post(`${url}/mock/clock`, { advanceMs: 86_400_000 })).json()).toEqual({
    now: '2026-11-25T09:41:00.000Z',
  });
  expect((await post(`${url}/mock/clock`, { advanceMs: 'tomorrow' })).status).toBe(400);
  const fault = { kind: 'problem', code: 'rate-limited', retryAfter: 30 };
  expect((await post(`${url}/mock/faults`, { operation: 'forms.list', fault })).status).toBe(204);
  const refused = await fetch(`${url}/v1/forms`);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
  expect((await post(`${url}/mock/faults`, { operation: 'forms.list', fault: null })).status).toBe(204);
  expect((await fetch(`${url}/v1/forms`)).status).toBe(401);
  expect((await post(`${url}/mock/faults`, { operation: 'forms.burn', fault })).status).toBe(400);
  expect(
    (await post(`${url}/mock/faults`, { operation: 'forms.list', fault: { kind: 'gremlin' } })).status,
  ).toBe(400);
});

test.each([
  [
    { values: {}, positionals: ['serve'] },
    { scenario: 'busy-portal', port: 4301, allowedOrigins: [], stateFile: null },
  ],
  [
    {
      values: {
        scenario: 'large',
        port: '0',
        'allow-origin': ['https://host.example'],
        state: 'monday.json',
      },
      positionals: ['serve'],
    },
    { scenario: 'large', port: 0, allowedOrigins: ['https://host.example'], stateFile: 'monday.json' },
  ],
])('the command %o', (parsed, options) => {
  expect(readCliOptions(parsed)).toEqual({ ok: true, options });
  expect(Object.keys(OPTIONS)).toEqual(['scenario', 'port', 'allow-origin', 'state', 'help']);
});

test.each([
  [{ values: {}, positionals: [] }, 'The only command is serve.'],
  [{ values: { scenario: 'huge' }, positionals: ['serve'] }, 'There is no scenario huge.'],
  [{ values: { port: '99999' }, positionals: ['serve'] }, '--port is a number from 0 to 65535.'],
  [
    { values: { 'allow-origin': ['host.example'] }, positionals: ['serve'] },
    'host.example is not an origin such as https://host.example.',
  ],
  [new Error("Unknown option '--prot'"), "Unknown option '--prot'"],
])('a command that is not understood says why: %o', (parsed, why) => {
  expect(readCliOptions(parsed)).toMatchObject({
    ok: false,
    asked: false,
    text: expect.stringMatching(
      new RegExp(`^${why.replaceAll(/[.*+?^$()|[\]]/g, '\\$&')}\n\nUsage: foyer-mocks serve`),
    ),
  });
});
