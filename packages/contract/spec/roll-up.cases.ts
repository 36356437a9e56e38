import type { Member } from '../src/index.ts';
import type { MemberStatus } from '../src/rules/index.ts';
import { account, delivery, invitation, member, NOW } from './people.ts';

/** The members of a client, and the summary. */
export interface RollUpCase {
  name: string;
  members: Member[];
  at: string;
  expected: {
    activated: number;
    owners: number;
    urgent: { status: MemberStatus; memberIds: string[] } | null;
    invitedAt: string | null;
    expiresAt: string | null;
    lastLoginAt: string | null;
  };
}

const active = (id: string, lastLoginAt: string | null): Member =>
  member({ id, account: account({ id: `ac_${id}`, status: 'active', lastLoginAt }) });
const waiting = (id: string, expiresAt: string): Member =>
  member({ id, account: account({ id: `ac_${id}` }), invitation: invitation({ id: `iv_${id}`, expiresAt }) });

/** The summary of a client’s members. */
export const rollUpCases: readonly RollUpCase[] = [
  {
    name: 'an entity without members',
    members: [],
    at: NOW,
    expected: { activated: 0, owners: 0, urgent: null, invitedAt: null, expiresAt: null, lastLoginAt: null },
  },
  {
    name: 'one of two activated, the other waits',
    members: [active('a', '2026-10-03T08:00:00.000Z'), waiting('b', '2026-12-01T00:00:00.000Z')],
    at: NOW,
    expected: {
      activated: 1,
      owners: 2,
      urgent: { status: 'waiting', memberIds: ['b'] },
      invitedAt: '2026-11-20T09:00:00.000Z',
      expiresAt: '2026-12-01T00:00:00.000Z',
      lastLoginAt: '2026-10-03T08:00:00.000Z',
    },
  },
  {
    name: 'guests are not counted, but their status is included',
    members: [
      active('a', null),
      member({ id: 'g', role: 'guest', invitation: invitation({ delivery: delivery('bounced') }) }),
    ],
    at: NOW,
    expected: {
      activated: 1,
      owners: 1,
      urgent: { status: 'undeliverable', memberIds: ['g'] },
      invitedAt: '2026-11-20T09:00:00.000Z',
      expiresAt: '2026-12-20T09:00:00.000Z',
      lastLoginAt: null,
    },
  },
  {
    name: 'several waiting: soonest expiry first',
    members: [waiting('a', '2026-12-20T00:00:00.000Z'), waiting('b', '2026-12-01T00:00:00.000Z')],
    at: NOW,
    expected: {
      activated: 0,
      owners: 2,
      urgent: { status: 'waiting', memberIds: ['b', 'a'] },
      invitedAt: '2026-11-20T09:00:00.000Z',
      expiresAt: '2026-12-01T00:00:00.000Z',
      lastLoginAt: null,
    },
  },
  {
    name: 'three waiting, in any order',
    members: [
      waiting('a', '2026-12-10T00:00:00.000Z'),
      waiting('b', '2026-12-20T00:00:00.000Z'),
      waiting('c', '2026-12-01T00:00:00.000Z'),
    ],
    at: NOW,
    expected: {
      activated: 0,
      owners: 3,
      urgent: { status: 'waiting', memberIds: ['c', 'a', 'b'] },
      invitedAt: '2026-11-20T09:00:00.000Z',
      expiresAt: '2026-12-01T00:00:00.000Z',
      lastLoginAt: null,
    },
  },
  {
    name: 'equal expiry keeps the order',
    members: [
      waiting('a', '2026-12-20T00:00:00.000Z'),
      waiting('b', '2026-12-10T00:00:00.000Z'),
      waiting('c', '2026-12-20T00:00:00.000Z'),
      waiting('d', '2026-12-20T00:00:00.000Z'),
    ],
    at: NOW,
    expected: {
      activated: 0,
      owners: 4,
      urgent: { status: 'waiting', memberIds: ['b', 'a', 'c', 'd'] },
      invitedAt: '2026-11-20T09:00:00.000Z',
      expiresAt: '2026-12-10T00:00:00.000Z',
      lastLoginAt: null,
    },
  },
  {
    name: 'an expired link is more urgent than a missing address',
    members: [member({ id: 'a', email: null, account: null }), waiting('b', '2026-11-22T09:00:00.000Z')],
    at: NOW,
    expected: {
      activated: 0,
      owners: 2,
      urgent: { status: 'expired', memberIds: ['b'] },
      invitedAt: '2026-11-20T09:00:00.000Z',
      expiresAt: '2026-11-22T09:00:00.000Z',
      lastLoginAt: null,
    },
  },
  {
    name: 'all active: the latest login',
    members: [active('a', '2026-10-03T08:00:00.000Z'), active('b', '2026-11-17T08:00:00.000Z')],
    at: NOW,
    expected: {
      activated: 2,
      owners: 2,
      urgent: { status: 'active', memberIds: ['a', 'b'] },
      invitedAt: null,
      expiresAt: null,
      lastLoginAt: '2026-11-17T08:00:00.000Z',
    },
  },
  {
    name: 'the latest login of any member',
    members: [active('a', '2026-11-17T08:00:00.000Z'), active('b', '2026-10-03T08:00:00.000Z')],
    at: NOW,
    expected: {
      activated: 2,
      owners: 2,
      urgent: { status: 'active', memberIds: ['a', 'b'] },
      invitedAt: null,
      expiresAt: null,
      lastLoginAt: '2026-11-17T08:00:00.000Z',
    },
  },
  {
    name: 'the latest send of any state, and the first expiry of an open invitation',
    members: [
      member({
        id: 'a',
        invitation: invitation({
          status: 'revoked',
          sentAt: '2026-11-21T09:00:00.000Z',
          expiresAt: '2026-11-25T09:00:00.000Z',
        }),
      }),
      member({
        id: 'b',
        invitation: invitation({ sentAt: '2026-10-01T09:00:00.000Z', expiresAt: '2026-10-31T09:00:00.000Z' }),
      }),
      waiting('c', '2026-12-01T00:00:00.000Z'),
    ],
    at: NOW,
    expected: {
      activated: 0,
      owners: 3,
      urgent: { status: 'expired', memberIds: ['b'] },
      invitedAt: '2026-11-21T09:00:00.000Z',
      expiresAt: '2026-10-31T09:00:00.000Z',
      lastLoginAt: null,
    },
  },
];
