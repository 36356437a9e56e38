import { createPortalClient } from '@foyer/sdk';
import { afterEach, expect, test } from 'vitest';
import { readCliOptions } from '../src/cli-options.ts';
import { servePortal, type ServedPortal } from '../src/serve.ts';
import { packageVersion } from '../src/version.ts';

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
  [['serve'], { scenario: 'busy-portal', port: 4301, allowedOrigins: [], stateFile: null }],
  [
    'serve --scenario large --port 0 --allow-origin https://host.example --state monday.json'.split(' '),
    { scenario: 'large', port: 0, allowedOrigins: ['https://host.example'], stateFile: 'monday.json' },
  ],
])('reads the command line %j', (args, options) => {
  expect(readCliOptions(args)).toEqual({ ok: true, options });
});

test.each([
  [[], 'The only command is serve.'],
  [['serve', '--scenario', 'huge'], 'Unknown scenario huge. The scenarios are '],
  [['serve', '--port', '99999'], '--port must be a number from 0 to 65535, not "99999".'],
  [
    ['serve', '--allow-origin', 'host.example'],
    '--allow-origin must be an origin such as https://host.example, not "host.example".',
  ],
  [['serve', '--state='], '--state must be the name of a file.'],
  [['serve', '--prot', '1'], "Unknown option '--prot'"],
])('exits with 2, the reason and the usage for %j', (args, why) => {
  const read = readCliOptions(args);
  expect(read).toMatchObject({ ok: false, exitCode: 2 });
  expect(!read.ok && read.text.startsWith(why)).toBe(true);
  expect(!read.ok && read.text).toContain('\n\nUsage: foyer-mocks serve');
});

test('--help prints the usage and --version the version, with exit code 0', () => {
  expect(readCliOptions(['--help'])).toMatchObject({
    ok: false,
    exitCode: 0,
    text: expect.stringMatching(/^Usage: foyer-mocks serve/),
  });
  expect(readCliOptions(['--version'])).toEqual({ ok: false, exitCode: 0, text: `${packageVersion()}\n` });
  expect(packageVersion()).toMatch(/^\d+\.\d+\.\d+/);
});
