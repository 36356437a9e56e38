import type { Clock } from '@foyer/contract';
import { PortalError } from '../errors.ts';

/** One deadline and one signal over everything that a call does. */
export interface Limit {
  signal: AbortSignal;
  /** Local epoch milliseconds. */
  endsAt: number;
  /** Rejects as soon as the limit is reached, for work that does not listen to the signal itself. */
  race<T>(work: Promise<T>): Promise<T>;
  /** Why the limit was reached. */
  reason(): PortalError;
  /** Ends the timer. */
  release(): void;
}

/** @param outer the caller's own signal */
export function createLimit(clock: Clock, timeoutMs: number, outer: AbortSignal | undefined): Limit {
  const controller = new AbortController();
  const finished = new AbortController();
  const { signal } = controller;
  let timedOut = false;
  const abort = (): void => controller.abort(outer?.reason);
  if (outer?.aborted) abort();
  outer?.addEventListener('abort', abort);
  void clock.sleep(timeoutMs, finished.signal).then(() => {
    if (finished.signal.aborted) return;
    timedOut = true;
    controller.abort();
  });
  const reason = (): PortalError =>
    timedOut
      ? new PortalError({ kind: 'timeout', message: `The portal did not answer within ${timeoutMs} ms` })
      : new PortalError({ kind: 'aborted', message: 'The call was aborted', cause: outer?.reason });
  return {
    signal,
    endsAt: clock.now() + timeoutMs,
    reason,
    race: (work) =>
      new Promise((resolve, reject) => {
        const fail = (): void => reject(reason());
        if (signal.aborted) fail();
        signal.addEventListener('abort', fail);
        work.then(resolve, reject).finally(() => signal.removeEventListener('abort', fail));
      }),
    release() {
      outer?.removeEventListener('abort', abort);
      finished.abort();
    },
  };
}
