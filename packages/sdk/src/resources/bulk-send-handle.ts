import type { BulkSend, Clock } from '@foyer/contract';
import { isPortalError } from '../errors.ts';
import type { Call, CallOptions } from '../http/call.ts';
import type { Events } from './events.ts';

/** A bulk send in progress. It is kept up to date while it has subscribers or `result` is pending. */
export interface BulkSendHandle {
  /** `bs_…`; store it to `resume` later. */
  readonly id: string;
  /**
   * Returns the latest known state. The object is the same until something changes, as `useSyncExternalStore` requires.
   * @example const { sent, total } = sending.getState()
   */
  getState(): BulkSend;
  /**
   * Calls back after every change. The portal is polled and its feed followed until the last subscription ends or the bulk send is finished.
   * @returns a function that ends the subscription
   * @example const end = sending.subscribe(() => console.log(sending.getState().sent))
   */
  subscribe(onChange: () => void): () => void;
  /**
   * Resolves when every recipient has an outcome, whether the bulk send is done or cancelled. While a mail server defers a mail,
   * its recipient is `pending`: that can take days.
   * @throws PortalError `not-found`, `forbidden`, `unauthenticated`; failures that may pass, such as `network`, are retried instead
   * @example const { sent, failed, skipped } = await sending.result()
   */
  result(): Promise<BulkSend>;
  /**
   * Cancels the mails that have not been sent. Their recipients get the outcome `skipped` with the reason `cancelled`, and their new invitations
   * are revoked, in batches after this call has returned. Mails that were handed to a mail server are not recalled: those invitations stay valid.
   * Cancelling a finished bulk send changes nothing.
   * @throws PortalError `not-found`, `forbidden`
   * @example const { skipped } = await sending.cancel()
   */
  cancel(options?: CallOptions): Promise<BulkSend>;
  /**
   * Sends again to the recipients whose outcome is `failed`, and to no others. Nothing happens without such recipients.
   * @throws PortalError `not-found`, `forbidden`; `conflict` if the bulk send was cancelled
   * @example if (sending.getState().failed > 0) await sending.retry()
   */
  retry(options?: CallOptions): Promise<BulkSend>;
}

/** The dependencies of a handle. */
export interface BulkSendContext {
  call: Call;
  events: Events;
  clock: Clock;
}

// Polls when no event has arrived for this long: the stream may be blocked, or an event lost.
const POLL_AFTER_MS = 3_000;

export function createBulkSendHandle(
  first: BulkSend,
  { call, events, clock }: BulkSendContext,
): BulkSendHandle {
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
    const bulkSend = await call('bulkSends.get', { params }, { signal });
    // An update that arrived in the meantime is newer.
    if (updateCount === before) set(bulkSend);
  };

  const follow = (onRefused: (thrown: unknown) => void): void => {
    if (following !== null || hasEnded()) return;
    const { signal } = (following = new AbortController());
    const tryRefresh = (): Promise<void> =>
      refresh(signal).catch((thrown: unknown) => {
        // Other failures may pass: the next poll tries again.
        if (isPortalError(thrown) && thrown.kind === 'problem') onRefused(thrown);
      });
    events.subscribe(
      {
        onEvent({ bulkSend }) {
          if (bulkSend?.id === id) set(bulkSend);
        },
        // Changes from before the stream was open are not in it.
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
    // A new function, so that the same callback can subscribe twice.
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
