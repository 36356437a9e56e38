import type { Client, ClientSort, PortalEvent } from '@foyer/sdk';
import { describe, expect, test } from 'vitest';
import { memberOf } from '../../test/members.ts';
import {
  applyEventToList,
  catchUp,
  newestClient,
  toListedClients,
  type ListedClients,
} from './apply-event.ts';

const clientOf = (own: Partial<Client> = {}): Client => ({
  id: 'cl_okafor',
  externalId: null,
  kind: 'group',
  name: 'Amelia & Tom Okafor',
  plan: 'pro',
  assignedStaff: [],
  members: [memberOf()],
  preliminaryData: {},
  hidden: false,
  createdAt: '2026-10-14T11:20:00.000Z',
  version: 3,
  ...own,
});
const eventOf = (own: Partial<PortalEvent> = {}): PortalEvent => ({
  id: 'ev_9',
  type: 'member.changed',
  at: '2026-11-24T09:41:00.000Z',
  clientId: 'cl_okafor',
  client: clientOf({ version: 4, plan: 'starter' }),
  ...own,
});
const queryContext = { query: {}, now: Date.parse('2026-11-24T09:41:00.000Z') };
const list: ListedClients = toListedClients(
  {
    items: [clientOf(), clientOf({ id: 'cl_caroline', name: 'Caroline Whitby' })],
    total: 2,
    next: null,
    revision: 'ev_5',
  },
  queryContext,
);
const login = clientOf({
  version: 4,
  members: [memberOf({ account: { lastLoginAt: '2026-11-24T09:40:00.000Z' } })],
});

type Row = [
  event: PortalEvent,
  sort: ClientSort,
  expected: { plan: string; version: number; isOutdated: boolean },
];
const rows: Record<string, Row> = {
  'patches a newer version in place': [eventOf(), 'name', { plan: 'starter', version: 4, isOutdated: false }],
  'ignores a client of the same version': [
    eventOf({ client: clientOf({ version: 3, plan: 'starter' }) }),
    'name',
    { plan: 'pro', version: 3, isOutdated: false },
  ],
  'ignores an older version': [
    eventOf({ client: clientOf({ version: 2, plan: 'starter' }) }),
    'name',
    { plan: 'pro', version: 3, isOutdated: false },
  ],
  'does not insert a client that is not listed': [
    eventOf({ clientId: 'cl_new', client: clientOf({ id: 'cl_new' }) }),
    'name',
    { plan: 'pro', version: 3, isOutdated: true },
  ],
  'shows a new name in the old position': [
    eventOf({ client: clientOf({ version: 4, name: 'Tom & Amelia Okafor' }) }),
    'name',
    { plan: 'pro', version: 4, isOutdated: true },
  ],
  'keeps the page up to date on a login when sorted by name': [
    eventOf({ client: login }),
    'name',
    { plan: 'pro', version: 4, isOutdated: false },
  ],
  'marks the page as outdated on a login when sorted by login': [
    eventOf({ client: login }),
    '-lastLoginAt',
    { plan: 'pro', version: 4, isOutdated: true },
  ],
  'marks the page as outdated on a new status when sorted by status': [
    eventOf({ client: clientOf({ version: 4, members: [memberOf({ email: null })] }) }),
    'status',
    { plan: 'pro', version: 4, isOutdated: true },
  ],
  'marks the page as outdated by any change when sorted by a key of the host': [
    eventOf(),
    '-assetsUnderManagement',
    { plan: 'starter', version: 4, isOutdated: true },
  ],
  'keeps a client that was hidden until the refetch': [
    eventOf({ client: clientOf({ version: 4, hidden: true }) }),
    'name',
    { plan: 'pro', version: 4, isOutdated: true },
  ],
  'marks the page as outdated by an event without a client': [
    eventOf({ client: undefined }),
    'name',
    { plan: 'pro', version: 3, isOutdated: true },
  ],
  'ignores an event about no client': [
    eventOf({ type: 'bulkSend.progressed', clientId: null, client: undefined }),
    'name',
    { plan: 'pro', version: 3, isOutdated: false },
  ],
};

describe('applyEventToList', () => {
  test.each(Object.entries(rows))('%s', (_name, [event, sort, expected]) => {
    const after = applyEventToList(list, event, { ...queryContext, query: { sort } });
    expect({
      plan: after.items[0]?.plan,
      version: after.items[0]?.version,
      isOutdated: after.isOutdated,
    }).toEqual(expected);
    expect(after.items.map(({ id }) => id)).toEqual(['cl_okafor', 'cl_caroline']);
    expect(after.items[1]).toBe(list.items[1]);
    expect(after.asOf).toBe('ev_9');
  });

  test('ignores a changed member on another page unless sorted by what depends on members, and marks the page as outdated by a changed client', () => {
    const stranger = eventOf({ clientId: 'cl_new', client: clientOf({ id: 'cl_new' }) });
    const page = { ...list, total: 100_000 };
    expect(applyEventToList(page, stranger, queryContext).isOutdated).toBe(false);
    const outdatedBy = (sort: ClientSort): boolean =>
      applyEventToList(page, stranger, { ...queryContext, query: { sort } }).isOutdated;
    expect(['-name', 'plan', '-createdAt', 'externalId'].map(outdatedBy)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(
      ['-lastLoginAt', 'status', 'invitedAt', 'expiresAt', 'assetsUnderManagement'].map(outdatedBy),
    ).toEqual([true, true, true, true, true]);
    expect(applyEventToList(page, { ...stranger, type: 'client.changed' }, queryContext).isOutdated).toBe(
      true,
    );
  });

  test('clears the mark at the revision of the page', () => {
    const early = applyEventToList(list, eventOf({ id: 'ev_4', clientId: 'cl_new' }), queryContext);
    expect(early.isOutdated).toBe(true);
    expect(
      applyEventToList(early, eventOf({ id: 'ev_5', clientId: 'cl_new' }), queryContext).isOutdated,
    ).toBe(false);
  });
});

test('marks the page as outdated when a row no longer matches, unless the server listed it without a local match', () => {
  const waiting = { query: { status: ['waiting' as const] }, now: queryContext.now };
  const fetched = {
    items: [clientOf({ members: [memberOf({ invitation: {} })] }), clientOf({ id: 'cl_caroline' })],
    total: 2,
    next: null,
    revision: 'ev_5',
  };
  const page = toListedClients(fetched, waiting);
  const accepted = (id: string) =>
    eventOf({ clientId: id, client: clientOf({ id, version: 4, members: [memberOf({ account: {} })] }) });
  expect(applyEventToList(page, accepted('cl_okafor'), waiting).isOutdated).toBe(true);
  expect(applyEventToList(page, accepted('cl_caroline'), waiting).isOutdated).toBe(false);
});

describe('catchUp', () => {
  const recent = [
    eventOf({ id: 'ev_5' }),
    eventOf({ id: 'ev_6', client: clientOf({ version: 5, plan: 'starter' }) }),
    eventOf({ id: 'ev_7', clientId: 'cl_new' }),
  ];

  test('applies the events since the page was fetched', () => {
    const after = catchUp(list, recent, 'ev_4', queryContext);
    expect(after).toMatchObject({ asOf: 'ev_7', isOutdated: true });
    expect(after.items[0]?.version).toBe(5);
  });

  test('applies all events to a page fetched at the start of the feed', () => {
    expect(catchUp({ ...list, revision: 'ev_4', asOf: 'ev_4' }, recent, 'ev_4', queryContext)).toMatchObject({
      asOf: 'ev_7',
      isOutdated: true,
    });
  });

  test('does not change a page that is ahead of the feed', () => {
    const ahead = { ...list, revision: 'ev_8', asOf: 'ev_8' };
    expect(catchUp(ahead, recent, 'ev_4', queryContext)).toBe(ahead);
  });
});

test('returns the higher version in either order', () => {
  const [old, young] = [clientOf({ version: 3 }), clientOf({ version: 4 })];
  expect(newestClient(old, young)).toBe(young);
  expect(newestClient(young, old)).toBe(young);
});
