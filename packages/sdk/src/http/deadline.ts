import type { Clock } from '@foyer/contract';
import { PortalError, type PortalErrorKind } from '../errors.ts';

/** A time limit and an abort signal for everything that a call does. */
export interface Deadline {
  /** Fires when the deadline passes or the caller aborts; its reason is a `PortalError`. */
  signal: AbortSignal;
  /** Epoch milliseconds of the local clock. */
  endsAt: number;
  /** Rejects as soon as the signal fires, for work that does not observe the signal itself. */
  race<T>(work: Promise<T>): Promise<T>;
  /** Stops the timer and removes the listeners. */
  release(): void;
}

/** @param outer the caller's signal */
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
      () => finished.signal.aborted || end('timeout', `The portal did not respond within ${timeoutMs} ms`),
    );
  return {
    signal,
    endsAt: clock.now() + timeoutMs,
    race: (work) => Promise.race([work, ended]),
    release() {
      outer?.removeEventListener('abort', abort);
      // `null` avoids allocating the default AbortError.
      finished.abort(null);
    },
  };
}
