import { expect, test } from 'vitest';
import { computePosition } from './compute-position.ts';

const seen = { width: 1_000, height: 600 };
const size = { width: 248, height: 200 };

test('it stands below its anchor and lines up with the side that was asked for', () => {
  const anchor = { left: 500, right: 528, top: 100, bottom: 128 };
  expect(computePosition(anchor, size, seen, 'left')).toEqual({ left: 500, top: 132, room: 460 });
  expect(computePosition(anchor, size, seen, 'right')).toEqual({ left: 280, top: 132, room: 460 });
});

test('it stands above where there is no room below', () => {
  expect(computePosition({ left: 500, right: 528, top: 540, bottom: 568 }, size, seen, 'left')).toEqual({
    left: 500,
    top: 336,
    room: 528,
  });
});

test('where neither side has room enough, it takes the larger one and scrolls', () => {
  const tall = { width: 248, height: 900 };
  expect(computePosition({ left: 500, right: 528, top: 200, bottom: 228 }, tall, seen, 'left')).toEqual({
    left: 500,
    top: 232,
    room: 360,
  });
  expect(computePosition({ left: 500, right: 528, top: 400, bottom: 428 }, tall, seen, 'left')).toEqual({
    left: 500,
    top: 8,
    room: 388,
  });
});

test('it never lies beyond an edge', () => {
  expect(computePosition({ left: 960, right: 988, top: 100, bottom: 128 }, size, seen, 'left').left).toBe(
    744,
  );
  expect(computePosition({ left: 4, right: 32, top: 100, bottom: 128 }, size, seen, 'right').left).toBe(8);
  expect(
    computePosition(
      { left: 4, right: 32, top: 100, bottom: 128 },
      { width: 248, height: 200 },
      { width: 200, height: 600 },
      'right',
    ).left,
  ).toBe(8);
});
