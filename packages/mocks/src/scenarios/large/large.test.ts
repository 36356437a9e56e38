import { compareKeys, toSortKey } from '@foyer/contract/rules';
import { createPortalClient } from '@foyer/sdk';
import { expect, test } from 'vitest';
import { createMockPortal } from '../../create-mock-portal.ts';
import { large } from './large.ts';

async function open() {
  const mockPortal = await createMockPortal({ scenario: 'large' });
  return {
    mockPortal,
    portal: createPortalClient({
      baseUrl: mockPortal.origin,
      getToken: () => mockPortal.token,
      fetch: mockPortal.fetch,
      clock: mockPortal.clock,
    }),
  };
}

test('the generated clients are sorted by name', () => {
  const { lazyClients } = large(0);
  const keys = Array.from({ length: lazyClients?.count ?? 0 }, (_, index) =>
    toSortKey(lazyClients?.at(index).name ?? ''),
  );
  expect(keys).toHaveLength(100_000);
  expect(keys.findIndex((key, index) => index > 0 && compareKeys(keys[index - 1] ?? '', key) >= 0)).toBe(-1);
});

test('lists a page at an offset in both directions, and continues after a cursor', async () => {
  const { portal } = await open();
  const { items, total, next } = await portal.clients.list({ limit: 100, offset: 90_000 });
  expect([items.length, items[0]?.id, items[99]?.id, total]).toEqual([100, 'cl_90000', 'cl_90099', 100_000]);
  expect((await portal.clients.list({ limit: 2, after: next ?? '' })).items.map(({ id }) => id)).toEqual([
    'cl_90100',
    'cl_90101',
  ]);
  expect(
    (await portal.clients.list({ sort: '-name', limit: 2, offset: 1 })).items.map(({ id }) => id),
  ).toEqual(['cl_99998', 'cl_99997']);
  expect((await portal.clients.list({ limit: 100, offset: 99_950 })).items).toHaveLength(50);
});

test('stores a client at its position when it is invited', async () => {
  const { mockPortal, portal } = await open();
  const { sent } = await portal.invitations.send('cl_51198', { recipients: 'owners' });
  expect(sent).toHaveLength(1);
  await mockPortal.mailSettled();
  expect(mockPortal.mails).toHaveLength(1);
  const [before, at, behind] = (await portal.clients.list({ limit: 3, offset: 51_197 })).items;
  expect([before?.version, at?.id, at?.members[0]?.invitation?.sentAt, behind?.version]).toEqual([
    1,
    'cl_51198',
    '2026-11-24T09:41:00.000Z',
    1,
  ]);
  expect(at?.version).toBeGreaterThan(1);
});

test('revokes an invitation and updates a member of a client that was not stored, and changes no other', async () => {
  const { portal } = await open();
  const invited = await portal.clients.get('cl_71');
  const { id = '', invitation } = invited.members[0] ?? {};
  const { member, client } = await portal.invitations.revoke(invitation?.id ?? '');
  expect([member.invitation?.status, client.id, client.version]).toEqual(['revoked', 'cl_71', 2]);
  expect((await portal.members.update('cl_71', id, { email: null }, { ifMatch: 2 })).member).toMatchObject({
    email: null,
    account: null,
  });
  expect((await portal.members.timeline('cl_71', id)).map(({ type }) => type)).toEqual([
    'address-changed',
    'revoked',
    'delivery',
    'invited',
  ]);
  expect((await portal.clients.get('cl_78')).version).toBe(1);
});

test('lists an added client between the generated ones', async () => {
  const { portal } = await open();
  const { id } = await portal.clients.create({
    kind: 'individual',
    members: [{ role: 'owner', name: { given: 'Ada', family: 'Alz' } }],
  });
  const { items, total } = await portal.clients.list({ limit: 3, offset: 49 });
  expect(items.map((client) => client.id)).toEqual(['cl_49', id, 'cl_50']);
  expect(total).toBe(100_001);
  expect((await portal.clients.list({ limit: 1, offset: 100_000 })).items[0]?.id).toBe('cl_99999');
});

test('searches all generated clients', async () => {
  const { portal } = await open();
  expect(await portal.clients.list({ search: 'zora winwood' })).toMatchObject({
    total: 1,
    items: [{ id: 'cl_99999' }],
  });
});
