/** How finely a component needs to know the time. */
export type Resolution = 'second' | 'minute';

/** One timer for all that change with time alone; it runs only while somebody listens. */
export interface Ticker {
  /** The server's time, cut down to the resolution: steady between two ticks. */
  read(resolution: Resolution): number;
  /** @returns ends it */
  listen(resolution: Resolution, onTick: () => void): () => void;
}

const lengths: Record<Resolution, number> = { second: 1_000, minute: 60_000 };
// Timers may fire a little early; without a floor they would then fire in a row.
const shortest = 20;

/**
 * Makes a ticker whose ticks fall on whole seconds and minutes of the clock.
 * @param clock the server's
 */
export function createTicker(clock: { now(): number }): Ticker {
  const listeners: Record<Resolution, Set<() => void>> = { second: new Set(), minute: new Set() };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let minute = 0;

  const read = (resolution: Resolution): number => Math.floor(clock.now() / lengths[resolution]) * lengths[resolution];

  const arm = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const pace = listeners.second.size > 0 ? lengths.second : lengths.minute;
    if (listeners.second.size + listeners.minute.size === 0) return;
    timer = setTimeout(tick, Math.max(shortest, pace - (clock.now() % pace)));
  };

  const tick = (): void => {
    const turned = read('minute') !== minute;
    minute = read('minute');
    for (const onTick of listeners.second) onTick();
    if (turned) for (const onTick of listeners.minute) onTick();
    arm();
  };

  return {
    read,
    listen(resolution, onTick) {
      if (listeners.second.size + listeners.minute.size === 0) minute = read('minute');
      listeners[resolution].add(onTick);
      arm();
      return () => {
        listeners[resolution].delete(onTick);
        arm();
      };
    },
  };
}
