import { checkMembers, memberStatus, memberStatuses, parseAddress } from '@foyer/contract/rules';
import { expect, test } from 'vitest';
import { createMockPortal } from '../../create-mock-portal.ts';

test('has 40 valid clients with every member status, one of them an entity', async () => {
  const portal = await createMockPortal({ scenario: 'busy-portal' });
  const now = portal.clock.now();
  const { items, total } = await portal.store.reads(portal.firmId).listClients({
    search: '',
    status: [],
    plan: null,
    staffId: null,
    kind: null,
    hidden: false,
    expiresBefore: null,
    ids: null,
    except: [],
    createdUntil: null,
    sort: { by: 'name', descending: false },
    limit: 100,
    after: null,
    offset: 0,
    now: new Date(now).toISOString(),
  });
  expect(total).toBe(40);
  expect(
    items.filter((client) => client.kind === 'entity').map((client) => [client.name, client.members.length]),
  ).toEqual([['Okafor Family Trust', 0]]);
  expect(items.filter((client) => client.members.some((member) => member.role === 'guest'))).toHaveLength(5);
  const members = items.flatMap((client) => client.members);
  expect(new Set(members.map((member) => memberStatus(member, now)))).toEqual(new Set(memberStatuses));
  expect(
    members.filter(({ email }) => email !== null && !(parseAddress(email).ok && email.endsWith('.example'))),
  ).toEqual([]);
  expect(items.filter(({ kind, members: people }) => checkMembers(kind, people) !== null)).toEqual([]);
});
