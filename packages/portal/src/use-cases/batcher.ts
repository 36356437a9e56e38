/**
 * Does something with things as they come: while it is being done with some, those that come meanwhile wait together for the next time.
 * @param work gets one at least
 * @returns takes one, and resolves or rejects with the work that it was part of
 */
export function createBatcher<T>(work: (things: readonly T[]) => Promise<void>): (thing: T) => Promise<void> {
  let waiting: T[] = [];
  let next: Promise<void> | null = null;
  let current: Promise<unknown> = Promise.resolve();
  return (thing) => {
    waiting.push(thing);
    next ??= current.then(() => {
      const things = waiting;
      [waiting, next] = [[], null];
      const done = work(things);
      current = done.catch(() => undefined);
      return done;
    });
    return next;
  };
}
