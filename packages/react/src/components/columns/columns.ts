/** A column after the client's name. All can be moved, and left out but for the status. */
export type ListColumn = 'status' | 'plan' | 'assignedStaff' | 'lastLoginAt' | 'createdAt';

export const allColumnIds = [
  'status',
  'plan',
  'assignedStaff',
  'lastLoginAt',
  'createdAt',
] as const satisfies readonly ListColumn[];

export const defaultColumnIds: readonly ListColumn[] = ['status', 'plan', 'assignedStaff', 'lastLoginAt'];

/** Columns as they can be shown: each once, none unknown, the status among them, first where its place is not said. */
export function normalizeColumns(columns: readonly string[]): ListColumn[] {
  const known = [...new Set(columns)].flatMap((name) => allColumnIds.find((column) => column === name) ?? []);
  return known.includes('status') ? known : ['status', ...known];
}

// As they are on a page of medium width, in pixels.
const widths: Record<ListColumn, number> = { status: 192, plan: 72, staff: 96, login: 116, created: 116 };
const menu = 44;
// A button of 98, the three dots and what is around them.
const needed = 138;

/**
 * How many of the last columns a member's actions reach over, the menu's among them. The first is left to what they say: where the others are too
 * few, the menu's column grows.
 * @example
 * spanOfActions(['status', 'plan', 'assignedStaff', 'lastLoginAt']) // 2
 */
export function spanOfActions(columns: readonly ListColumn[]): number {
  let width = menu;
  let span = 1;
  for (const column of columns.slice(1).reverse()) {
    if (width >= needed) break;
    width += widths[column];
    span += 1;
  }
  return span;
}

/** Whether the columns beside the first have too little room for a member's actions. */
export const isTight = (columns: readonly ListColumn[]): boolean =>
  columns.slice(1).reduce((width, column) => width + widths[column], menu) < needed;
