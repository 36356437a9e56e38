import { expect, test } from 'vitest';
import { createIdempotencyKeys } from './idempotency-keys.ts';

const counting = () => {
  let last = 0;
  return createIdempotencyKeys(() => `key ${(last += 1)}`);
};

test('the same intent tried again keeps its key', () => {
  const keys = counting();
  expect(keys.keyFor({ recipients: ['mb_tom'], message: 'Hello' })).toBe('key 1');
  expect(keys.keyFor({ recipients: ['mb_tom'], message: 'Hello' })).toBe('key 1');
});

test('other words are another intent', () => {
  const keys = counting();
  keys.keyFor({ message: 'Hello' });
  expect(keys.keyFor({ message: 'Hello, Tom' })).toBe('key 2');
});

test('what was done once can be wanted again', () => {
  const keys = counting();
  keys.keyFor({ message: 'Hello' });
  keys.reset();
  expect(keys.keyFor({ message: 'Hello' })).toBe('key 2');
});
