/** How finely a component needs to know the time. */
export type TickResolution = 'second' | 'minute';

/** One timer for all that change with time alone; it runs only while somebody listens. */
export interface Ticker {
  /** The server's time, cut down to the resolution: steady between two ticks. */
  read(resolution: TickResolution): number;
  /** @returns ends it */
  listen(resolution: TickResolution, onTick: () => void): () => void;
}

const lengths: Record<TickResolution, number> = { second: 1_000, minute: 60_000 };
// Timers may fire a little early; without a floor they would then fire in a row.
const shortest = 20;

/**
 * Makes a ticker whose ticks fall on whole seconds and minutes of the clock.
 * @param clock the server's
 */
export function createTicker(clock: { now(): number }): Ticker {
  const listeners: Record<TickResolution, Set<() => void>> = { second: new Set(), minute: new Set() };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pace: TickResolution | null = null;
  let minute = 0;

  const read = (resolution: TickResolution): number =>
    Math.floor(clock.now() / lengths[resolution]) * lengths[resolution];

  const wanted = (): TickResolution | null =>
    listeners.second.size > 0 ? 'second' : listeners.minute.size > 0 ? 'minute' : null;

  const arm = (): void => {
    clearTimeout(timer);
    pace = wanted();
    if (pace === null) return;
    timer = setTimeout(tick, Math.max(shortest, lengths[pace] - (clock.now() % lengths[pace])));
  };
  // Every row of a list listens: only a change of pace is worth another timer.
  const keepPace = (): void => {
    if (pace !== wanted()) arm();
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
      if (wanted() === null) minute = read('minute');
      listeners[resolution].add(onTick);
      keepPace();
      return () => {
        listeners[resolution].delete(onTick);
        keepPace();
      };
    },
  };
}
