import type { Client } from '@foyer/sdk';
import { useQueries } from '@tanstack/react-query';
import { useEffect, useRef, type RefCallback } from 'react';
import { useSettled } from '../../primitives/state/index.ts';
import { useFoyer } from '../../provider/index.ts';
import { windowQuery } from '../../query/queries.ts';
import type { ClientListState } from './useClientList.ts';
import { useReach } from './window/useReach.ts';
import { WINDOW, windowsFor } from './window/windows.ts';

/** A client that is drawn, or the place of one that is under way. */
export interface ListRow {
  kind: 'row';
  key: string;
  /** Its place in the whole list, counted from 0. */
  index: number;
  /** Undefined until its window has arrived. */
  client: Client | undefined;
  /** For the element that begins the row; what follows it, up to the next one, counts as its expansion. */
  rowProps: {
    'aria-rowindex': number;
    'data-index': number;
    'data-client': string | undefined;
    /** Makes a place that waits for its client as tall as a row. */
    ref?: RefCallback<HTMLElement>;
  };
}

/** The room of rows that are not drawn. */
export interface ListSpace {
  kind: 'space';
  key: string;
  /** For an element of the body, whose height it sets. */
  spaceProps: { 'aria-hidden': true; ref: RefCallback<HTMLElement> };
}

/** What to draw of a list. */
export interface ListRows {
  items: readonly (ListRow | ListSpace)[];
  /** For the table, whose heading is not counted. */
  tableProps: { 'aria-rowcount': number };
  /** For the element whose children the rows are. */
  bodyRef: RefCallback<HTMLElement>;
}

const SETTLED = 80;

/**
 * The rows of a list that are in reach, as somebody scrolls; their windows are fetched as they come near, and kept true by the feed.
 * @param list what `useClientList` gives
 * @example
 * const list = useClientList();
 * const { items, tableProps, bodyRef } = useListRows(list);
 */
export function useListRows(list: ClientListState): ListRows {
  const { portal, queryClient } = useFoyer();
  const { query, total } = list;
  const count = list.status === 'ready' ? total : 0;
  const { reach, rowHeight, segments, bodyRef, scrollToTop } = useReach(count);

  const near = windowsFor(reach, count);
  // That of a row that is kept for its focus lies somewhere else.
  const offsets = [...new Set([...near, ...segments.flatMap((segment) => (segment.kind === 'row' ? Math.floor(segment.index / WINDOW) * WINDOW : []))])];
  const asked = JSON.stringify([query, near]);
  // Who drags over a hundred windows wants the last one.
  const isSettled = useSettled(asked, SETTLED) === asked;
  const windows = useQueries(
    { queries: offsets.map((offset) => ({ ...windowQuery(portal, { ...query, limit: WINDOW, offset }), enabled: isSettled })) },
    queryClient,
  );

  const clientAt = (index: number): Client | undefined => windows[offsets.indexOf(Math.floor(index / WINDOW) * WINDOW)]?.data?.items[index % WINDOW];

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
  return {
    bodyRef,
    tableProps: { 'aria-rowcount': count },
    items: segments.flatMap((segment): ListRow | ListSpace | [] => {
      if (segment.kind === 'space') return segment.height === 0 ? [] : { kind: 'space', key: segment.key, spaceProps: { 'aria-hidden': true, ref: tall(segment.height) } };
      const { index } = segment;
      const client = clientAt(index);
      const rowProps = { 'aria-rowindex': index + 1, 'data-index': index, 'data-client': client?.id, ...(client === undefined && { ref: tall(rowHeight) }) };
      return { kind: 'row', key: keyOf(index, client), index, client, rowProps };
    }),
  };
}

// Through the CSSOM, which a strict CSP allows where it forbids a style attribute.
const tall = (height: number): RefCallback<HTMLElement> => (element) => element?.style.setProperty('height', `${height}px`);
