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
  sort: '-lastLoginAt',
  columns: ['status', 'lastLoginAt', 'createdAt'],
};

const written: Record<string, [view: ListView, query: string]> = {
  'the default view': [defaultView, ''],
  'an empty filter': [toListView({ filter: { status: [], plan: undefined, hidden: false } }), ''],
  'one filter': [toListView({ filter: { plan: 'starter' } }), 'plan=starter'],
  everything: [
    narrowed,
    'search=Zo%C3%AB+%26+co&status=waiting&status=expired&plan=pro&staffId=st_nora&kind=group&hidden=true&expiresWithinDays=7&sort=-lastLoginAt&columns=status%2ClastLoginAt%2CcreatedAt',
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
      '?page=clients&status=frozen&status=active&plan=gold&kind=&sort=shoe-size&expiresWithinDays=-4&hidden=perhaps&columns=plan,plan,horoscope',
    ),
  ).toEqual({
    search: '',
    filter: { status: ['active'] },
    sort: 'name',
    columns: ['status', 'plan'],
  });
});

test('compares views by columns in order and statuses in any order', () => {
  expect(
    isSameView(
      toListView({ filter: { status: ['active', 'waiting'] } }),
      toListView({ filter: { status: ['waiting', 'active'], hidden: false } }),
    ),
  ).toBe(true);
  expect(
    isSameView(toListView({}), toListView({ columns: ['status', 'assignedStaff', 'plan', 'lastLoginAt'] })),
  ).toBe(false);
});
