import { expect, test } from 'vitest';
import { countSelected, everything, isSelected, nothing, withSelected } from './selection.ts';

test('some are chosen, and let go', () => {
  const two = withSelected(nothing, ['a', 'b'], true);
  expect([countSelected(two, 100_000), isSelected(two, 'a'), isSelected(two, 'c')]).toEqual([2, true, false]);
  expect(withSelected(two, ['a', 'b'], false)).toEqual(nothing);
});

test('all that match are one small state, from which some are left out', () => {
  expect(countSelected(everything, 100_000)).toBe(100_000);
  const others = withSelected(everything, ['a'], false);
  expect(others).toEqual({ mode: 'all-but', except: new Set(['a']) });
  expect([countSelected(others, 100_000), isSelected(others, 'a'), isSelected(others, 'b')]).toEqual([99_999, false, true]);
  expect(withSelected(others, ['a'], true)).toEqual(everything);
});
