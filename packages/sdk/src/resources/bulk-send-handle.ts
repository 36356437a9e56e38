import type { BulkSend, Clock } from '@foyer/contract';
import { isPortalError } from '../errors.ts';
import type { Call, CallOptions } from '../http/call.ts';
import type { Events } from './events.ts';

/** A bulk send under way: what a screen or a script watches. */
export interface BulkSendHandle {
  /** `bs_…`; keep it to `resume` later. */
  readonly id: string;
  /**
   * How far it is: the same object until something changes, as `useSyncExternalStore` wants it.
   * @example const { sent, total } = sending.getState()
   */
  getState(): BulkSend;
  /**
   * Calls back after every change; the portal is followed while somebody listens.
   * @returns ends it
   * @example const end = sending.subscribe(() => console.log(sending.getState().sent))
   */
  subscribe(onChange: () => void): () => void;
  /**
   * Resolves when every recipient has an outcome, done or cancelled. Recipients whose mail a relay defers are waited for.
   * @throws PortalError when the portal refuses to tell
   * @example const { sent, failed, skipped } = await sending.result()
   */
  result(): Promise<BulkSend>;
  /**
   * Stops what has not been sent.
   * @throws PortalError `forbidden`
   * @example const { skipped } = await sending.cancel()
   */
  cancel(options?: CallOptions): Promise<BulkSend>;
  /**
   * Tries again for those for whom it failed, and for them only.
   * @throws PortalError `forbidden`; `conflict` when it was cancelled
   * @example if (sending.getState().failed > 0) await sending.retry()
   */
  retry(options?: CallOptions): Promise<BulkSend>;
}

/** What a handle needs. */
export interface BulkSendContext {
  call: Call;
  events: Events;
  clock: Clock;
}

// Where no stream gets through, or an event was lost.
const POLL_AFTER_MS = 3_000;

export function createBulkSendHandle(first: BulkSend, { call, events, clock }: BulkSendContext): BulkSendHandle {
  const { id } = first;
  const params = { bulkSendId: id };
  const listeners = new Set<() => void>();
  let state = first;
  let following: AbortController | null = null;
  let updateCount = 0;

  const hasEnded = (): boolean => state.status !== 'running' && state.pending === 0;
  const stopWhenIdle = (): void => {
    if (listeners.size > 0 && !hasEnded()) return;
    following?.abort();
    following = null;
  };
  const set = (next: BulkSend): BulkSend => {
    updateCount += 1;
    if (JSON.stringify(next) !== JSON.stringify(state)) {
      state = next;
      for (const listener of listeners) listener();
      stopWhenIdle();
    }
    return state;
  };
  const refresh = async (signal: AbortSignal): Promise<void> => {
    const before = updateCount;
    const answer = await call('bulkSends.get', { params }, { signal });
    // What was heard meanwhile is newer.
    if (updateCount === before) set(answer);
  };

  const follow = (onRefused: (thrown: unknown) => void): void => {
    if (following !== null || hasEnded()) return;
    const { signal } = (following = new AbortController());
    const tryRefresh = (): Promise<void> =>
      refresh(signal).catch((thrown: unknown) => {
        // Whatever may pass is asked again.
        if (isPortalError(thrown) && thrown.kind === 'problem') onRefused(thrown);
      });
    events.subscribe(
      {
        onEvent({ bulkSend }) {
          if (bulkSend?.id === id) set(bulkSend);
        },
        // What happened before the stream was open was not heard.
        onOpen: () => void tryRefresh(),
      },
      { signal },
    );
    void (async () => {
      while (!signal.aborted) {
        const before = updateCount;
        await clock.sleep(POLL_AFTER_MS, signal);
        if (!signal.aborted && updateCount === before) await tryRefresh();
      }
    })();
  };

  const listen = (onChange: () => void, onRefused: (thrown: unknown) => void): (() => void) => {
    // One of its own, so that the same function can listen twice.
    const listener = (): void => onChange();
    listeners.add(listener);
    follow(onRefused);
    return () => {
      listeners.delete(listener);
      stopWhenIdle();
    };
  };

  return {
    id,
    getState: () => state,
    subscribe: (onChange) => listen(onChange, () => undefined),
    result: () =>
      new Promise((resolve, reject) => {
        if (hasEnded()) return resolve(state);
        const end = listen(
          () => {
            if (!hasEnded()) return;
            end();
            resolve(state);
          },
          (thrown) => {
            end();
            reject(thrown);
          },
        );
      }),
    cancel: async (options) => set(await call('bulkSends.cancel', { params }, options)),
    async retry(options) {
      set(await call('bulkSends.retry', { params }, options));
      if (listeners.size > 0) follow(() => undefined);
      return state;
    },
  };
}
