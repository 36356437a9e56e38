import { expect, test } from 'vitest';
import { estimateMinutesLeft } from './minutes-left.ts';

test.each([
  { after: 60_000, left: 200, minutes: 2, why: '100 a minute' },
  { after: 60_000, left: 10, minutes: 1, why: 'never less than one' },
  { after: 600_000, left: 290, minutes: 290, why: 'one a minute' },
])('$why: $minutes', ({ after, left, minutes }) => {
  expect(estimateMinutesLeft({ at: 0, pending: 300 }, { at: after, pending: left })).toBe(minutes);
});

test.each([
  { after: 0, left: 200, why: 'no time has passed' },
  { after: 60_000, left: 300, why: 'nothing is done' },
  { after: 60_000, left: 0, why: 'nothing is left' },
])('returns null: $why', ({ after, left }) => {
  expect(estimateMinutesLeft({ at: 0, pending: 300 }, { at: after, pending: left })).toBe(null);
});
