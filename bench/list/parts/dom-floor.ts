// The least that a browser must do: a native table, recycled rows, no framework. What a row shows is the candidate's.
import type { Client } from '@foyer/sdk';
import type { Candidate } from '../page/candidate.ts';
import { LIST_HEIGHT } from '../page/cells.ts';
import { SLOTS, WindowStore } from '../page/window-store.ts';

/** A recycled row: its element, its controls, and how it displays a client. */
export interface DomCells {
  element: HTMLTableRowElement;
  checkbox: HTMLInputElement;
  disclosure: HTMLButtonElement;
  draw: (client: Client | undefined, state: { index: number; isSelected: boolean; isOpen: boolean }) => void;
}

export interface DomMarkup {
  /** Height of a member below an open row, in CSS pixels. */
  lineHeight: number;
  makeCells: () => DomCells;
  makeMembers: (client: Client) => HTMLTableRowElement[];
  /** HTML of a table with a checkbox in its head and two `.space` rows in its body. */
  tableHtml: (count: number) => string;
}

interface Row {
  cells: DomCells;
  /** Below the row while it is open. */
  members: HTMLTableRowElement[];
  index: number;
}

const lastOf = ({ cells, members }: Row): HTMLTableRowElement => members.at(-1) ?? cells.element;

export function createDomFloor({ lineHeight, makeCells, makeMembers, tableHtml }: DomMarkup): Candidate {
  function makeRow(store: WindowStore): Row {
    const row: Row = { cells: makeCells(), members: [], index: -1 };
    row.cells.checkbox.addEventListener('change', () => store.toggle(row.index));
    row.cells.disclosure.addEventListener('click', () => store.toggleOpen(row.index));
    return row;
  }
  function removeMembers(row: Row): void {
    for (const element of row.members) element.remove();
    row.members = [];
  }
  function draw(row: Row, store: WindowStore): void {
    const { index, cells } = row;
    const client = store.client(index);
    const isOpen = store.isOpen(index);
    const isSelected = store.isSelected(index);
    cells.draw(client, { index, isSelected, isOpen });
    cells.checkbox.checked = isSelected;
    cells.disclosure.setAttribute('aria-expanded', String(isOpen));
    removeMembers(row);
    if (!isOpen || !client) return;
    row.members = makeMembers(client);
    cells.element.after(...row.members);
  }

  return {
    takesAll: false,
    mount(root, source) {
      const store = new WindowStore(source, lineHeight);
      root.innerHTML = `<div data-scroller style="height:${LIST_HEIGHT}px;overflow:auto;contain:strict;overflow-anchor:none">${tableHtml(store.count)}</div>`;
      const scroller = root.firstElementChild as HTMLElement;
      const all = root.querySelector('input') as HTMLInputElement;
      const [above, below] = root.querySelectorAll<HTMLElement>('.space') as unknown as [
        HTMLElement,
        HTMLElement,
      ];
      const rows = Array.from({ length: Math.min(SLOTS, store.count) }, () => makeRow(store));
      below.before(...rows.map(({ cells }) => cells.element));
      all.addEventListener('change', () => store.selectAll(all.checked));

      let first = -1;
      const place = (row: Row, index: number): void => {
        removeMembers(row);
        row.index = index;
        row.cells.element.dataset['index'] = String(index);
        row.cells.element.ariaRowIndex = String(index + 2);
        draw(row, store);
      };
      const space = (): void => {
        const end = first + rows.length;
        above.style.height = `${store.topOf(first)}px`;
        below.style.height = `${store.topOf(store.count) - store.topOf(end)}px`;
      };
      const show = (): void => {
        const next = store.firstAt(scroller.scrollTop);
        if (next === first) return;
        const isDown = next > first;
        first = next;
        store.want(first, first + rows.length);
        // Rows keep the order of their places; those that left one end come in at the other.
        const places = rows.map((_, slot) => (isDown ? first + slot : first + rows.length - 1 - slot));
        for (const index of places) {
          const row = rows[index % rows.length] as Row;
          if (row.index === index) continue;
          place(row, index);
          const { element } = row.cells;
          const neighbour = rows[(isDown ? index - 1 + rows.length : index + 1) % rows.length] as Row;
          if (index === places[0]) (isDown ? above : below)[isDown ? 'after' : 'before'](element);
          else if (isDown) lastOf(neighbour).after(element);
          else neighbour.cells.element.before(element);
          element.after(...row.members);
        }
        space();
        listen();
      };
      let stops: (() => void)[] = [];
      const listen = (): void => {
        for (const stop of stops) stop();
        stops = rows.map((row) =>
          store.subscribe(row.index, () => {
            draw(row, store);
            space();
          }),
        );
      };
      scroller.addEventListener('scroll', show, { passive: true });
      show();
      return {
        rowSelector: 'tr[data-index]',
        rowAt: (index) => root.querySelector(`tr[data-index="${index}"]`),
        scroller: () => scroller,
        tell: (index, client) => store.put(index, client),
      };
    },
  };
}
