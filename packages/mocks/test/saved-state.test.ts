import { createPortalClient, isPortalError } from '@foyer/sdk';
import { memberStatus } from '@foyer/contract/rules';
import { expect, test } from 'vitest';
import { createMockPortal, MockStateError, type MockPortal, type MockState } from '../src/index.ts';

const DAY = 86_400_000;
const clientOf = (mockPortal: MockPortal) =>
  createPortalClient({
    baseUrl: mockPortal.origin,
    getToken: () => mockPortal.token,
    fetch: mockPortal.fetch,
    clock: mockPortal.clock,
  });
const tokenIn = (mockPortal: MockPortal): string => mockPortal.mails.at(-1)?.link.split('/').at(-1) ?? '';
/** Serializes and parses the state, as a file would. */
const throughFile = (state: MockState): unknown => JSON.parse(JSON.stringify(state));
const reopen = async (mockPortal: MockPortal): Promise<MockPortal> =>
  createMockPortal({ state: throughFile(await mockPortal.save()) });

test('a link mailed before saving works after loading, and the clock continues from the saved time', async () => {
  const before = await createMockPortal({ scenario: 'every-status' });
  await clientOf(before).invitations.send('cl_caroline', { recipients: 'owners' });
  await before.mailSettled();
  before.clock.advance(3 * DAY);
  const after = await reopen(before);
  expect([after.mails.length, after.mails[0]?.subject, after.mails[0]?.sentAt]).toEqual([
    1,
    'Activate your Harbour & Lane Advisory account',
    '2026-11-24T09:41:00.000Z',
  ]);
  await clientOf(after).activations.accept(tokenIn(after), {
    displayName: 'Caroline',
    password: 'a lantern on the quay',
  });
  await after.signIn('mb_caroline');
  const [caroline] = (await clientOf(after).clients.get('cl_caroline')).members;
  expect(caroline?.account).toMatchObject({
    status: 'active',
    activatedAt: '2026-11-27T09:41:00.000Z',
    lastLoginAt: '2026-11-27T09:41:00.000Z',
  });
  const [stillWaiting] = (await clientOf(before).clients.get('cl_caroline')).members;
  expect(stillWaiting && memberStatus(stillWaiting, before.clock.now())).toBe('waiting');
});

test('a password set before saving works after loading, and a used link stays used', async () => {
  const before = await createMockPortal({ scenario: 'every-status' });
  await clientOf(before).invitations.send('cl_caroline', { recipients: 'owners' });
  await before.mailSettled();
  await before.activate('mb_caroline', 'the heron on the weir');
  const after = await reopen(before);
  await after.signIn('mb_caroline', 'the heron on the weir');
  await expect(clientOf(after).activations.get(tokenIn(after))).rejects.toSatisfy((error) =>
    isPortalError(error, 'invitation-used'),
  );
});

test('a retry with the same idempotency key after loading sends no second mail', async () => {
  const before = await createMockPortal({ scenario: 'every-status' });
  const send = (mockPortal: MockPortal): Promise<Response> =>
    mockPortal.fetch(`${mockPortal.origin}/v1/clients/cl_caroline/invitations`, {
      method: 'POST',
      body: '{"recipients":"owners"}',
      headers: {
        authorization: `Bearer ${mockPortal.token}`,
        'content-type': 'application/json',
        'idempotency-key': 'the-same-click',
      },
    });
  const first = await send(before);
  const after = await reopen(before);
  const second = await send(after);
  expect([second.status, second.headers.get('idempotent-replayed')]).toEqual([first.status, 'true']);
  expect(await second.json()).toEqual(await first.json());
  await after.mailSettled();
  expect(after.mails).toHaveLength(1);
});

test('a deferred mail is tried after loading, when it is due', async () => {
  const before = await createMockPortal({ scenario: 'every-status' });
  before.setRelay(async () => ({ state: 'deferred', reason: 'Come back later' }));
  await clientOf(before).invitations.send('cl_caroline', { recipients: 'owners' });
  const after = await reopen(before);
  await after.mailSettled();
  expect(after.mails).toHaveLength(0);
  after.clock.advance(DAY);
  await after.mailSettled();
  expect(after.mails.map(({ to }) => to.address)).toContain('caroline@whitbystudio.example');
});

test('the feed continues after a saved cursor with new cursors', async () => {
  const before = await createMockPortal({ scenario: 'every-status' });
  await clientOf(before).invitations.send('cl_caroline', { recipients: 'owners' });
  await before.mailSettled();
  const cursor = await before.store.reads(before.firmId).feedCursor();
  const after = await reopen(before);
  await clientOf(after).invitations.send('cl_beatrix', { recipients: ['mb_beatrix'] });
  const read = await after.store.reads(after.firmId).readFeed(cursor, 10);
  expect(read.state === 'read' && read.events.map(({ clientId }) => clientId)).toContain('cl_beatrix');
  expect(read.cursor).not.toBe(cursor);
});

test('restores 100,000 lazy clients including their changes', async () => {
  const before = await createMockPortal({ scenario: 'large' });
  await clientOf(before).clients.update('cl_51203', { plan: 'pro', hidden: false });
  const state = await before.save();
  expect(JSON.stringify(state).length).toBeLessThan(20_000);
  const after = await createMockPortal({ state: throughFile(state) });
  expect((await clientOf(after).clients.list()).total).toBe(100_000);
  expect((await clientOf(after).clients.get('cl_51203')).plan).toBe('pro');
  expect(await clientOf(after).clients.get('cl_7')).toEqual(await clientOf(before).clients.get('cl_7'));
});

test('restores faults and permissions, and lets options override permissions, origin and time', async () => {
  const before = await createMockPortal({ scenario: 'forbidden-viewer' });
  before.fail('forms.list', { kind: 'problem', code: 'forbidden' });
  const state = throughFile(await before.save());
  const after = await createMockPortal({ state });
  await expect(clientOf(after).forms.list()).rejects.toMatchObject({ code: 'forbidden' });
  expect((await clientOf(after).session.get()).viewer.permissions).toEqual([]);
  const again = await createMockPortal({
    state,
    permissions: ['invitations.send'],
    origin: 'https://elsewhere.test',
    now: '2027-01-04T08:00:00.000Z',
  });
  expect(await clientOf(again).session.get()).toMatchObject({
    viewer: { permissions: ['invitations.send'] },
    serverTime: '2027-01-04T08:00:00.000Z',
  });
});

test('the saved state is JSON, and saving a restored portal returns the same state', async () => {
  const before = await createMockPortal({ scenario: 'busy-portal' });
  const state = await before.save();
  expect(throughFile(state)).toEqual(state);
  expect(state).toMatchObject({
    format: 'foyer-mock-portal',
    version: 1,
    origin: 'https://portal.foyer.test',
    scenario: { name: 'busy-portal', madeFor: '2026-11-24T09:41:00.000Z' },
  });
  expect(await (await createMockPortal({ state: throughFile(state) })).save()).toEqual(state);
});

const validState = await (await createMockPortal({ scenario: 'empty' })).save();

test.each([
  ['a list', [], 'not-a-state'],
  ['null', null, 'not-a-state'],
  ['another file', { format: 'har', version: 1 }, 'not-a-state'],
  ['an invalid version', { ...validState, version: 'one' }, 'not-a-state'],
  ['a newer version', { ...validState, version: 2 }, 'too-new'],
  ['an invalid time', { ...validState, now: 'noon' }, 'damaged'],
  ['an unknown scenario', { ...validState, scenario: { name: 'huge', madeFor: validState.now } }, 'damaged'],
  ['a mail without a text', { ...validState, mails: [{ subject: 'Hello' }] }, 'damaged'],
  ['an unknown fault', { ...validState, faults: [['clients.list', { kind: 'gremlin' }]] }, 'damaged'],
  [
    'a firm without tables',
    {
      ...validState,
      store: {
        ...validState.store,
        firms: [{ id: 'fi_harbour', tables: {}, feed: { events: [], last: 0 } }],
      },
    },
    'damaged',
  ],
  [
    'a row without a key',
    {
      ...validState,
      store: {
        ...validState.store,
        firms: validState.store.firms.map((firm) => ({ ...firm, tables: { ...firm.tables, staff: [[{}]] } })),
      },
    },
    'damaged',
  ],
])('rejects %s with the reason', async (_, state, reason) => {
  const thrown: unknown = await createMockPortal({ state }).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(MockStateError);
  expect(thrown).toMatchObject({ reason });
});
