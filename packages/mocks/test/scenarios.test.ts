import { createPortalClient, isPortalError } from '@foyer/sdk';
import { memberStatus } from '@foyer/contract/rules';
import { expect, test } from 'vitest';
import { createMockPortal, type ScenarioName } from '../src/index.ts';

async function open(scenario: ScenarioName) {
  const mockPortal = await createMockPortal({ scenario, now: '2026-11-24T09:41:00.000Z' });
  const portal = createPortalClient({
    baseUrl: mockPortal.origin,
    getToken: () => mockPortal.token,
    fetch: mockPortal.fetch,
    clock: mockPortal.clock,
    random: { number: () => 0, id: () => crypto.randomUUID() },
    timeoutMs: 5_000,
  });
  return { mockPortal, portal };
}

test('expiring-soon has links that expire in weeks, days, hours and minutes, and an expired one', async () => {
  const { mockPortal, portal } = await open('expiring-soon');
  const { items } = await portal.clients.list();
  const memberOf = (name: string) => items.find((client) => client.name === name)?.members[0];
  const [rafi, may] = [memberOf('Rafi Stern'), memberOf('May Oakes')];
  expect(rafi && memberStatus(rafi, mockPortal.clock.now())).toBe('expired');
  expect(may && memberStatus(may, mockPortal.clock.now())).toBe('waiting');
  expect(may?.invitation?.expiresAt).toBe('2026-11-24T09:43:00.000Z');
  expect(items).toHaveLength(9);
});

test('bulk-with-failures refuses every twentieth address with a reason', async () => {
  const { mockPortal, portal } = await open('bulk-with-failures');
  const { items, total } = await portal.clients.list({ search: 'jonah', limit: 200 });
  expect(total).toBe(20);
  for (const { id } of items.slice(0, 2)) await portal.invitations.send(id, { recipients: 'owners' });
  await mockPortal.mailSettled();
  const statuses = await Promise.all(
    items.slice(0, 2).map(async ({ id }) => (await portal.clients.get(id)).members[0]?.invitation?.delivery),
  );
  expect(statuses.map((delivery) => [delivery?.status, delivery?.reason])).toEqual([
    ['sent', null],
    ['bounced', 'Nobody at moved-away.example has this address'],
  ]);
});

test('flaky fails the first call; a retry succeeds', async () => {
  const { mockPortal, portal } = await open('flaky');
  expect(
    (
      await mockPortal.fetch(`${mockPortal.origin}/v1/session`, {
        headers: { authorization: `Bearer ${mockPortal.token}` },
      })
    ).status,
  ).toBe(503);
  expect((await portal.session.get()).firm.name).toBe('Harbour & Lane Advisory');
});

test.each([
  ['rate-limited', { code: 'rate-limited', status: 429 }],
  ['offline', { kind: 'network' }],
] as const)('%s fails every call with %o', async (scenario, expected) => {
  const { portal } = await open(scenario);
  const thrown: unknown = await portal.clients.list({}).catch((error: unknown) => error);
  expect(isPortalError(thrown)).toBe(true);
  expect(thrown).toMatchObject(expected);
});

test('forbidden-viewer refuses mutations', async () => {
  const { portal } = await open('forbidden-viewer');
  expect((await portal.session.get()).viewer.permissions).toEqual([]);
  await expect(portal.invitations.send('cl_okafor', { recipients: 'owners' })).rejects.toMatchObject({
    code: 'forbidden',
  });
});
