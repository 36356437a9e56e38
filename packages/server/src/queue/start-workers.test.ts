import { expect, test } from 'vitest';
import { splitConnections } from './start-workers.ts';

test.each([
  [1, [1]],
  [3, [3]],
  [5, [3, 2]],
  [10, [3, 3, 2, 2]],
  [20, [5, 5, 5, 5]],
])('splits %i connections into lanes', (connections, lanes) => {
  expect(splitConnections(connections)).toEqual(lanes);
});
