import { expect, test } from 'vitest';
import { createIdempotencyKeys } from './idempotency-keys.ts';

const counting = () => {
  let last = 0;
  return createIdempotencyKeys(() => `key ${(last += 1)}`);
};

test('reuses the key for identical input', () => {
  const keys = counting();
  expect(keys.keyFor({ recipients: ['mb_tom'], message: 'Hello' })).toBe('key 1');
  expect(keys.keyFor({ recipients: ['mb_tom'], message: 'Hello' })).toBe('key 1');
});

test('issues a new key for other input', () => {
  const keys = counting();
  keys.keyFor({ message: 'Hello' });
  expect(keys.keyFor({ message: 'Hello, Tom' })).toBe('key 2');
});

test('issues a new key for identical input after a success', () => {
  const keys = counting();
  keys.keyFor({ message: 'Hello' });
  keys.reset();
  expect(keys.keyFor({ message: 'Hello' })).toBe('key 2');
});
