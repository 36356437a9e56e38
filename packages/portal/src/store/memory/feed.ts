import type { PortalEvent } from '@foyer/contract';
import type { FeedSlice, NewEvent } from '../records.ts';

/** One firm's events, the latest of them, in the order of their commits. */
export interface Feed {
  append(events: readonly NewEvent[]): void;
  cursor(): string;
  read(after: string | null, limit: number): FeedSlice;
  /** Lets go of events of this moment or before. @returns how many */
  purge(before: string): number;
  /** @returns ends it */
  subscribe(wake: () => void): () => void;
  save(): SavedFeed;
}

/** A feed written down: the events still readable, and the number of the latest one ever. */
export interface SavedFeed {
  events: readonly PortalEvent[];
  last: number;
}

/** @param kept how many events stay readable @param saved where it goes on */
export function createFeed(kept = 10_000, saved: SavedFeed = { events: [], last: 0 }): Feed {
  const listeners = new Set<() => void>();
  let events = [...saved.events];
  let { last } = saved;
  const toEventId = (number: number): string => `ev_${number}`;
  return {
    append(news) {
      if (news.length === 0) return;
      for (const event of news) events.push({ ...event, id: toEventId((last += 1)) });
      if (events.length > kept * 2) events = events.slice(-kept);
      for (const wake of listeners) wake();
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
      const gone = events.length - left.length;
      events = left;
      return gone;
    },
    subscribe(wake) {
      listeners.add(wake);
      return () => listeners.delete(wake);
    },
    save: () => ({ events: [...events], last }),
  };
}
