import { describe, expect, onTestFinished, test } from 'vitest';
import {
  createMockPortal,
  daysBefore,
  scenarios,
  type FirmSeed,
  type MockPortal,
} from '../../packages/mocks/src/index.ts';
import * as adapter from '../../packages/sdk/src/adapter.ts';
import * as sdk from '../../packages/sdk/src/index.ts';
import * as rules from '../../packages/sdk/src/rules.ts';
import { blocksOf } from './pages.ts';
import { runBlock, runAndCapture, type Printed } from './run.ts';

/** Opens a portal at the origin that the pages use. */
async function openPortal(scenario: 'every-status' | FirmSeed): Promise<MockPortal> {
  const mockPortal = await createMockPortal({ scenario, origin: 'https://portal.example' });
  onTestFinished(() => mockPortal.close());
  return mockPortal;
}

/** The SDK, connected to the portal instead of the network. */
const modulesOn = ({ fetch }: MockPortal) => ({
  '@foyer/sdk': {
    ...sdk,
    createPortalClient: (options: sdk.HttpOptions) => sdk.createPortalClient({ fetch, ...options }),
  },
  '@foyer/sdk/rules': rules,
});
const until = (isTrue: () => boolean) => expect.poll(isTrue).toBe(true);

test('docs/sdk.md prints what its comments state', async () => {
  const mockPortal = await openPortal('every-status');
  mockPortal.setRelay(async ({ to }) =>
    to.address.startsWith('beatrix') ? { state: 'refused', reason: 'Mailbox full' } : { state: 'sent' },
  );
  const lines: Printed[] = [];
  let known: Record<string, unknown> = {
    until,
    signIn: { token: mockPortal.token, renew: async () => mockPortal.token },
    currentTrace: () => '00-1-1-01',
    showProgress: () => undefined,
  };
  mockPortal.onMail(({ to, link }) => {
    if (to.address.startsWith('caroline')) known = { ...known, tokenInTheLink: link.split('/').at(-1) };
  });
  for (const { code } of blocksOf('docs/sdk.md')) {
    const result = await runAndCapture(code, { modules: modulesOn(mockPortal), globals: known });
    lines.push(...result.lines);
    known = { ...known, ...result.bindings };
  }
  expect(lines.map(({ code, printed }) => ({ code, printed }))).toEqual(
    lines.map(({ code, expected }) => ({ code, printed: expected })),
  );
});

/** A firm with the ids that the READMEs use: clients cl_1 and cl_2, form fm_1, staff member st_1. */
function smallFirm(): FirmSeed {
  const {
    firm,
    staff: [viewer],
    forms: [form],
  } = scenarios.empty();
  if (form === undefined) throw new Error('The firm has no forms');
  const ago = daysBefore(Date.parse('2026-11-24T09:41:00.000Z'), 40);
  return {
    firm,
    staff: [{ ...viewer, id: 'st_1' }],
    forms: [{ ...form, id: 'fm_1' }],
    clients: [
      {
        key: '1',
        kind: 'individual',
        name: 'Ann Smith',
        members: [{ key: '1', given: 'Ann', family: 'Smith', email: 'ann@people.example' }],
      },
      {
        key: '2',
        kind: 'individual',
        name: 'Tom Reed',
        plan: 'pro',
        members: [
          {
            key: '2',
            given: 'Tom',
            family: 'Reed',
            email: 'tom@people.example',
            invitation: { sentAt: ago },
          },
        ],
      },
    ],
  };
}

describe('packages/sdk/README.md', () => {
  const [calls = '', hooks = '', many = ''] = blocksOf('packages/sdk/README.md').map(({ code }) => code);

  test('sends, iterates clients, subscribes to events and handles a taken address', async () => {
    const mockPortal = await openPortal(smallFirm());
    const printed: unknown[][] = [];
    const bindings = await runBlock(calls, {
      modules: modulesOn(mockPortal),
      globals: { signIn: { token: mockPortal.token } },
      log: (...values) => printed.push(values),
    });
    expect(mockPortal.mails.map(({ to }) => to.address)).toEqual(['ann@people.example']);
    expect(printed).toEqual([
      ['Tom Reed'],
      ['Ann Smith, owner of Ann Smith, already signs in with this address.'],
    ]);
    expect(bindings).toMatchObject({ sent: [{ id: 'mb_1' }], skipped: [] });
    await Reflect.get(Object(bindings['portal']), 'clients').update('cl_2', { plan: 'starter' });
    await until(() => printed.length === 3);
    expect(printed[2]).toEqual(['client.changed', 'cl_2']);
    Reflect.get(Object(bindings['feed']), 'close')();
  });

  test('calls the hooks', async () => {
    const mockPortal = await openPortal(smallFirm());
    const printed: unknown[][] = [];
    const traces: (string | null)[] = [];
    const fetch: typeof globalThis.fetch = async (input, init) => {
      traces.push(new Headers(init?.headers).get('traceparent'));
      return mockPortal.fetch(input, init);
    };
    const { traced } = await runBlock(hooks, {
      modules: modulesOn({ ...mockPortal, fetch }),
      globals: { currentTrace: () => '00-1-1-01' },
      log: (...values) => printed.push(values),
    });
    await expect(Reflect.get(Object(traced), 'forms').list()).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    expect(traces).toContain('00-1-1-01');
    expect(printed[0]).toEqual(['forms.list', 401, expect.any(Number)]);
  });

  test('runs the bulk operations', async () => {
    const mockPortal = await openPortal(smallFirm());
    const portal = sdk.createPortalClient({
      baseUrl: mockPortal.origin,
      getToken: () => mockPortal.token,
      fetch: mockPortal.fetch,
    });
    let saved = '';
    const decoder = new TextDecoder();
    const download = new WritableStream<Uint8Array>({
      write: (bytes) => void (saved += decoder.decode(bytes, { stream: true })),
    });
    const file = new File(
      ['Client,Kind,Member,Role,Email\r\nBo Reed,Individual,Bo Reed,Owner,bo reed'],
      'clients.csv',
    );
    const { preflight, failed, errors } = await runBlock(many, {
      modules: modulesOn(mockPortal),
      globals: { portal, download, file },
    });
    expect(preflight).toMatchObject({ recipients: 1, groups: [{ group: 'resend', count: 1 }] });
    expect(failed).toBe(0);
    expect(mockPortal.mails.map(({ to, text }) => [to.address, text.includes('> Welcome')])).toEqual([
      ['tom@people.example', true],
    ]);
    expect((await portal.clients.get('cl_2')).assignedStaff.map(({ id }) => id)).toEqual(['st_1']);
    expect(saved.split('\r\n')).toHaveLength(2);
    expect(errors).toMatchObject([{ line: 2, column: 'Email' }]);
  });
});

test('README.md: the SDK example works without React', async () => {
  const mockPortal = await openPortal(smallFirm());
  const portal = sdk.createPortalClient({
    baseUrl: mockPortal.origin,
    getToken: () => mockPortal.token,
    fetch: mockPortal.fetch,
  });
  const call = blocksOf('README.md').find(({ code }) => code.includes('portal.invitations.send'))?.code ?? '';
  const printed: unknown[][] = [];
  const { sent, skipped } = await runBlock(call, {
    modules: {},
    globals: { portal },
    log: (...values) => printed.push(values),
  });
  expect([sent, skipped]).toMatchObject([[{ id: 'mb_1', invitation: { form: { id: 'fm_1' } } }], []]);
  await portal.clients.update('cl_2', { plan: 'starter' });
  await until(() => printed.length === 2);
  expect(printed).toEqual([['Tom Reed'], ['client.changed', 'cl_2']]);
});

test('docs/own-backend.md: the adapter calls the API as the page shows', async () => {
  const requests: unknown[] = [];
  const { portal } = await runBlock(blocksOf('docs/own-backend.md')[0]?.code ?? '', {
    modules: { '@foyer/sdk': sdk, '@foyer/sdk/adapter': adapter },
    globals: {
      callApi: async (path: string, _: AbortSignal, body?: unknown) =>
        void requests.push(body === undefined ? path : [path, body]),
      toSession: () => ({ firm: { name: 'The office' }, serverTime: '2026-11-24T09:41:00.000Z' }),
      toPage: () => ({ items: [], total: 0 }),
      toSendResult: () => ({ client: { id: '7' }, sent: [], skipped: [] }),
      pageOf: ({ offset = 0 }: sdk.ClientQuery) => offset / 50 + 1,
      changesSince: async () => [],
    },
  });
  const { session, clients, invitations, forms }: sdk.PortalClient = Object(portal);
  expect(await session.get()).toMatchObject({ firm: { name: 'The office' } });
  expect(await clients.list({ offset: 100, limit: 50 })).toEqual({ items: [], total: 0 });
  expect(await invitations.send('7', { recipients: 'owners' })).toEqual({
    client: { id: '7' },
    sent: [],
    skipped: [],
  });
  expect(requests).toEqual(['/me', '/customers?page=3', ['/customers/7/mail', 'owners']]);
  await expect(invitations.revoke('8')).rejects.toMatchObject({ code: 'conflict' });
  await expect(forms.list()).rejects.toMatchObject({ code: 'forbidden' });
});
