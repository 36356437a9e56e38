import type { ColumnChoice } from '../columns/index.ts';

/** The columns with one of them moved past the next visible one; unchanged at the ends. */
export function moveColumn(columns: readonly ColumnChoice[], id: string, by: -1 | 1): ColumnChoice[] {
  const shown = columns.filter(({ visible }) => visible);
  const hidden = columns.filter(({ visible }) => !visible);
  const from = shown.findIndex((column) => column.id === id);
  const [moved, other] = [shown[from], from + by < 0 ? undefined : shown[from + by]];
  if (!moved?.canMove || !other?.canMove) return [...shown, ...hidden];
  return [
    ...shown.map((column) => (column === moved ? other : column === other ? moved : column)),
    ...hidden,
  ];
}

/** The columns with one of them hidden, or shown after the others. */
export function toggleColumn(columns: readonly ColumnChoice[], id: string): ColumnChoice[] {
  const rest = columns.filter((column) => column.id !== id);
  const shown = rest.filter(({ visible }) => visible);
  const hidden = rest.filter(({ visible }) => !visible);
  const toggled = columns.flatMap((column) =>
    column.id === id ? { ...column, visible: !column.visible } : [],
  );
  return [...shown, ...toggled, ...hidden];
}
