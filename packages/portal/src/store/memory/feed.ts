import type { PortalEvent } from '@foyer/contract';
import type { FeedSlice, NewEvent } from '../records.ts';

/** The latest events of one firm, in commit order. */
export interface Feed {
  append(events: readonly NewEvent[]): void;
  cursor(): string;
  read(after: string | null, limit: number): FeedSlice;
  /** Deletes events at this time or before. @returns how many */
  purge(before: string): number;
  /** @returns unsubscribes */
  subscribe(listener: () => void): () => void;
  save(): SavedFeed;
}

/** A saved feed: its readable events, and the number of the latest event ever. */
export interface SavedFeed {
  events: readonly PortalEvent[];
  last: number;
}

/** Creates a feed. @param capacity how many events stay readable @param saved the state to continue from */
export function createFeed(capacity = 10_000, saved: SavedFeed = { events: [], last: 0 }): Feed {
  const listeners = new Set<() => void>();
  let events = [...saved.events];
  let { last } = saved;
  const toEventId = (number: number): string => `ev_${number}`;
  return {
    append(added) {
      if (added.length === 0) return;
      for (const event of added) events.push({ ...event, id: toEventId((last += 1)) });
      if (events.length > capacity * 2) events = events.slice(-capacity);
      for (const listener of listeners) listener();
    },
    cursor: () => toEventId(last),
    read(after, limit) {
      const number = after === null ? last : Number(/^ev_(\d+)$/.exec(after)?.[1] ?? Number.NaN);
      const skip = number - (last - events.length);
      if (!(number <= last && skip >= 0)) return { state: 'too-old', cursor: toEventId(last) };
      const slice = events.slice(skip, skip + limit);
      return { state: 'read', events: slice, cursor: slice.at(-1)?.id ?? toEventId(number) };
    },
    purge(before) {
      const left = events.filter(({ at }) => at > before);
      const deleted = events.length - left.length;
      events = left;
      return deleted;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    save: () => ({ events: [...events], last }),
  };
}
