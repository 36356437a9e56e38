import type { ListColumn } from '../columns/index.ts';

/** The columns with one of them moved by one position; unchanged at the ends. */
export function moveColumn(columns: readonly ListColumn[], column: ListColumn, by: -1 | 1): ListColumn[] {
  const from = columns.indexOf(column);
  const to = from + by;
  const other = to < 0 ? undefined : columns[to];
  return other === undefined
    ? [...columns]
    : columns.map((id, index) => (index === from ? other : index === to ? column : id));
}

/** The columns with one of them appended, or removed if it is among them. */
export const toggleColumn = (columns: readonly ListColumn[], column: ListColumn): ListColumn[] =>
  columns.includes(column) ? columns.filter((other) => other !== column) : [...columns, column];
