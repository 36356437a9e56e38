import type { Clock } from '@foyer/portal';
import { expect, test } from 'vitest';
import { startWorker } from './worker.ts';

/** Creates a clock whose sleeps end on demand; it records their durations. */
function sleepless(): { clock: Clock; slept: number[]; next(): Promise<void>; wakeUp(): void } {
  const slept: number[] = [];
  let wakeUp = (): void => undefined;
  let fellAsleep = (): void => undefined;
  let asleep = new Promise<void>((resolve) => (fellAsleep = resolve));
  return {
    slept,
    clock: {
      now: () => 0,
      sleep: (ms, signal) =>
        new Promise((resolve) => {
          slept.push(ms);
          wakeUp = resolve;
          signal.addEventListener('abort', () => resolve());
          fellAsleep();
        }),
    },
    async next() {
      await asleep;
      asleep = new Promise((resolve) => (fellAsleep = resolve));
    },
    wakeUp: () => wakeUp(),
  };
}

test('works until nothing is due, idles for a second, and can be woken', async () => {
  const { clock, slept, next } = sleepless();
  const rounds: number[] = [];
  const due = [5, 2, 0, 1, 0, 0];
  const worker = startWorker({
    clock,
    onFailure: () => undefined,
    work: async () => (rounds.push(due[rounds.length] ?? 0), rounds.at(-1) ?? 0),
  });
  await next();
  expect(rounds).toEqual([5, 2, 0]);
  worker.wake();
  await next();
  expect(rounds).toEqual([5, 2, 0, 1, 0]);
  await worker.stop();
  expect(slept).toEqual([1_000, 1_000]);
});

test('reports a failed round and retries with increasing delays', async () => {
  const { clock, slept, next, wakeUp } = sleepless();
  const failures: unknown[] = [];
  let tries = 0;
  const worker = startWorker({
    clock,
    onFailure: (thrown) => failures.push(thrown),
    work: async () => {
      tries += 1;
      if (tries < 4) throw new Error(`round ${tries}`);
      return 0;
    },
  });
  for (let n = 0; n < 3; n += 1) {
    await next();
    wakeUp();
  }
  await next();
  await worker.stop();
  expect(failures).toEqual([new Error('round 1'), new Error('round 2'), new Error('round 3')]);
  expect(slept).toEqual([2_000, 4_000, 8_000, 1_000]);
});

test('waits for the current round when it is stopped', async () => {
  let finish = (): void => undefined;
  let finished = false;
  const worker = startWorker({
    clock: sleepless().clock,
    onFailure: () => undefined,
    work: () => new Promise((resolve) => (finish = () => ((finished = true), resolve(1)))),
  });
  const stopped = worker.stop().then(() => finished);
  finish();
  expect(await stopped).toBe(true);
});
