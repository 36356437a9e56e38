/**
 * Processes items in batches: items that arrive while a batch is in progress form the next one.
 * @param work processes at least one item
 * @returns adds an item; resolves or rejects with its batch
 */
export function createBatcher<T>(work: (items: readonly T[]) => Promise<void>): (item: T) => Promise<void> {
  let waiting: T[] = [];
  let next: Promise<void> | null = null;
  let current: Promise<unknown> = Promise.resolve();
  return (item) => {
    waiting.push(item);
    next ??= current.then(() => {
      const items = waiting;
      [waiting, next] = [[], null];
      const done = work(items);
      current = done.catch(() => undefined);
      return done;
    });
    return next;
  };
}
