import { expect, test } from 'vitest';
import {
  countSelected,
  allSelected,
  isSelected,
  emptySelection,
  toSelection,
  withSelected,
} from './selection.ts';

test('selects and deselects clients by id', () => {
  const two = withSelected(emptySelection, ['a', 'b'], true);
  expect([countSelected(two, 100_000), isSelected(two, 'a'), isSelected(two, 'c')]).toEqual([2, true, false]);
  expect(withSelected(two, ['a', 'b'], false)).toEqual(emptySelection);
});

test('selects all that match, except some', () => {
  expect(countSelected(allSelected, 100_000)).toBe(100_000);
  const others = withSelected(allSelected, ['a'], false);
  expect(others).toEqual({ kind: 'all-except', ids: ['a'] });
  expect([countSelected(others, 100_000), isSelected(others, 'a'), isSelected(others, 'b')]).toEqual([
    99_999,
    false,
    true,
  ]);
  expect(withSelected(others, ['a'], true)).toEqual(allSelected);
});

test('converts to ids, or to a filter and exceptions, without order and page', () => {
  const query = { search: 'okafor', plan: 'pro', sort: 'name', limit: 100, offset: 0 } as const;
  expect(toSelection(withSelected(emptySelection, ['a', 'b'], true), query)).toEqual({
    clientIds: ['a', 'b'],
  });
  expect(toSelection(withSelected(allSelected, ['c'], false), query)).toEqual({
    filter: { search: 'okafor', plan: 'pro' },
    except: ['c'],
  });
});
