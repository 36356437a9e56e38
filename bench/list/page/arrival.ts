import { rest } from './frames.ts';

// A task is blocking from here on.
const BLOCKING_MS = 50;

/** From navigation to painted rows, and how long the main thread was blocked meanwhile. */
export async function watchArrival(
  mount: () => Promise<{ isDone: boolean }>,
): Promise<{ ms: number; blocking: number; isDone: boolean }> {
  const tasks: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  observer.observe({ type: 'longtask', buffered: true });
  const { isDone } = await mount();
  const ms = performance.now();
  await rest();
  observer.disconnect();
  const blocking = tasks
    .filter(({ startTime }) => startTime < ms)
    .reduce((sum, { duration }) => sum + duration - BLOCKING_MS, 0);
  return { ms, blocking, isDone };
}
