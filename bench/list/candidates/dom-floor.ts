// The physical limit of the browser: a native table without styles, the shortest row.
import type { Client } from '@foyer/sdk';
import type { Candidate } from '../page/candidate.ts';
import {
  cellsOf,
  columns,
  LEAD_WIDTH,
  LINE_HEIGHT,
  LIST_WIDTH,
  memberLines,
  MENU_WIDTH,
  ROW_HEIGHT,
} from '../page/cells.ts';
import { createDomFloor, type DomCells } from '../parts/dom-floor.ts';

const template = document.createElement('template');
template.innerHTML = `<tr style="height:${ROW_HEIGHT}px"><td><input type="checkbox"><button aria-expanded="false">›</button></td>${columns.map(() => '<td> </td>').join('')}<td><button>⋯</button></td></tr>`;

function makeCells(): DomCells {
  const element = template.content.firstElementChild?.cloneNode(true) as HTMLTableRowElement;
  const [lead, ...cells] = element.cells;
  const texts = cells.slice(0, -1).map((cell) => cell.firstChild as Text);
  return {
    element,
    checkbox: lead?.firstChild as HTMLInputElement,
    disclosure: lead?.lastChild as HTMLButtonElement,
    draw(client) {
      const shown = client && cellsOf(client);
      columns.forEach(({ key }, place) => {
        const text = texts[place];
        const label = shown?.[key] ?? '';
        if (text && text.data !== label) text.data = label;
      });
    },
  };
}

function makeMembers(client: Client): HTMLTableRowElement[] {
  const row = document.createElement('tr');
  const cell = row.insertCell();
  cell.colSpan = columns.length + 2;
  for (const { text } of memberLines(client)) {
    const line = document.createElement('div');
    line.style.height = `${LINE_HEIGHT}px`;
    line.textContent = text;
    cell.append(line);
  }
  return [row];
}

export const candidate: Candidate = createDomFloor({
  lineHeight: LINE_HEIGHT,
  makeCells,
  makeMembers,
  tableHtml: (
    count,
  ) => `<table style="table-layout:fixed;border-spacing:0;width:${LIST_WIDTH}px" aria-rowcount="${count + 1}">
    <colgroup><col style="width:${LEAD_WIDTH}px">${columns.map(({ width }) => `<col style="width:${width}px">`).join('')}<col style="width:${MENU_WIDTH}px"></colgroup>
    <thead><tr style="height:${ROW_HEIGHT}px"><th><input type="checkbox"></th>${columns.map(({ title }) => `<th>${title}</th>`).join('')}<th></th></tr></thead>
    <tbody><tr class="space"></tr><tr class="space"></tr></tbody>
  </table>`,
});
