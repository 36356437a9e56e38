import { expect, test } from 'vitest';
import * as conformance from '../../packages/conformance/src/index.ts';
import * as contractRules from '../../packages/contract/src/rules/index.ts';
import { createMockPortal } from '../../packages/mocks/src/index.ts';
import * as portalCore from '../../packages/portal/src/index.ts';
import * as portalMail from '../../packages/portal/src/mail/index.ts';
import * as portalStore from '../../packages/portal/src/store/index.ts';
import { createPortalClient } from '../../packages/sdk/src/index.ts';
import { blocksOf } from './pages.ts';
import { runBlock, runAndCapture } from './run.ts';

const codeOf = (page: string): string => blocksOf(page)[0]?.code ?? '';

test('packages/contract/README.md: the rule returns what the comment states', async () => {
  const mockPortal = await createMockPortal({ scenario: 'every-status', now: '2026-11-22T09:40:00.000Z' });
  const portal = createPortalClient({
    baseUrl: mockPortal.origin,
    getToken: () => mockPortal.token,
    fetch: mockPortal.fetch,
  });
  const {
    sent: [member],
  } = await portal.invitations.send('cl_caroline', { recipients: 'owners' });
  const { policy, viewer } = await portal.session.get();
  const { lines } = await runAndCapture(codeOf('packages/contract/README.md'), {
    modules: { '@foyer/contract/rules': contractRules },
    globals: { member, now: mockPortal.clock.now(), policy, viewer },
  });
  expect(lines.map(({ printed }) => printed)).toEqual([
    "{ ok: false, reason: 'cooldown', until: '2026-11-22T09:41:00.000Z' }",
  ]);
  expect(lines.map(({ expected }) => expected)).toEqual(lines.map(({ printed }) => printed));
  mockPortal.close();
});

test('packages/portal/README.md: the mounted portal responds, and its workers are idle', async () => {
  const { response, portal: mounted } = await runBlock(codeOf('packages/portal/README.md'), {
    modules: { '@foyer/portal': portalCore, '@foyer/portal/store': portalStore },
    globals: {
      secret: new Uint8Array(32).fill(7),
      mailer: { send: async () => ({ state: 'sent' }) },
      passwords: { hash: async (text: string) => text, verify: async () => true },
      isCommonPassword: () => false,
      request: new Request('https://portal.example/v1/clients'),
    },
  });
  if (!(response instanceof Response)) throw new Error('The portal returned no response');
  expect([response.status, response.headers.get('content-type')]).toEqual([401, 'application/problem+json']);
  expect(await response.json()).toMatchObject({ code: 'unauthenticated' });
  expect(
    await Reflect.get(Object(mounted), 'deliverMail')({ worker: 'w1', limit: 5, leaseSeconds: 60 }),
  ).toBe(0);
});

test('packages/conformance/README.md: registers every check and skips those with a missing capability', async () => {
  const [tried, skipped]: [string[], string[]] = [[], []];
  const runner = {
    describe: (_: string, body: () => void) => body(),
    test: Object.assign((name: string) => tried.push(name), { skip: (name: string) => skipped.push(name) }),
  };
  await runBlock(codeOf('packages/conformance/README.md'), {
    modules: { '@foyer/conformance': conformance, vitest: runner },
  });
  expect(tried).toContain('every order lists each client once, including clients with equal sort keys');
  expect(skipped.some((name) => name.endsWith('(the clock cannot be advanced)'))).toBe(true);
});

test('docs/operations.md: custom mail messages and templates', async () => {
  const code = blocksOf('docs/operations.md').find(({ tag }) => tag === 'js')?.code ?? '';
  const { mailMessages, renderMail } = await runBlock(code, {
    modules: { '@foyer/portal/mail': portalMail },
  });
  expect(mailMessages).toMatchObject({ en: { activate: 'Open my account' } });
  if (typeof renderMail !== 'function') throw new Error('The block exports no renderMail');
  expect(
    renderMail(
      { firm: { name: 'Harbour & Lane' } },
      { subject: 'Hello', text: 'Hello', html: '<body>Hello</body>' },
    ),
  ).toEqual({
    subject: 'Hello',
    text: 'Hello',
    html: '<body>Hello<p>Harbour &amp; Lane will never ask for your password.</p></body>',
  });
});
