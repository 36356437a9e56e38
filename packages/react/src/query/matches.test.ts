import type { Client, ClientQuery } from '@foyer/sdk';
import { expect, test } from 'vitest';
import { matches } from './matches.ts';

const client: Client = {
  id: 'cl_1', kind: 'group', name: 'Amelia & Tom Okafor', plan: 'pro', assignedStaff: [{ id: 'st_nora', name: 'Nora Lindqvist' }], members: [],
  preliminaryData: {}, hidden: false, createdAt: '2026-11-22T09:00:00.000Z', version: 1,
};

const asked: [query: ClientQuery, expected: boolean][] = [
  [{}, true],
  [{ plan: 'pro', kind: 'group', staffId: 'st_nora' }, true],
  [{ plan: 'starter' }, false],
  [{ kind: 'entity' }, false],
  [{ staffId: 'st_james' }, false],
  [{ hidden: true }, false],
  // Not for a page to decide.
  [{ status: ['active'], search: 'whitby', expiresWithinDays: 3 }, true],
];

test.each(asked)('a household on Pro, looked after by Nora, in a list of %j: %j', (query, expected) => {
  expect(matches(client, query)).toBe(expected);
});

test('hidden, it belongs to a list of hidden clients alone', () => {
  expect(matches({ ...client, hidden: true }, {})).toBe(false);
  expect(matches({ ...client, hidden: true }, { hidden: true })).toBe(true);
});
