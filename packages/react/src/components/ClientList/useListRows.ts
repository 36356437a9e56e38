import type { Client } from '@foyer/sdk';
import { useCallback, useEffect, useMemo, useRef, type RefCallback } from 'react';
import { useVirtualRows } from '../../virtual-rows/index.ts';
import { getPageOffset, pagesInRange } from './pages-in-range.ts';
import type { UseClientListResult } from './useClientList.ts';
import { usePages } from './usePages.ts';

/** A row to render: a client, or a placeholder while its page is loading. */
export interface ListRow {
  kind: 'row';
  key: string;
  /** Position in the whole list, counted from 0. */
  index: number;
  /** `undefined` until its page is loaded. */
  client: Client | undefined;
  /** The client no longer matches the filter; it stays until the list is refreshed. */
  noLongerMatches: boolean;
  /** The page of the row could not be loaded. Set on one visible row of the page: show the error and `actions.retryPage` there. */
  hasError: boolean;
}

/** The space of rows that are not rendered. */
export interface ListSpacer {
  kind: 'space';
  key: string;
  /** CSS pixels. */
  height: number;
}

/** What `useListRows` returns. */
export interface UseListRowsResult {
  state: {
    /** The rows and spaces to render, from top to bottom. */
    items: readonly (ListRow | ListSpacer)[];
  };
  actions: {
    /** Loads the page of a row again. */
    retryPage: (index: number) => void;
    /** Scrolls to the first row, if the viewport is below it. */
    scrollToTop: () => void;
  };
  /** Attributes for the table. Header rows are not counted. */
  getTableProps: () => { 'aria-rowcount': number };
  /** The ref of the element whose children are the rows. */
  getBodyProps: () => { ref: RefCallback<HTMLElement> };
  /** Attributes for the element that starts a row; the elements after it, up to the next row, are measured as part of it. */
  getRowProps: (row: Pick<ListRow, 'index' | 'client'>) => {
    'aria-rowindex': number;
    'data-index': number;
    'data-key': string | undefined;
    /** Sets the height of a placeholder. */
    ref?: RefCallback<HTMLElement>;
  };
  /** Attributes for the element of a space, whose height they set. */
  getSpacerProps: (spacer: Pick<ListSpacer, 'height'>) => {
    'aria-hidden': true;
    ref: RefCallback<HTMLElement>;
  };
}

/**
 * The visible rows of a list. Pages are fetched while the user scrolls, and kept up to date by the event feed.
 * @param list the result of `useClientList`
 * @example
 * const list = useClientList();
 * const { state, getTableProps, getBodyProps, getRowProps } = useListRows(list);
 */
export function useListRows(
  list: Pick<UseClientListResult, 'state'> & Partial<Pick<UseClientListResult, 'table'>>,
): UseListRowsResult {
  const { query, total, status } = list.state;
  const count = status === 'ready' ? total : 0;
  const { range, firstVisibleIndex, rowHeight, virtualItems, bodyRef, scrollToTop } = useVirtualRows({
    count,
  });

  const rows = virtualItems.flatMap((item) => (item.kind === 'row' ? item.index : []));
  // The pinned row can lie on a page outside the range.
  const offsets = [...new Set([...pagesInRange(range, count), ...rows.map(getPageOffset)])];
  const { getRow, retryPage } = usePages(query, offsets);

  const setRowHeight = useMemo(() => withHeight(rowHeight), [rowHeight]);

  const queryKey = JSON.stringify(query);
  const lastQueryKey = useRef(queryKey);
  useEffect(() => {
    if (lastQueryKey.current === queryKey) return;
    lastQueryKey.current = queryKey;
    scrollToTop();
  }, [queryKey, scrollToTop]);

  const keys = new Set<string>();
  const getKey = (index: number, client: Client | undefined): string => {
    if (client === undefined) return `placeholder-${index}`;
    // Pages fetched at different times can contain the same client twice.
    const key = keys.has(client.id) ? `${client.id}-${index}` : client.id;
    keys.add(key);
    return key;
  };
  // The first rows of the range are hidden above the viewport: an error there would not be seen.
  const isErrorRow = (index: number): boolean => {
    const page = rows.filter((other) => getPageOffset(other) === getPageOffset(index));
    return index === (page.find((other) => other >= firstVisibleIndex) ?? page.at(-1));
  };
  const latestRetry = useRef(retryPage);
  useEffect(() => {
    latestRetry.current = retryPage;
  });
  const items = virtualItems.flatMap((item): ListRow | ListSpacer | [] => {
    if (item.kind === 'space') return item.height === 0 ? [] : item;
    const { index } = item;
    const row = getRow(index);
    const client = row.status === 'loaded' ? row.client : undefined;
    return {
      kind: 'row',
      key: getKey(index, client),
      index,
      client,
      noLongerMatches: row.status === 'loaded' && row.noLongerMatches,
      hasError: row.status === 'failed' && isErrorRow(index),
    };
  });
  // While rendering, as TanStack Table's own adapter does: the cells of this render read it.
  list.table?.setClients(toClients(items));
  return {
    state: { items },
    actions: {
      retryPage: useCallback((index) => latestRetry.current(index), []),
      scrollToTop,
    },
    getTableProps: () => ({ 'aria-rowcount': count }),
    getBodyProps: () => ({ ref: bodyRef }),
    getRowProps: ({ index, client }) => ({
      'aria-rowindex': index + 1,
      'data-index': index,
      'data-key': client?.id,
      ...(client === undefined && { ref: setRowHeight }),
    }),
    getSpacerProps: ({ height }) => ({ 'aria-hidden': true, ref: withHeight(height) }),
  };
}

/** The loaded clients, each once. */
function toClients(items: readonly (ListRow | ListSpacer)[]): Client[] {
  const clients = items.flatMap((item) => (item.kind === 'row' && item.client) || []);
  return [...new Map(clients.map((client) => [client.id, client])).values()];
}

// Through the CSSOM: a strict Content Security Policy forbids style attributes.
const withHeight =
  (height: number): RefCallback<HTMLElement> =>
  (element) =>
    element?.style.setProperty('height', `${height}px`);
