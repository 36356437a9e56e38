import { expect, test } from 'vitest';
import { splitConnections } from './start-workers.ts';

test.each([
  [1, [1]],
  [3, [3]],
  [5, [3, 2]],
  [10, [3, 3, 2, 2]],
  [20, [5, 5, 5, 5]],
])('%i connections are dealt out to lanes, and no more than there are', (connections, lanes) => {
  expect(splitConnections(connections)).toEqual(lanes);
});
