import type { RenderedSizes } from '../columns/index.ts';

/** The widths of the headers beside an element, in CSS pixels, by column id. */
export function measureHeaders(element: Element): RenderedSizes {
  const headers = element.closest('tr')?.querySelectorAll<HTMLElement>(':scope > th') ?? [];
  return Object.fromEntries(
    Array.from(headers, (header) => [header.dataset['col'] ?? '', header.getBoundingClientRect().width]),
  );
}

/** The width that the header and the rendered cells of a column need, in CSS pixels. */
export function measureContent(element: Element, columnId: string): number {
  const table = element.closest('table');
  if (table === null) return 0;
  const { style } = table;
  const [columns, header] = [style.getPropertyValue('--foyer-columns'), element.closest('th')];
  const index = header?.parentElement
    ? [...header.parentElement.querySelectorAll(':scope > th')].indexOf(header)
    : -1;
  // Rows are grids of their own: in this template the track is as wide as the content of each row.
  style.setProperty('--foyer-columns', `repeat(${Math.max(index, 0)}, 0px) max-content`);
  const cells = table.querySelectorAll(`tr:not([data-skeleton]) > [data-col="${CSS.escape(columnId)}"]`);
  const widths = Array.from(cells, (cell) => cell.getBoundingClientRect().width);
  style.setProperty('--foyer-columns', columns);
  return Math.ceil(Math.max(0, ...widths));
}
