import { expect, test } from 'vitest';
import { findByLetters, walk } from './walk.ts';

test('the arrows lead to the neighbours, and at the ends to the other end', () => {
  expect(walk('ArrowDown', 0, 3)).toBe(1);
  expect(walk('ArrowDown', 2, 3)).toBe(0);
  expect(walk('ArrowUp', 2, 3)).toBe(1);
  expect(walk('ArrowUp', 0, 3)).toBe(2);
});

test('from the menu as a whole they lead to its first line and to its last', () => {
  expect(walk('ArrowDown', -1, 3)).toBe(0);
  expect(walk('ArrowUp', -1, 3)).toBe(2);
});

test('Home and End lead to the ends, other keys nowhere', () => {
  expect(walk('Home', 2, 3)).toBe(0);
  expect(walk('End', 0, 3)).toBe(2);
  expect(walk('ArrowRight', 0, 3)).toBeUndefined();
});

test('letters find the next line that begins with them', () => {
  const labels = ['Send invite', 'Rename', 'Resend', 'Add owner'];
  expect(findByLetters(labels, 'a', -1)).toBe(3);
  expect(findByLetters(labels, 'r', 1)).toBe(2);
  expect(findByLetters(labels, 'r', 2)).toBe(1);
  expect(findByLetters(labels, 'rr', 2)).toBe(1);
  expect(findByLetters(labels, 're', 1)).toBe(1);
  expect(findByLetters(labels, 'RES', 1)).toBe(2);
  expect(findByLetters(labels, 'x', 1)).toBe(-1);
});
