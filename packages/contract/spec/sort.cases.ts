import type { Client, ClientSortKey } from '../src/index.ts';
import { account, client, delivery, invitation, member } from './people.ts';

/** Five clients that differ in every sort key; the last has no value wherever a client can be without one. */
export const sortedClients: readonly Client[] = [
  client({
    id: 'cl_bounced',
    externalId: 'B-2',
    name: 'Çelik Trust',
    plan: 'starter',
    createdAt: '2026-10-03T00:00:00.000Z',
    members: [
      member({
        id: 'mb_1',
        invitation: invitation({
          sentAt: '2026-11-21T09:00:00.000Z',
          expiresAt: '2026-12-21T09:00:00.000Z',
          delivery: delivery('bounced'),
        }),
      }),
    ],
  }),
  client({
    id: 'cl_expired',
    externalId: 'B-10',
    name: 'adam',
    plan: 'pro',
    createdAt: '2026-10-04T00:00:00.000Z',
    members: [
      member({
        id: 'mb_2',
        invitation: invitation({
          sentAt: '2026-10-20T09:00:00.000Z',
          expiresAt: '2026-11-19T09:00:00.000Z',
        }),
      }),
      member({
        id: 'mb_3',
        account: account({ status: 'active', lastLoginAt: '2026-11-02T09:00:00.000Z' }),
        invitation: invitation({ status: 'accepted', sentAt: '2026-10-01T09:00:00.000Z' }),
      }),
    ],
  }),
  client({
    id: 'cl_waiting',
    externalId: 'a-1',
    name: 'Ben',
    plan: 'pro',
    createdAt: '2026-10-01T00:00:00.000Z',
    members: [
      member({
        id: 'mb_4',
        account: account({ lastLoginAt: '2026-11-01T09:00:00.000Z' }),
        invitation: invitation({
          sentAt: '2026-11-20T09:00:00.000Z',
          expiresAt: '2026-12-20T09:00:00.000Z',
        }),
      }),
    ],
  }),
  client({
    id: 'cl_active',
    externalId: 'C',
    name: 'Zoë',
    plan: 'starter',
    createdAt: '2026-10-05T00:00:00.000Z',
    members: [
      member({
        id: 'mb_5',
        account: account({ status: 'active', lastLoginAt: '2026-11-03T09:00:00.000Z' }),
      }),
    ],
  }),
  client({
    id: 'cl_empty',
    kind: 'entity',
    name: 'Émile',
    plan: 'pro',
    createdAt: '2026-10-02T00:00:00.000Z',
    members: [],
  }),
];

/** The ids of `sortedClients` in ascending and descending order on 22 Nov at 09:00, ties by id. */
export const sortCases: readonly { by: ClientSortKey; ascending: string[]; descending: string[] }[] = [
  {
    by: 'name',
    ascending: ['cl_expired', 'cl_waiting', 'cl_bounced', 'cl_empty', 'cl_active'],
    descending: ['cl_active', 'cl_empty', 'cl_bounced', 'cl_waiting', 'cl_expired'],
  },
  {
    by: 'status',
    ascending: ['cl_bounced', 'cl_expired', 'cl_waiting', 'cl_active', 'cl_empty'],
    descending: ['cl_active', 'cl_waiting', 'cl_expired', 'cl_bounced', 'cl_empty'],
  },
  {
    by: 'plan',
    ascending: ['cl_active', 'cl_bounced', 'cl_empty', 'cl_expired', 'cl_waiting'],
    descending: ['cl_waiting', 'cl_expired', 'cl_empty', 'cl_bounced', 'cl_active'],
  },
  {
    by: 'invitedAt',
    ascending: ['cl_expired', 'cl_waiting', 'cl_bounced', 'cl_active', 'cl_empty'],
    descending: ['cl_bounced', 'cl_waiting', 'cl_expired', 'cl_empty', 'cl_active'],
  },
  {
    by: 'expiresAt',
    ascending: ['cl_expired', 'cl_waiting', 'cl_bounced', 'cl_active', 'cl_empty'],
    descending: ['cl_bounced', 'cl_waiting', 'cl_expired', 'cl_empty', 'cl_active'],
  },
  {
    by: 'lastLoginAt',
    ascending: ['cl_waiting', 'cl_expired', 'cl_active', 'cl_bounced', 'cl_empty'],
    descending: ['cl_active', 'cl_expired', 'cl_waiting', 'cl_empty', 'cl_bounced'],
  },
  {
    by: 'createdAt',
    ascending: ['cl_waiting', 'cl_empty', 'cl_bounced', 'cl_expired', 'cl_active'],
    descending: ['cl_active', 'cl_expired', 'cl_bounced', 'cl_empty', 'cl_waiting'],
  },
  {
    by: 'externalId',
    ascending: ['cl_expired', 'cl_bounced', 'cl_active', 'cl_waiting', 'cl_empty'],
    descending: ['cl_waiting', 'cl_active', 'cl_bounced', 'cl_expired', 'cl_empty'],
  },
];
