// The least that a browser must do: a native table, recycled rows, no framework.
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

interface Row {
  element: HTMLTableRowElement;
  checkbox: HTMLInputElement;
  disclosure: HTMLButtonElement;
  texts: Text[];
  /** Stands below the row while it is open. */
  members: HTMLTableRowElement | null;
  index: number;
}

const template = document.createElement('template');
template.innerHTML = `<tr style="height:${ROW_HEIGHT}px"><td><input type="checkbox"><button aria-expanded="false">›</button></td>${columns.map(() => '<td> </td>').join('')}<td><button>⋯</button></td></tr>`;

function makeRow(store: WindowStore): Row {
  const element = template.content.firstElementChild?.cloneNode(true) as HTMLTableRowElement;
  const [lead, ...cells] = element.cells;
  const row: Row = {
    element,
    checkbox: lead?.firstChild as HTMLInputElement,
    disclosure: lead?.lastChild as HTMLButtonElement,
    texts: cells.slice(0, -1).map((cell) => cell.firstChild as Text),
    members: null,
    index: -1,
  };
  row.checkbox.addEventListener('change', () => store.toggle(row.index));
  row.disclosure.addEventListener('click', () => store.toggleOpen(row.index));
  return row;
}

function membersRow(lines: { text: string }[]): HTMLTableRowElement {
  const row = document.createElement('tr');
  const cell = row.insertCell();
  cell.colSpan = columns.length + 2;
  for (const { text } of lines) {
    const line = document.createElement('div');
    line.style.height = `${LINE_HEIGHT}px`;
    line.textContent = text;
    cell.append(line);
  }
  return row;
}

function draw(row: Row, store: WindowStore): void {
  const client = store.client(row.index);
  const cells = client && cellsOf(client);
  columns.forEach(({ key }, place) => {
    const text = row.texts[place];
    const words = cells?.[key] ?? '';
    if (text && text.data !== words) text.data = words;
  });
  row.checkbox.checked = store.isSelected(row.index);
  const isOpen = store.isOpen(row.index);
  row.disclosure.setAttribute('aria-expanded', String(isOpen));
  row.members?.remove();
  row.members = isOpen && client ? membersRow(memberLines(client)) : null;
  if (row.members) row.element.after(row.members);
}

export const candidate: Candidate = {
  takesAll: false,
  mount(root, source) {
    const store = new WindowStore(source, LINE_HEIGHT);
    root.innerHTML = `<div style="height:${LIST_HEIGHT}px;overflow:auto;contain:strict;overflow-anchor:none">
      <table style="table-layout:fixed;border-spacing:0;width:${LIST_WIDTH}px" aria-rowcount="${store.count + 1}">
        <colgroup><col style="width:${LEAD_WIDTH}px">${columns.map(({ width }) => `<col style="width:${width}px">`).join('')}<col style="width:${MENU_WIDTH}px"></colgroup>
        <thead><tr style="height:${ROW_HEIGHT}px"><th><input type="checkbox"></th>${columns.map(({ title }) => `<th>${title}</th>`).join('')}<th></th></tr></thead>
        <tbody><tr class="space"></tr><tr class="space"></tr></tbody>
      </table></div>`;
    const scroller = root.firstElementChild as HTMLElement;
    const all = root.querySelector('input') as HTMLInputElement;
    const [above, below] = root.querySelectorAll<HTMLElement>('.space') as unknown as [
      HTMLElement,
      HTMLElement,
    ];
    const rows = Array.from({ length: Math.min(SLOTS, store.count) }, () => makeRow(store));
    below.before(...rows.map(({ element }) => element));
    all.addEventListener('change', () => store.selectAll(all.checked));

    let first = -1;
    const place = (row: Row, index: number): void => {
      if (row.index === index) return;
      row.members?.remove();
      row.index = index;
      row.element.dataset['index'] = String(index);
      row.element.ariaRowIndex = String(index + 2);
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
        const neighbour = rows[(isDown ? index - 1 + rows.length : index + 1) % rows.length] as Row;
        if (index === places[0]) (isDown ? above : below)[isDown ? 'after' : 'before'](row.element);
        else if (isDown) (neighbour.members ?? neighbour.element).after(row.element);
        else neighbour.element.before(row.element);
        if (row.members) row.element.after(row.members);
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
