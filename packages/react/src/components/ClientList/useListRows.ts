import type { Client } from '@foyer/sdk';
import { useEffect, useRef, type RefCallback } from 'react';
import type { ClientListState } from './useClientList.ts';
import { usePages, pagesOfRows, type RowState } from './usePages.ts';
import { LEADING_OVERSCAN } from '../../virtual-rows/visible-range.ts';
import { useVirtualRows } from '../../virtual-rows/useVirtualRows.ts';
import { pagesInRange } from './pages-in-range.ts';

/** A client that is drawn, or the place of one that is under way. */
export interface ListRow {
  kind: 'row';
  key: string;
  /** Its place in the whole list, counted from 0. */
  index: number;
  /** Undefined until its window has arrived. */
  client: Client | undefined;
  /** It no longer belongs to what is listed, and stays until the list is read anew. */
  noLongerMatches: boolean;
  /** Its window could not be fetched: asks again. On one row of such a window, where it is seen, and on no other. */
  retry: (() => void) | undefined;
  /** For the element that begins the row; what follows it, up to the next one, counts as its expansion. */
  rowProps: {
    'aria-rowindex': number;
    'data-index': number;
    'data-key': string | undefined;
    /** Makes a place that waits for its client as tall as a row. */
    ref?: RefCallback<HTMLElement>;
  };
}

/** The room of rows that are not drawn. */
export interface ListSpacer {
  kind: 'space';
  key: string;
  /** For an element of the body, whose height it sets. */
  spaceProps: { 'aria-hidden': true; ref: RefCallback<HTMLElement> };
}

/** What to draw of a list. */
export interface ListRows {
  items: readonly (ListRow | ListSpacer)[];
  /** For the table, whose heading is not counted. */
  tableProps: { 'aria-rowcount': number };
  /** For the element whose children the rows are. */
  bodyRef: RefCallback<HTMLElement>;
}

/**
 * The rows of a list that are in reach, as somebody scrolls; their windows are fetched as they come near, and kept true by the feed.
 * @param list what `useClientList` gives
 * @example
 * const list = useClientList();
 * const { items, tableProps, bodyRef } = useListRows(list);
 */
export function useListRows(list: ClientListState): ListRows {
  const { query, total } = list;
  const count = list.status === 'ready' ? total : 0;
  const { range, rowHeight, virtualItems, bodyRef, scrollToTop } = useVirtualRows(count);

  const rows = virtualItems.flatMap((segment) => (segment.kind === 'row' ? segment.index : []));
  // That of a row that is kept for its focus lies somewhere else.
  const placeAt = usePages(query, [...new Set([...pagesInRange(range, count), ...pagesOfRows(rows)])]);

  const order = JSON.stringify(query);
  const shown = useRef(order);
  useEffect(() => {
    if (shown.current === order) return;
    shown.current = order;
    scrollToTop();
  }, [order, scrollToTop]);

  const drawn = new Set<string>();
  const keyOf = (index: number, client: Client | undefined): string => {
    if (client === undefined) return `place-${index}`;
    // Between two windows read at different times a client may stand twice.
    const key = drawn.has(client.id) ? `${client.id}-${index}` : client.id;
    drawn.add(key);
    return key;
  };
  // Where somebody looks: the first rows in reach lie above what is seen.
  const toldAt = (window: number | undefined): number | undefined => {
    const within = rows.filter((index) => pagesOfRows([index])[0] === window);
    return within.find((index) => index >= range.startIndex + LEADING_OVERSCAN) ?? within.at(-1);
  };
  const retryOf = (index: number, place: RowState): (() => void) | undefined =>
    place.state === 'failed' && toldAt(pagesOfRows([index])[0]) === index ? place.retry : undefined;
  return {
    bodyRef,
    tableProps: { 'aria-rowcount': count },
    items: virtualItems.flatMap((segment): ListRow | ListSpacer | [] => {
      if (segment.kind === 'space')
        return segment.height === 0
          ? []
          : {
              kind: 'space',
              key: segment.key,
              spaceProps: { 'aria-hidden': true, ref: tall(segment.height) },
            };
      const { index } = segment;
      const place = placeAt(index);
      const client = place.state === 'here' ? place.client : undefined;
      const rowProps = {
        'aria-rowindex': index + 1,
        'data-index': index,
        'data-key': client?.id,
        ...(client === undefined && { ref: tall(rowHeight) }),
      };
      return {
        kind: 'row',
        key: keyOf(index, client),
        index,
        client,
        noLongerMatches: place.state === 'here' && place.isStray,
        retry: retryOf(index, place),
        rowProps,
      };
    }),
  };
}

// Through the CSSOM, which a strict CSP allows where it forbids a style attribute.
const tall =
  (height: number): RefCallback<HTMLElement> =>
  (element) =>
    element?.style.setProperty('height', `${height}px`);
