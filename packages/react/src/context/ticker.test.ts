import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTicker } from './ticker.ts';

beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-11-24T09:40:59.250Z') }));
afterEach(() => vi.useRealTimers());

const clock = { now: () => Date.now() };

test('ticks on whole seconds', () => {
  const ticker = createTicker(clock);
  const ticks: string[] = [];
  const unsubscribe = ticker.subscribe('second', () =>
    ticks.push(new Date(ticker.read('second')).toISOString()),
  );
  vi.advanceTimersByTime(1_750);
  expect(ticks).toEqual(['2026-11-24T09:41:00.000Z', '2026-11-24T09:41:01.000Z']);
  unsubscribe();
});

test('ticks once a minute for a subscriber of minutes, also beside a subscriber of seconds', () => {
  const ticker = createTicker(clock);
  const [minute, second] = [vi.fn(), vi.fn()];
  const unsubscribeFrom = [ticker.subscribe('minute', minute), ticker.subscribe('second', second)];
  vi.advanceTimersByTime(60_750);
  expect(minute).toHaveBeenCalledTimes(2);
  expect(second).toHaveBeenCalledTimes(61);
  unsubscribeFrom.forEach((unsubscribe) => unsubscribe());
});

test('has no timer without subscribers', () => {
  const ticker = createTicker(clock);
  expect(vi.getTimerCount()).toBe(0);
  const unsubscribe = ticker.subscribe('minute', () => {});
  expect(vi.getTimerCount()).toBe(1);
  unsubscribe();
  expect(vi.getTimerCount()).toBe(0);
});

test('does not tick in a loop when the clock stands still', () => {
  const ticker = createTicker({ now: () => 999 });
  const tick = vi.fn();
  const unsubscribe = ticker.subscribe('second', tick);
  vi.advanceTimersByTime(1_000);
  expect(tick.mock.calls.length).toBeLessThanOrEqual(50);
  unsubscribe();
});
