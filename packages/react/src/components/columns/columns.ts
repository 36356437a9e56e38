/** The columns after the client's name, in their default order. Column ids are field names of a client. */
export const listColumns = [
  { id: 'status', isDefault: true, canHide: false, sortBy: null, fitsActions: true },
  { id: 'plan', isDefault: true, canHide: true, sortBy: null, fitsActions: false },
  { id: 'assignedStaff', isDefault: true, canHide: true, sortBy: null, fitsActions: true },
  { id: 'lastLoginAt', isDefault: true, canHide: true, sortBy: 'lastLoginAt', fitsActions: true },
  { id: 'createdAt', isDefault: false, canHide: true, sortBy: 'createdAt', fitsActions: true },
] as const;

/** The id of a column after the client's name. */
export type ListColumn = (typeof listColumns)[number]['id'];

export const columnIds: readonly ListColumn[] = listColumns.map(({ id }) => id);

export const defaultColumnIds: readonly ListColumn[] = listColumns
  .filter(({ isDefault }) => isDefault)
  .map(({ id }) => id);

/** The definition of a column. */
export const getColumn = (id: ListColumn): (typeof listColumns)[number] =>
  listColumns.find((column) => column.id === id) ?? listColumns[0];

/** Valid columns: without duplicates and unknown ids, and with the status, which is first unless it has a position. */
export function normalizeColumns(columns: readonly string[]): ListColumn[] {
  const known = [...new Set(columns)].flatMap((name) => columnIds.find((id) => id === name) ?? []);
  return known.includes('status') ? known : ['status', ...known];
}

/**
 * How many of the last columns a member's actions span, including the menu column. They need the menu column and one that is wide enough, or two others. The first column is left to the status; where the other columns are too narrow,
 * the style sheet widens the menu column.
 * @example
 * getActionsSpan(['status', 'plan', 'assignedStaff', 'lastLoginAt']) // 2
 */
export function getActionsSpan(columns: readonly ListColumn[]): number {
  const last = columns.slice(1).slice(-2).reverse();
  const wide = last.findIndex((id) => getColumn(id).fitsActions);
  return 1 + (wide === -1 ? last.length : wide + 1);
}

/** Whether the columns after the first are too narrow for a member's actions. */
export const isTight = (columns: readonly ListColumn[]): boolean => {
  const others = columns.slice(1);
  return others.length < 2 && !others.some((id) => getColumn(id).fitsActions);
};
