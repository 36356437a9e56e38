import { QueryObserver, type QueryClient } from '@tanstack/react-query';
import type { clientsPageQuery } from '../../query/queries.ts';

type PageOptions = ReturnType<typeof clientsPageQuery>;

/** The query of a page, and its key as a string. */
export interface ObservedPage {
  options: PageOptions;
  key: string;
}

export const toObservedPage = (options: PageOptions): ObservedPage => ({
  options,
  key: JSON.stringify(options.queryKey),
});

/** Keeps pages of a list active in the query cache, and notifies when one of them changes. */
export interface PagesObserver {
  /**
   * Observes these pages and no others. Missing pages are fetched at once, or with a delay while the user is scrolling; fetches of
   * pages that are no longer observed are aborted.
   */
  observe: (pages: readonly ObservedPage[]) => void;
  subscribe: (listener: () => void) => () => void;
  /** Incremented on every change. */
  version: () => number;
  stop: () => void;
}

// Debounces page fetches while scrolling; a single jump fetches at once.
const SCROLL_REST_MS = 80;

/** Uses its own observers, since `useQueries` renders whenever the pages change, which is often while scrolling. */
export function observePages(queryClient: QueryClient): PagesObserver {
  const observed = new Map<
    string,
    { observer: ReturnType<typeof createObserver>; unsubscribe: () => void }
  >();
  const listeners = new Set<() => void>();
  let version = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isScrolling = false;
  const notify = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const fetchMissing = () => {
    for (const { observer } of observed.values()) observer.setOptions({ ...observer.options, enabled: true });
  };
  const isCached = ({ options }: ObservedPage) => queryClient.getQueryData(options.queryKey) !== undefined;
  const add = (page: ObservedPage) => {
    const observer = createObserver(queryClient, page.options, isCached(page));
    observed.set(page.key, { observer, unsubscribe: observer.subscribe(notify) });
  };
  const remove = (isRemoved: (key: string) => boolean) => {
    for (const [key, { unsubscribe }] of observed) {
      if (!isRemoved(key)) continue;
      unsubscribe();
      observed.delete(key);
    }
  };
  return {
    version: () => version,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    observe(pages) {
      const keys = new Set(pages.map(({ key }) => key));
      if (keys.size === observed.size && [...keys].every((key) => observed.has(key))) return;
      clearTimeout(timer);
      remove((key) => !keys.has(key));
      for (const page of pages) if (!observed.has(page.key)) add(page);
      if (!isScrolling && !pages.every(isCached)) fetchMissing();
      isScrolling = true;
      timer = setTimeout(() => {
        isScrolling = false;
        fetchMissing();
      }, SCROLL_REST_MS);
    },
    stop() {
      clearTimeout(timer);
      isScrolling = false;
      remove(() => true);
    },
  };
}

const createObserver = (queryClient: QueryClient, options: PageOptions, enabled: boolean) =>
  new QueryObserver(queryClient, { ...options, enabled, notifyOnChangeProps: ['data', 'isError'] });
