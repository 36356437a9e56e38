import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTicker } from './ticker.ts';

beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-11-24T09:40:59.250Z') }));
afterEach(() => vi.useRealTimers());

const clock = { now: () => Date.now() };

test('it ticks on whole seconds', () => {
  const ticker = createTicker(clock);
  const heard: string[] = [];
  const end = ticker.listen('second', () => heard.push(new Date(ticker.read('second')).toISOString()));
  vi.advanceTimersByTime(1_750);
  expect(heard).toEqual(['2026-11-24T09:41:00.000Z', '2026-11-24T09:41:01.000Z']);
  end();
});

test('who wants minutes hears one tick a minute, also beside one who wants seconds', () => {
  const ticker = createTicker(clock);
  const [minute, second] = [vi.fn(), vi.fn()];
  const ends = [ticker.listen('minute', minute), ticker.listen('second', second)];
  vi.advanceTimersByTime(60_750);
  expect(minute).toHaveBeenCalledTimes(2);
  expect(second).toHaveBeenCalledTimes(61);
  ends.forEach((end) => end());
});

test('it rests while nobody listens', () => {
  const ticker = createTicker(clock);
  expect(vi.getTimerCount()).toBe(0);
  const end = ticker.listen('minute', () => {});
  expect(vi.getTimerCount()).toBe(1);
  end();
  expect(vi.getTimerCount()).toBe(0);
});

test('a clock that stands still makes no storm of ticks', () => {
  const ticker = createTicker({ now: () => 999 });
  const tick = vi.fn();
  const end = ticker.listen('second', tick);
  vi.advanceTimersByTime(1_000);
  expect(tick.mock.calls.length).toBeLessThanOrEqual(50);
  end();
});
