import { checkMembers, memberStatus, memberStatuses, parseAddress } from '@foyer/contract/rules';
import { expect, test } from 'vitest';
import { createMockPortal } from '../../create-mock-portal.ts';

test('forty clients stand in every status that needs no mail on its way, one entity without an owner', async () => {
  const portal = await createMockPortal({ scenario: 'harbour-and-lane' });
  const now = portal.clock.now();
  const query = {
    search: '', status: [], plan: null, staffId: null, kind: null, expiresBefore: null, sort: { by: 'name', descending: false }, limit: 100, after: null, offset: 0,
    now: new Date(now).toISOString(),
  } as const;
  const [shown, hidden] = await Promise.all([false, true].map((only) => portal.store.reads(portal.firmId).listClients({ ...query, hidden: only })));
  expect([shown?.total, hidden?.total]).toEqual([39, 1]);

  const clients = [...(shown?.items ?? []), ...(hidden?.items ?? [])];
  const members = clients.flatMap((client) => client.members);
  expect(new Set(members.map((member) => memberStatus(member, now)))).toEqual(new Set(memberStatuses.filter((status) => status !== 'queued')));
  expect(clients.filter((client) => client.kind === 'entity' && client.members.length === 0).map((client) => client.name)).toEqual(['Okafor Family Trust']);
  expect(members.filter(({ email }) => email !== null && !(parseAddress(email).ok && email.endsWith('.example')))).toEqual([]);
  expect(clients.filter(({ kind, members: people }) => checkMembers(kind, people) !== null)).toEqual([]);
});
