// The least that React must do: a native table, visible rows only, each with its own subscription. What a row shows is the candidate's.
import type { Client } from '@foyer/sdk';
import { memo, useCallback, useState, useSyncExternalStore, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Candidate } from '../page/candidate.ts';
import { LIST_HEIGHT } from '../page/cells.ts';
import { SLOTS, WindowStore } from '../page/window-store.ts';

export interface FloorRow {
  index: number;
  client: Client | undefined;
  isSelected: boolean;
  isOpen: boolean;
  onSelect: () => void;
  onOpen: () => void;
}

export interface FloorMarkup {
  /** Height of a member below an open row, in CSS pixels. */
  lineHeight: number;
  renderRow: (row: FloorRow) => ReactNode;
  renderTable: (body: ReactNode, store: WindowStore) => ReactNode;
}

/** The scroll position, in a store: React renders it within the frame of the scroll event, not after. */
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

export function createReactFloor({ lineHeight, renderRow, renderTable }: FloorMarkup): Candidate {
  const Row = memo(function Row({
    store,
    index,
    onResize,
  }: {
    store: WindowStore;
    index: number;
    onResize: () => void;
  }) {
    useSyncExternalStore(
      useCallback((listener) => store.subscribe(index, listener), [store, index]),
      () => store.version(index),
    );
    return renderRow({
      index,
      client: store.client(index),
      isSelected: store.isSelected(index),
      isOpen: store.isOpen(index),
      onSelect: () => store.toggle(index),
      onOpen() {
        store.toggleOpen(index);
        onResize();
      },
    });
  });

  function Body({ store, position }: { store: WindowStore; position: Position }) {
    useSyncExternalStore(position.subscribe, position.version);
    const { first } = position;
    const shown = Math.min(SLOTS, store.count);
    return (
      <tbody>
        <tr style={{ height: store.topOf(first) }} />
        {Array.from({ length: shown }, (_, slot) => (
          // Keyed by index: recycling rows by slot is cheaper on the way down, but on the way up React then moves every row but the new ones.
          <Row key={first + slot} store={store} index={first + slot} onResize={position.changed} />
        ))}
        <tr style={{ height: store.topOf(store.count) - store.topOf(first + shown) }} />
      </tbody>
    );
  }

  function List({ store }: { store: WindowStore }) {
    const [position] = useState(() => new Position());
    return (
      <div
        data-scroller=""
        style={{ height: LIST_HEIGHT, overflow: 'auto', contain: 'strict', overflowAnchor: 'none' }}
        onScroll={({ currentTarget }) => {
          const first = store.firstAt(currentTarget.scrollTop);
          store.want(first, first + SLOTS);
          position.moveTo(first);
        }}
      >
        {renderTable(<Body store={store} position={position} />, store)}
      </div>
    );
  }

  return {
    takesAll: false,
    mount(root, source) {
      const store = new WindowStore(source, lineHeight);
      store.want(0, SLOTS);
      createRoot(root).render(<List store={store} />);
      return {
        rowSelector: 'tr[data-index]',
        rowAt: (index) => root.querySelector(`tr[data-index="${index}"]`),
        scroller: () => root.querySelector('[data-scroller]') ?? root,
        tell: (index, client) => store.put(index, client),
      };
    },
  };
}
