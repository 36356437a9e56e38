import { expect, test } from 'vitest';
import { findByTypeahead, moveFocus } from './move-focus.ts';

test('arrow keys move to the next and previous item and wrap around', () => {
  expect(moveFocus('ArrowDown', 0, 3)).toBe(1);
  expect(moveFocus('ArrowDown', 2, 3)).toBe(0);
  expect(moveFocus('ArrowUp', 2, 3)).toBe(1);
  expect(moveFocus('ArrowUp', 0, 3)).toBe(2);
});

test('arrow keys move to the first or last item if none is focused', () => {
  expect(moveFocus('ArrowDown', -1, 3)).toBe(0);
  expect(moveFocus('ArrowUp', -1, 3)).toBe(2);
});

test('Home and End move to the ends, other keys do not move', () => {
  expect(moveFocus('Home', 2, 3)).toBe(0);
  expect(moveFocus('End', 0, 3)).toBe(2);
  expect(moveFocus('ArrowRight', 0, 3)).toBeUndefined();
});

test('typeahead finds the next item that starts with the letters', () => {
  const labels = ['Send invite', 'Rename', 'Resend', 'Add owner'];
  expect(findByTypeahead(labels, 'a', -1)).toBe(3);
  expect(findByTypeahead(labels, 'r', 1)).toBe(2);
  expect(findByTypeahead(labels, 'r', 2)).toBe(1);
  expect(findByTypeahead(labels, 'rr', 2)).toBe(1);
  expect(findByTypeahead(labels, 're', 1)).toBe(1);
  expect(findByTypeahead(labels, 'RES', 1)).toBe(2);
  expect(findByTypeahead(labels, 'x', 1)).toBe(-1);
});
