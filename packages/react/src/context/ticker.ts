/** How precisely a component needs to know the time. */
export type TickResolution = 'second' | 'minute';

/** One timer shared by everything that changes with time alone. It runs only while there are subscribers. */
export interface Ticker {
  /** @returns the server's time in epoch milliseconds, rounded down to the resolution, so that it is stable between two ticks */
  read(resolution: TickResolution): number;
  /** @returns unsubscribes */
  subscribe(resolution: TickResolution, onTick: () => void): () => void;
}

const intervals: Record<TickResolution, number> = { second: 1_000, minute: 60_000 };
// Timers may fire a little early; without a lower bound they would fire twice in a row.
const minDelay = 20;

/**
 * Creates a ticker that ticks on whole seconds and minutes.
 * @param clock the server's
 */
export function createTicker(clock: { now(): number }): Ticker {
  const subscribers: Record<TickResolution, Set<() => void>> = { second: new Set(), minute: new Set() };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let scheduled: TickResolution | null = null;
  let minute = 0;

  const read = (resolution: TickResolution): number =>
    Math.floor(clock.now() / intervals[resolution]) * intervals[resolution];

  const neededResolution = (): TickResolution | null =>
    subscribers.second.size > 0 ? 'second' : subscribers.minute.size > 0 ? 'minute' : null;

  const schedule = (): void => {
    clearTimeout(timer);
    scheduled = neededResolution();
    if (scheduled === null) return;
    timer = setTimeout(tick, Math.max(minDelay, intervals[scheduled] - (clock.now() % intervals[scheduled])));
  };
  // Every row of a list subscribes, so the timer is replaced only when the resolution changes.
  const rescheduleIfNeeded = (): void => {
    if (scheduled !== neededResolution()) schedule();
  };

  const tick = (): void => {
    const isNewMinute = read('minute') !== minute;
    minute = read('minute');
    for (const onTick of subscribers.second) onTick();
    if (isNewMinute) for (const onTick of subscribers.minute) onTick();
    schedule();
  };

  return {
    read,
    subscribe(resolution, onTick) {
      if (neededResolution() === null) minute = read('minute');
      subscribers[resolution].add(onTick);
      rescheduleIfNeeded();
      return () => {
        subscribers[resolution].delete(onTick);
        rescheduleIfNeeded();
      };
    },
  };
}
