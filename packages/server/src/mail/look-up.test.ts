import { expect, test } from 'vitest';
import { createHttpLookUp } from './look-up.ts';

test('queries the relay’s log by Message-ID and throws on any status but 200 and 404', async () => {
  const requested: string[] = [];
  const statuses = [200, 404, 503];
  const lookUp = createHttpLookUp('https://relay.example/mails?id={messageId}', async (address) => {
    requested.push(address);
    return new Response('', { status: statuses.shift() ?? 500 });
  });
  expect(await lookUp('ml_1@harbourlane.example')).toBe('sent');
  expect(await lookUp('ml_2+x@harbourlane.example')).toBe('unknown');
  await expect(lookUp('ml_3@harbourlane.example')).rejects.toThrow('FOYER_LOOKUP_URL responded with 503');
  expect(requested).toEqual(
    ['ml_1%40', 'ml_2%2Bx%40', 'ml_3%40'].map(
      (id) => `https://relay.example/mails?id=${id}harbourlane.example`,
    ),
  );
});
