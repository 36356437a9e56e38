import { expect, test } from 'vitest';
import {
  countSelected,
  allSelected,
  isSelected,
  emptySelection,
  toSelection,
  withSelected,
} from './selection.ts';

test('some are chosen, and let go', () => {
  const two = withSelected(emptySelection, ['a', 'b'], true);
  expect([countSelected(two, 100_000), isSelected(two, 'a'), isSelected(two, 'c')]).toEqual([2, true, false]);
  expect(withSelected(two, ['a', 'b'], false)).toEqual(emptySelection);
});

test('all that match are one small state, from which some are left out', () => {
  expect(countSelected(allSelected, 100_000)).toBe(100_000);
  const others = withSelected(allSelected, ['a'], false);
  expect(others).toEqual({ mode: 'all-but', except: new Set(['a']) });
  expect([countSelected(others, 100_000), isSelected(others, 'a'), isSelected(others, 'b')]).toEqual([
    99_999,
    false,
    true,
  ]);
  expect(withSelected(others, ['a'], true)).toEqual(allSelected);
});

test('the portal is told ids, or a filter and who is left out; never the order or the window', () => {
  const query = { search: 'okafor', plan: 'pro', sort: 'name', limit: 100, offset: 0 } as const;
  expect(toSelection(withSelected(emptySelection, ['a', 'b'], true), query)).toEqual({
    clientIds: ['a', 'b'],
  });
  expect(toSelection(withSelected(allSelected, ['c'], false), query)).toEqual({
    filter: { search: 'okafor', plan: 'pro' },
    except: ['c'],
  });
});
