import { expect, test } from 'vitest';
import { computePosition } from './compute-position.ts';

const viewport = { width: 1_000, height: 600 };
const size = { width: 248, height: 200 };

test('is placed below the anchor, aligned with the given side', () => {
  const anchor = { left: 500, right: 528, top: 100, bottom: 128 };
  expect(computePosition(anchor, size, viewport, 'left')).toEqual({ left: 500, top: 132, maxHeight: 460 });
  expect(computePosition(anchor, size, viewport, 'right')).toEqual({ left: 280, top: 132, maxHeight: 460 });
});

test('is placed above if there is no space below', () => {
  expect(computePosition({ left: 500, right: 528, top: 540, bottom: 568 }, size, viewport, 'left')).toEqual({
    left: 500,
    top: 336,
    maxHeight: 528,
  });
});

test('uses the larger side and limits the height if neither fits', () => {
  const tall = { width: 248, height: 900 };
  expect(computePosition({ left: 500, right: 528, top: 200, bottom: 228 }, tall, viewport, 'left')).toEqual({
    left: 500,
    top: 232,
    maxHeight: 360,
  });
  expect(computePosition({ left: 500, right: 528, top: 400, bottom: 428 }, tall, viewport, 'left')).toEqual({
    left: 500,
    top: 8,
    maxHeight: 388,
  });
});

test('stays inside the viewport', () => {
  expect(computePosition({ left: 960, right: 988, top: 100, bottom: 128 }, size, viewport, 'left').left).toBe(
    744,
  );
  expect(computePosition({ left: 4, right: 32, top: 100, bottom: 128 }, size, viewport, 'right').left).toBe(
    8,
  );
  expect(
    computePosition(
      { left: 4, right: 32, top: 100, bottom: 128 },
      { width: 248, height: 200 },
      { width: 200, height: 600 },
      'right',
    ).left,
  ).toBe(8);
});
