export const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Resolves in the task that follows a frame. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve(), { once: true });
      port1.start();
      port2.postMessage(null);
    });
  });

/** Looks after every frame; false when it did not come true in time. */
export async function until(isTrue: () => boolean, timeoutMs = 20_000): Promise<boolean> {
  const end = performance.now() + timeoutMs;
  do {
    await painted();
    if (isTrue()) return true;
  } while (performance.now() < end);
  return false;
}

// Longer than the debounce of a list: ours is 80 ms, TanStack Virtual's 150.
const REST_MS = 200;

/** Lets a list finish what it put off: the same time for all, never inside a wall time. */
export async function rest(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  await painted();
  await painted();
}
