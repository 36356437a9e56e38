import { expect, test } from 'vitest';
import { createBatcher } from './batcher.ts';

test('items that arrive during a batch form the next one, and settle with their own batch', async () => {
  const rounds: number[][] = [];
  const ends: ((failure?: Error) => void)[] = [];
  const take = createBatcher<number>((numbers) => {
    rounds.push([...numbers]);
    return new Promise((resolve, reject) =>
      ends.push((failure) => (failure === undefined ? resolve() : reject(failure))),
    );
  });
  const [one, two, three] = [take(1), take(2), take(3)];
  const settled: string[] = [];
  for (const [name, taken] of Object.entries({ one, two, three }))
    taken.then(
      () => settled.push(name),
      (failure: Error) => settled.push(`${name}: ${failure.message}`),
    );
  await expect.poll(() => rounds).toEqual([[1, 2, 3]]);
  const four = take(4);
  const five = take(5);
  ends[0]?.(new Error('the database is gone'));
  await expect
    .poll(() => settled)
    .toEqual(['one: the database is gone', 'two: the database is gone', 'three: the database is gone']);
  await expect
    .poll(() => rounds)
    .toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  ends[1]?.();
  expect(await Promise.all([four, five])).toEqual([undefined, undefined]);
});
