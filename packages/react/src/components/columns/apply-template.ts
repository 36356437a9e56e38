import type { ColumnTemplate } from './column-template.ts';

/** Sets the widths of all columns on a table, through the CSSOM: a strict Content Security Policy forbids style attributes. */
export function applyTemplate(
  table: HTMLElement,
  { columns, minSize, scrollSize, startOffsets, endOffsets }: ColumnTemplate,
): void {
  const { style } = table;
  style.setProperty('--foyer-columns', columns);
  style.setProperty('--foyer-table-min', `${minSize}px`);
  style.setProperty('--foyer-table-scroll', `${scrollSize}px`);
  startOffsets.forEach((offset, index) => style.setProperty(`--foyer-start-${index + 1}`, offset));
  style.setProperty('--foyer-start-width', startOffsets.at(-1) ?? '0px');
  endOffsets.forEach((offset, index) => style.setProperty(`--foyer-end-${index + 1}`, offset));
  updateScrolls(table);
}

/** Sets `data-scrolls` on the parent of a table that is wider than it: the style sheet lets it scroll sideways. Otherwise it must not clip what overlaps its edges. */
export function updateScrolls(table: HTMLElement): void {
  const scroller = table.parentElement;
  const minSize = Number.parseFloat(table.style.getPropertyValue('--foyer-table-min'));
  scroller?.toggleAttribute('data-scrolls', scroller.clientWidth < minSize);
}
