import type { FeedState } from '@foyer/sdk';
import { expect, test } from 'vitest';
import { createFeedStatus, type FeedStatus } from './feed-status.ts';

test.each<[states: FeedState[], FeedStatus]>([
  [[], 'live'],
  [['connecting'], 'live'],
  [['connecting', 'open'], 'live'],
  [['connecting', 'open', 'connecting'], 'interrupted'],
  [['connecting', 'open', 'connecting', 'open'], 'live'],
  [['connecting', 'paused'], 'paused'],
  [['connecting', 'open', 'connecting', 'paused', 'connecting'], 'paused'],
  [['connecting', 'paused', 'connecting', 'open'], 'live'],
  [['closed'], 'live'],
  [['connecting', 'open', 'closed'], 'interrupted'],
])('after %j it is %s', (states, expected) => {
  const status = createFeedStatus();
  for (const state of states) status.update(state);
  expect(status.read()).toBe(expected);
});
