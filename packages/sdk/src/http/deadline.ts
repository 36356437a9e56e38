import type { Clock } from '@foyer/contract';
import { PortalError, type PortalErrorKind } from '../errors.ts';

/** One deadline and one signal over everything that a call does. */
export interface Deadline {
  /** Fires with a `PortalError` that says why. */
  signal: AbortSignal;
  /** Local epoch milliseconds. */
  endsAt: number;
  /** Rejects as soon as the limit is reached, for work that does not listen to the signal itself. */
  race<T>(work: Promise<T>): Promise<T>;
  /** Ends the timer. */
  release(): void;
}

/** @param outer the caller's own signal */
export function createDeadline(clock: Clock, timeoutMs: number, outer: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const finished = new AbortController();
  const { signal } = controller;
  const ended = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as PortalError)),
  );
  ended.catch(() => undefined);
  const end = (kind: PortalErrorKind, message: string, cause?: unknown): void =>
    controller.abort(new PortalError({ kind, message, cause }));
  const abort = (): void => end('aborted', 'The call was aborted', outer?.reason);
  if (outer?.aborted) abort();
  outer?.addEventListener('abort', abort);
  void clock
    .sleep(timeoutMs, finished.signal)
    .then(
      () => finished.signal.aborted || end('timeout', `The portal did not answer within ${timeoutMs} ms`),
    );
  return {
    signal,
    endsAt: clock.now() + timeoutMs,
    race: (work) => Promise.race([work, ended]),
    release() {
      outer?.removeEventListener('abort', abort);
      // With a reason of its own: the default one is an error with a stack, for nobody.
      finished.abort(null);
    },
  };
}
