import { QueryObserver, type QueryClient } from '@tanstack/react-query';
import type { clientsPageQuery } from '../../query/queries.ts';

type WindowOptions = ReturnType<typeof clientsPageQuery>;

/** A window and its name. */
export interface ObservedPage {
  options: WindowOptions;
  key: string;
}

export const toObservedPage = (options: WindowOptions): ObservedPage => ({
  options,
  key: JSON.stringify(options.queryKey),
});

/** Keeps some windows of a list alive in the cache, and tells when one of them changes. */
export interface PagesObserver {
  /** Watches these windows and no others: those that are missing are fetched at once, or while others have just been asked for, after a rest; those left behind are aborted. */
  follow: (windows: readonly ObservedPage[]) => void;
  subscribe: (listener: () => void) => () => void;
  /** Another number after each change. */
  version: () => number;
  stop: () => void;
}

// Who drags over a hundred windows wants the last one; who jumps once wants it now.
const REST = 80;

/**
 * Observers of its own rather than `useQueries`, which renders once more whenever other windows are asked for: while scrolling that is
 * often, and nothing has changed.
 */
export function observePages(queryClient: QueryClient): PagesObserver {
  const watched = new Map<string, { observer: ReturnType<typeof observe>; end: () => void }>();
  const listeners = new Set<() => void>();
  let version = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isMoving = false;
  const tell = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const fetchMissing = () => {
    for (const { observer } of watched.values()) observer.setOptions({ ...observer.options, enabled: true });
  };
  const watch = ({ options, key }: ObservedPage) => {
    const isHere = queryClient.getQueryData(options.queryKey) !== undefined;
    const observer = observe(queryClient, options, isHere);
    watched.set(key, { observer, end: observer.subscribe(tell) });
  };
  const leave = (isLeft: (key: string) => boolean) => {
    for (const [key, { end }] of watched) {
      if (!isLeft(key)) continue;
      end();
      watched.delete(key);
    }
  };
  return {
    version: () => version,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    follow(windows) {
      const wanted = new Set(windows.map(({ key }) => key));
      if (wanted.size === watched.size && [...wanted].every((key) => watched.has(key))) return;
      clearTimeout(timer);
      leave((key) => !wanted.has(key));
      for (const window of windows) if (!watched.has(window.key)) watch(window);
      const isMissing = windows.some(
        ({ options }) => queryClient.getQueryData(options.queryKey) === undefined,
      );
      if (isMissing && !isMoving) fetchMissing();
      isMoving = true;
      timer = setTimeout(() => {
        isMoving = false;
        fetchMissing();
      }, REST);
    },
    stop() {
      clearTimeout(timer);
      isMoving = false;
      leave(() => true);
    },
  };
}

const observe = (queryClient: QueryClient, options: WindowOptions, enabled: boolean) =>
  new QueryObserver(queryClient, { ...options, enabled, notifyOnChangeProps: ['data', 'isError'] });
