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
  const wakes = new Set<() => void>();
  let events = [...saved.events];
  let { last } = saved;
  const idOf = (number: number): string => `ev_${number}`;
  return {
    append(news) {
      if (news.length === 0) return;
      for (const event of news) events.push({ ...event, id: idOf((last += 1)) });
      if (events.length > kept * 2) events = events.slice(-kept);
      for (const wake of wakes) wake();
    },
    cursor: () => idOf(last),
    read(after, limit) {
      const number = after === null ? last : Number(/^ev_(\d+)$/.exec(after)?.[1] ?? Number.NaN);
      const skip = number - (last - events.length);
      if (!(number <= last && skip >= 0)) return { state: 'too-old', cursor: idOf(last) };
      const slice = events.slice(skip, skip + limit);
      return { state: 'read', events: slice, cursor: slice.at(-1)?.id ?? idOf(number) };
    },
    purge(before) {
      const left = events.filter(({ at }) => at > before);
      const gone = events.length - left.length;
      events = left;
      return gone;
    },
    subscribe(wake) {
      wakes.add(wake);
      return () => wakes.delete(wake);
    },
    save: () => ({ events: [...events], last }),
  };
}
