import type { Client, ClientQuery } from '@foyer/sdk';
import { expect, test } from 'vitest';
import { memberOf, now } from '../../test/members.ts';
import { matchesQuery } from './matches-query.ts';

const client: Client = {
  id: 'cl_1',
  externalId: 'CRM-1042',
  kind: 'group',
  name: 'Amelia & Tom Okafor',
  plan: 'pro',
  assignedStaff: [{ id: 'st_nora', name: 'Nora Lindqvist' }],
  // Sent two days ago, so that 28 days are left.
  members: [
    memberOf({ invitation: {} }),
    memberOf({ id: 'mb_amelia', name: { given: 'Amélia', family: 'Okafor' }, email: null }),
  ],
  preliminaryData: {},
  hidden: false,
  createdAt: '2026-11-22T09:00:00.000Z',
  version: 1,
};

const queries: [query: ClientQuery, expected: boolean][] = [
  [{}, true],
  [{ plan: 'pro', kind: 'group', staffId: 'st_nora' }, true],
  [{ plan: 'starter' }, false],
  [{ kind: 'entity' }, false],
  [{ staffId: 'st_james' }, false],
  [{ hidden: true }, false],
  [{ status: ['waiting'] }, true],
  [{ status: ['expired', 'no-email'] }, true],
  [{ status: ['active'] }, false],
  [{ expiresWithinDays: 28 }, true],
  [{ expiresWithinDays: 27 }, false],
  [{ search: 'AMELIA okafor' }, true],
  [{ search: 'northmail' }, true],
  [{ search: 'crm-1042' }, true],
  [{ search: 'whitby' }, false],
];

test.each(queries)(
  'matches a household on Pro that is assigned to Nora against %j: %j',
  (query, expected) => {
    expect(matchesQuery(client, query, Date.parse(now))).toBe(expected);
  },
);

test('matches a hidden client only in a list of hidden clients', () => {
  expect(matchesQuery({ ...client, hidden: true }, {}, Date.parse(now))).toBe(false);
  expect(matchesQuery({ ...client, hidden: true }, { hidden: true }, Date.parse(now))).toBe(true);
});
