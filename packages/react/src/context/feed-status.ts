import type { FeedState } from '@foyer/sdk';

/**
 * Whether changes of others arrive: `live`, `interrupted` while the connection is lost, `paused` while the portal refuses the session.
 * A portal without a feed is `live`: it was never expected to send changes.
 */
export type FeedStatus = 'live' | 'interrupted' | 'paused';

/** The status of a portal's feed, as an external store. */
export interface FeedStatusStore {
  read(): FeedStatus;
  subscribe(onChange: () => void): () => void;
  /** Called when another feed begins. */
  reset(): void;
  /** Called for every state of the feed. */
  update(state: FeedState): void;
}

export function createFeedStatus(): FeedStatusStore {
  const listeners = new Set<() => void>();
  let status: FeedStatus = 'live';
  let wasOpen = false;
  const set = (next: FeedStatus): void => {
    if (next === status) return;
    status = next;
    for (const listener of listeners) listener();
  };
  return {
    read: () => status,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => void listeners.delete(onChange);
    },
    update(state) {
      wasOpen ||= state === 'open';
      set(toStatus(state, wasOpen, status));
    },
    reset() {
      wasOpen = false;
      set('live');
    },
  };
}

function toStatus(state: FeedState, wasOpen: boolean, status: FeedStatus): FeedStatus {
  switch (state) {
    case 'open':
      return 'live';
    case 'paused':
      return 'paused';
    case 'connecting':
      // Still refused until it is open.
      return status === 'paused' ? 'paused' : wasOpen ? 'interrupted' : 'live';
    case 'closed':
      return wasOpen ? 'interrupted' : 'live';
  }
}
