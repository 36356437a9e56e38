import { expect, test } from 'vitest';
import { defaultView, isSameView, toListView, type ListView } from './list-view.ts';
import { fromSearchParams, toSearchParams } from './search-params.ts';

const narrowed: ListView = {
  search: 'Zoë & co',
  filter: {
    status: ['waiting', 'expired'],
    plan: 'pro',
    staffId: 'st_nora',
    kind: 'group',
    hidden: true,
    expiresWithinDays: 7,
  },
  sorting: [{ id: 'lastLoginAt', desc: true }],
  columnVisibility: { createdAt: true, plan: false },
  columnOrder: ['lastLoginAt', 'fees, net'],
  columnSizing: { 'fees, net': 140, status: 200 },
  columnPinning: { start: ['status'], end: ['createdAt'] },
};

const written: Record<string, [view: ListView, query: string]> = {
  'the default view': [defaultView, ''],
  'an empty filter': [toListView({ filter: { status: [], plan: undefined, hidden: false } }), ''],
  'one filter': [toListView({ filter: { plan: 'starter' } }), 'plan=starter'],
  everything: [
    narrowed,
    'search=Zo%C3%AB+%26+co&status=waiting&status=expired&plan=pro&staffId=st_nora&kind=group&hidden=true&expiresWithinDays=7&sort=-lastLoginAt&show=createdAt&hide=plan&order=lastLoginAt%2Cfees%252C%2520net&pinStart=status&pinEnd=createdAt&width=140%3Afees%2C+net&width=200%3Astatus',
  ],
};

test.each(Object.entries(written))('writes %s to a URL and reads it back', (_name, [view, query]) => {
  expect(toSearchParams(view).toString()).toBe(query);
  expect(isSameView(fromSearchParams(`?${query}`), view)).toBe(true);
});

test('keeps the order of the statuses', () => {
  const view = toListView({ filter: { status: ['expired', 'active', 'waiting'] } });
  expect(fromSearchParams(toSearchParams(view))).toEqual(view);
});

test('ignores unknown and invalid parameters', () => {
  expect(
    fromSearchParams(
      '?page=clients&status=frozen&status=active&plan=gold&kind=&sort=&expiresWithinDays=-4&hidden=perhaps&hide=plan,,plan&order=%25E0&width=wide:plan&width=12:',
    ),
  ).toEqual({
    ...defaultView,
    filter: { status: ['active'] },
    sorting: [],
    columnVisibility: { plan: false },
  });
});

test('compares views by the order of columns, and by statuses and widths in any order', () => {
  expect(
    isSameView(
      toListView({ filter: { status: ['active', 'waiting'] } }),
      toListView({ filter: { status: ['waiting', 'active'], hidden: false } }),
    ),
  ).toBe(true);
  expect(
    isSameView(
      toListView({ columnSizing: { plan: 90, status: 200 } }),
      toListView({ columnSizing: { status: 200, plan: 90 } }),
    ),
  ).toBe(true);
  expect(isSameView(toListView({}), toListView({ columnOrder: ['status', 'assignedStaff', 'plan'] }))).toBe(
    false,
  );
});
