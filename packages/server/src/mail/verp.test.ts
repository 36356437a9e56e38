import { expect, test } from 'vitest';
import { createVerp } from './verp.ts';

const verp = createVerp({ domain: 'bounces.firm.example', secret: new Uint8Array(32).fill(7) });

test('finds the mail of a sender address in any case', () => {
  const sender = verp.senderOf('ml_0mpz8q1fkw3k');
  expect(sender).toMatch(/^bounce\+ml_0mpz8q1fkw3k\.[0-9a-f]{12}@bounces\.firm\.example$/);
  expect(verp.mailIdOf(sender)).toBe('ml_0mpz8q1fkw3k');
  expect(verp.mailIdOf(sender.toUpperCase())).toBe('ml_0mpz8q1fkw3k');
  expect(sender.indexOf('@')).toBeLessThanOrEqual(64);
});

test('accepts sender addresses signed with a previous key', () => {
  const later = createVerp({
    domain: 'bounces.firm.example',
    secret: new Uint8Array(32).fill(8),
    older: [new Uint8Array(32).fill(7)],
  });
  expect(later.mailIdOf(verp.senderOf('ml_1'))).toBe('ml_1');
  expect(verp.mailIdOf(later.senderOf('ml_1'))).toBeNull();
});

test('rejects forged sender addresses', () => {
  const sender = verp.senderOf('ml_1');
  const other = createVerp({ domain: 'bounces.firm.example', secret: new Uint8Array(32).fill(8) });
  for (const address of [
    sender.replace('ml_1', 'ml_2'),
    sender.replace(/.@/, (digit) => (digit === '0@' ? '1@' : '0@')),
    sender.replace('firm.example', 'else.example'),
    other.senderOf('ml_1'),
    'bounce+ml_1@bounces.firm.example',
    'postmaster@bounces.firm.example',
    '',
  ])
    expect([address, verp.mailIdOf(address)]).toEqual([address, null]);
});
