// The least that React must do, written by hand for this one list: a native table, rows in view only, each with its own subscription.
import { memo, useCallback, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import type { Candidate } from '../page/candidate.ts';
import {
  cellsOf,
  columns,
  LEAD_WIDTH,
  LINE_HEIGHT,
  LIST_HEIGHT,
  LIST_WIDTH,
  memberLines,
  MENU_WIDTH,
  ROW_HEIGHT,
} from '../page/cells.ts';
import { SLOTS, WindowStore } from '../page/window-store.ts';

const rowStyle = { height: ROW_HEIGHT };
const lineStyle = { height: LINE_HEIGHT };

const Row = memo(function Row({
  store,
  index,
  onOpen,
}: {
  store: WindowStore;
  index: number;
  onOpen: () => void;
}) {
  useSyncExternalStore(
    useCallback((listener) => store.subscribe(index, listener), [store, index]),
    () => store.version(index),
  );
  const client = store.client(index);
  const cells = client && cellsOf(client);
  const isOpen = store.isOpen(index);
  return (
    <>
      <tr style={rowStyle} data-index={index} aria-rowindex={index + 2}>
        <td>
          <input
            type="checkbox"
            aria-label={`Select ${cells?.name ?? ''}`}
            checked={store.isSelected(index)}
            onChange={() => store.toggle(index)}
          />
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => {
              store.toggleOpen(index);
              onOpen();
            }}
          >
            ›
          </button>
        </td>
        {columns.map(({ key }) => (
          <td key={key}>{cells?.[key]}</td>
        ))}
        <td>
          <button type="button">⋯</button>
        </td>
      </tr>
      {isOpen && client && (
        <tr>
          <td colSpan={columns.length + 2}>
            {memberLines(client).map(({ id, text }) => (
              <div key={id} style={lineStyle}>
                {text}
              </div>
            ))}
          </td>
        </tr>
      )}
    </>
  );
});

/** Where the list stands. A store rather than state: React renders it within the frame of the scroll event, not after. */
class Position {
  first = 0;
  #version = 0;
  #listener: (() => void) | undefined;
  subscribe = (listener: () => void): (() => void) => {
    this.#listener = listener;
    return () => {
      this.#listener = undefined;
    };
  };
  version = (): number => this.#version;
  moveTo = (first: number): void => {
    if (first === this.first) return;
    this.first = first;
    this.changed();
  };
  changed = (): void => {
    this.#version += 1;
    this.#listener?.();
  };
}

function Body({ store, position }: { store: WindowStore; position: Position }) {
  useSyncExternalStore(position.subscribe, position.version);
  const { first } = position;
  const shown = Math.min(SLOTS, store.count);
  return (
    <tbody>
      <tr style={{ height: store.topOf(first) }} />
      {Array.from({ length: shown }, (_, slot) => (
        // Rows are made and dropped as they come and go. Recycling them under the keys of slots is cheaper on the way down, but on the
        // way up React then moves every row but the new ones.
        <Row key={first + slot} store={store} index={first + slot} onOpen={position.changed} />
      ))}
      <tr style={{ height: store.topOf(store.count) - store.topOf(first + shown) }} />
    </tbody>
  );
}

function List({ store }: { store: WindowStore }) {
  const [position] = useState(() => new Position());
  return (
    <div
      style={{ height: LIST_HEIGHT, overflow: 'auto', contain: 'strict', overflowAnchor: 'none' }}
      onScroll={({ currentTarget }) => {
        const first = store.firstAt(currentTarget.scrollTop);
        store.want(first, first + SLOTS);
        position.moveTo(first);
      }}
    >
      <table
        style={{ tableLayout: 'fixed', borderSpacing: 0, width: LIST_WIDTH }}
        aria-rowcount={store.count + 1}
      >
        <colgroup>
          <col style={{ width: LEAD_WIDTH }} />
          {columns.map(({ key, width }) => (
            <col key={key} style={{ width }} />
          ))}
          <col style={{ width: MENU_WIDTH }} />
        </colgroup>
        <thead>
          <tr style={rowStyle}>
            <th>
              <input
                type="checkbox"
                aria-label="Select all"
                onChange={({ currentTarget }) => store.selectAll(currentTarget.checked)}
              />
            </th>
            {columns.map(({ key, title }) => (
              <th key={key}>{title}</th>
            ))}
            <th aria-label="Actions" />
          </tr>
        </thead>
        <Body store={store} position={position} />
      </table>
    </div>
  );
}

export const candidate: Candidate = {
  takesAll: false,
  mount(root, source) {
    const store = new WindowStore(source);
    store.want(0, SLOTS);
    createRoot(root).render(<List store={store} />);
    return {
      rowSelector: 'tr[data-index]',
      rowAt: (index) => root.querySelector(`tr[data-index="${index}"]`),
      scroller: () => root.firstElementChild as Element,
      tell: (index, client) => store.put(index, client),
    };
  },
};
