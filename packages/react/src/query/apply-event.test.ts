import type { Client, PortalEvent } from '@foyer/sdk';
import { describe, expect, test } from 'vitest';
import { memberOf } from '../../test/members.ts';
import {
  applyEventToList,
  catchUp,
  patchMembers,
  newestClient,
  toListedClients,
  type ListedClients,
} from './apply-event.ts';

const clientOf = (own: Partial<Client> = {}): Client => ({
  id: 'cl_okafor',
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
const asked = { query: {}, now: Date.parse('2026-11-24T09:41:00.000Z') };
const list: ListedClients = toListedClients(
  {
    items: [clientOf(), clientOf({ id: 'cl_caroline', name: 'Caroline Whitby' })],
    total: 2,
    next: null,
    revision: 'ev_5',
  },
  asked,
);
const login = clientOf({
  version: 4,
  members: [memberOf({ account: { lastLoginAt: '2026-11-24T09:40:00.000Z' } })],
});

type Row = [
  event: PortalEvent,
  sort: 'name' | '-lastLoginAt',
  expected: { plan: string; version: number; changed: boolean },
];
const rows: Record<string, Row> = {
  'a newer version is patched in place': [eventOf(), 'name', { plan: 'starter', version: 4, changed: false }],
  'the same version changes nothing': [
    eventOf({ client: clientOf({ version: 3, plan: 'starter' }) }),
    'name',
    { plan: 'pro', version: 3, changed: false },
  ],
  'an older version changes nothing': [
    eventOf({ client: clientOf({ version: 2, plan: 'starter' }) }),
    'name',
    { plan: 'pro', version: 3, changed: false },
  ],
  'a stranger does not jump in': [
    eventOf({ clientId: 'cl_new', client: clientOf({ id: 'cl_new' }) }),
    'name',
    { plan: 'pro', version: 3, changed: true },
  ],
  'a new name is shown where the old one stood': [
    eventOf({ client: clientOf({ version: 4, name: 'Tom & Amelia Okafor' }) }),
    'name',
    { plan: 'pro', version: 4, changed: true },
  ],
  'a login moves nobody in the order of names': [
    eventOf({ client: login }),
    'name',
    { plan: 'pro', version: 4, changed: false },
  ],
  'a login would move its row in the order of logins': [
    eventOf({ client: login }),
    '-lastLoginAt',
    { plan: 'pro', version: 4, changed: true },
  ],
  'a client now hidden stays until the refresh': [
    eventOf({ client: clientOf({ version: 4, hidden: true }) }),
    'name',
    { plan: 'pro', version: 4, changed: true },
  ],
  'an event that brings no client wants a refresh': [
    eventOf({ client: undefined }),
    'name',
    { plan: 'pro', version: 3, changed: true },
  ],
  'an event about no client passes': [
    eventOf({ type: 'bulkSend.progressed', clientId: null, client: undefined }),
    'name',
    { plan: 'pro', version: 3, changed: false },
  ],
};

describe('applyToList', () => {
  test.each(Object.entries(rows))('%s', (_name, [event, sort, expected]) => {
    const after = applyEventToList(list, event, { ...asked, query: { sort } });
    expect({ plan: after.items[0]?.plan, version: after.items[0]?.version, changed: after.isOutdated }).toEqual(
      expected,
    );
    expect(after.items.map(({ id }) => id)).toEqual(['cl_okafor', 'cl_caroline']);
    expect(after.items[1]).toBe(list.items[1]);
    expect(after.asOf).toBe('ev_9');
  });

  test('in a window of a longer list, a member of somebody else moves nobody but by a login; a client that is new or renamed does', () => {
    const stranger = eventOf({ clientId: 'cl_new', client: clientOf({ id: 'cl_new' }) });
    const window = { ...list, total: 100_000 };
    expect(applyEventToList(window, stranger, asked).isOutdated).toBe(false);
    expect(applyEventToList(window, stranger, { ...asked, query: { sort: '-lastLoginAt' } }).isOutdated).toBe(true);
    expect(applyEventToList(window, { ...stranger, type: 'client.changed' }, asked).isOutdated).toBe(true);
  });

  test('the event at which the window was read ends all doubt', () => {
    const early = applyEventToList(list, eventOf({ id: 'ev_4', clientId: 'cl_new' }), asked);
    expect(early.isOutdated).toBe(true);
    expect(applyEventToList(early, eventOf({ id: 'ev_5', clientId: 'cl_new' }), asked).isOutdated).toBe(false);
  });
});

test('a row that no longer has the status asked for wants a refresh; one that the portal listed for reasons of its own never does', () => {
  const waiting = { query: { status: ['waiting' as const] }, now: asked.now };
  const page = {
    items: [clientOf({ members: [memberOf({ invitation: {} })] }), clientOf({ id: 'cl_caroline' })],
    total: 2,
    next: null,
    revision: 'ev_5',
  };
  const window = toListedClients(page, waiting);
  const accepted = (id: string) =>
    eventOf({ clientId: id, client: clientOf({ id, version: 4, members: [memberOf({ account: {} })] }) });
  expect(applyEventToList(window, accepted('cl_okafor'), waiting).isOutdated).toBe(true);
  expect(applyEventToList(window, accepted('cl_caroline'), waiting).isOutdated).toBe(false);
});

describe('catchUp', () => {
  const recent = [
    eventOf({ id: 'ev_5' }),
    eventOf({ id: 'ev_6', client: clientOf({ version: 5, plan: 'starter' }) }),
    eventOf({ id: 'ev_7', clientId: 'cl_new' }),
  ];

  test('takes in what was told since the window was read', () => {
    const after = catchUp(list, recent, 'ev_4', asked);
    expect(after).toMatchObject({ asOf: 'ev_7', changed: true });
    expect(after.items[0]?.version).toBe(5);
  });

  test('a window read where the feed began takes in everything since', () => {
    expect(catchUp({ ...list, revision: 'ev_4', asOf: 'ev_4' }, recent, 'ev_4', asked)).toMatchObject({
      asOf: 'ev_7',
      changed: true,
    });
  });

  test('a window ahead of the feed is left as it is', () => {
    const ahead = { ...list, revision: 'ev_8', asOf: 'ev_8' };
    expect(catchUp(ahead, recent, 'ev_4', asked)).toBe(ahead);
  });
});

test('the higher version wins, whichever comes first', () => {
  const [old, young] = [clientOf({ version: 3 }), clientOf({ version: 4 })];
  expect(newestClient(old, young)).toBe(young);
  expect(newestClient(young, old)).toBe(young);
});

test('an echo shows the member as the answer gave it, and leaves the version to the feed', () => {
  const sent = memberOf({ invitation: {} });
  expect(patchMembers(clientOf(), [sent])).toEqual(clientOf({ members: [sent] }));
  const other = clientOf({ id: 'cl_caroline' });
  expect(patchMembers(other, [sent])).toBe(other);
});

test('an echo that comes after the feed has told of the same send does not take it back', () => {
  const queued = memberOf({
    invitation: {
      sentAt: '2026-11-24T09:41:00.000Z',
      delivery: { status: 'queued', at: '2026-11-24T09:41:00.000Z', reason: null },
    },
  });
  const sent = memberOf({
    invitation: {
      sentAt: '2026-11-24T09:41:00.000Z',
      delivery: { status: 'sent', at: '2026-11-24T09:41:00.200Z', reason: null },
    },
  });
  expect(patchMembers(clientOf({ members: [sent] }), [queued])).toEqual(clientOf({ members: [sent] }));
});
