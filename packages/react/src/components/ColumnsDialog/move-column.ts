import type { ListColumn } from '../columns/index.ts';

/** Columns with one of them a place further up or down. */
export function moveColumn(columns: readonly ListColumn[], column: ListColumn, by: -1 | 1): ListColumn[] {
  const from = columns.indexOf(column);
  const to = from + by;
  const other = to < 0 ? undefined : columns[to];
  return other === undefined
    ? [...columns]
    : columns.map((one, place) => (place === from ? other : place === to ? column : one));
}

/** Columns with one of them shown, at the end, or left out. */
export const toggleColumn = (columns: readonly ListColumn[], column: ListColumn): ListColumn[] =>
  columns.includes(column) ? columns.filter((other) => other !== column) : [...columns, column];
