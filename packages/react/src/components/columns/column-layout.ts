import type { InitialMessages } from '../../messages/index.ts';
import { defaultClientColumns, nameColumn } from './built-in-columns.tsx';
import type { ClientColumnDef, ColumnsState, HostTable } from './column-def.ts';

/** A visible column. Widths are not part of it, so that resizing renders no row. */
export interface ClientColumn {
  id: string;
  def: ClientColumnDef;
  /** The table that renders the cells of the host. */
  table: HostTable | undefined;
}

/** A column as the user can choose it. */
export interface ColumnChoice {
  id: string;
  label: string;
  visible: boolean;
  canHide: boolean;
  /** A pinned column keeps its position. */
  canMove: boolean;
}

/** CSS pixels. */
const defaultSize = 150;
const defaultMinSize = 64;
const defaultMaxSize = 640;

/** The columns state of the default view: all as the column definitions say. */
export const defaultColumnsState: ColumnsState = {
  columnVisibility: {},
  columnOrder: [],
  columnSizing: {},
  columnPinning: { start: [], end: [] },
};

/** The definition of the name: the host's, or the default. */
export const getNameColumn = (defs: readonly ClientColumnDef[]): ClientColumnDef =>
  defs.find(({ id }) => id === nameColumn.id) ?? nameColumn;

/** Whether a column is shown. A column that cannot be hidden always is. */
export const isColumnVisible = (
  { id, enableHiding = true, meta }: ClientColumnDef,
  { columnVisibility }: Pick<ColumnsState, 'columnVisibility'>,
): boolean => !enableHiding || (columnVisibility[id] ?? !meta?.hiddenByDefault);

/** All columns after the name, hidden ones too, in the order of the view: pinned to the start, not pinned, pinned to the end. */
export function orderColumns(
  defs: readonly ClientColumnDef[],
  { columnOrder, columnPinning: { start, end } }: Pick<ColumnsState, 'columnOrder' | 'columnPinning'>,
): ClientColumnDef[] {
  const others = defs.filter(({ id }) => id !== nameColumn.id);
  const byIds = (ids: readonly string[], from: readonly ClientColumnDef[]) =>
    [...new Set(ids)].flatMap((id) => from.find((def) => def.id === id) ?? []);
  const canPin = others.filter(({ enablePinning = true }) => enablePinning);
  const pinnedStart = byIds(start, canPin);
  const pinnedEnd = byIds(end, canPin).filter((def) => !pinnedStart.includes(def));
  const center = others.filter((def) => !pinnedStart.includes(def) && !pinnedEnd.includes(def));
  const ordered = byIds(columnOrder, center);
  return [...pinnedStart, ...ordered, ...center.filter((def) => !ordered.includes(def)), ...pinnedEnd];
}

/** Whether a column is pinned to either side. */
export const isColumnPinned = (
  { id, enablePinning = true }: ClientColumnDef,
  { columnPinning: { start, end } }: Pick<ColumnsState, 'columnPinning'>,
): boolean => enablePinning && (start.includes(id) || end.includes(id));

/** The state of columns that the user has chosen: only what differs from the definitions. */
export function toColumnsState(
  defs: readonly ClientColumnDef[],
  choices: readonly ColumnChoice[],
): Pick<ColumnsState, 'columnVisibility' | 'columnOrder'> {
  const order = choices.map(({ id }) => id);
  const isDefaultOrder = orderColumns(defs, defaultColumnsState).every(
    ({ id }, index) => id === order[index],
  );
  return {
    columnVisibility: Object.fromEntries(
      choices.flatMap(({ id, visible }): [string, boolean][] => {
        const def = defs.find((each) => each.id === id);
        return def === undefined || isColumnVisible(def, defaultColumnsState) === visible
          ? []
          : [[id, visible]];
      }),
    ),
    columnOrder: isDefaultOrder ? [] : order,
  };
}

/** The visible columns after the name, in order. */
export const layOutColumns = (
  defs: readonly ClientColumnDef[],
  state: Pick<ColumnsState, 'columnVisibility' | 'columnOrder' | 'columnPinning'>,
  table?: HostTable,
): ClientColumn[] =>
  orderColumns(defs, state)
    .filter((def) => isColumnVisible(def, state))
    .map((def) => ({ id: def.id, def, table }));

/** The columns of the default view. */
export const defaultColumns: readonly ClientColumn[] = /* @__PURE__ */ layOutColumns(
  defaultClientColumns,
  defaultColumnsState,
);

/** The name of a column. */
export const getColumnLabel = ({ id, header, meta }: ClientColumnDef, messages: InitialMessages): string =>
  meta?.label ?? (typeof header === 'string' ? header : (meta?.builtIn?.getLabel(messages) ?? id));

/** The width of a column, in CSS pixels. */
export function getColumnSize(
  { id, size = defaultSize, minSize = defaultMinSize, maxSize = defaultMaxSize }: ClientColumnDef,
  { columnSizing }: Pick<ColumnsState, 'columnSizing'> = defaultColumnsState,
): number {
  return Math.min(Math.max(columnSizing[id] ?? size, minSize), maxSize);
}

/** The least width of a column, in CSS pixels. */
export const getColumnMinSize = ({ minSize = defaultMinSize }: ClientColumnDef): number => minSize;

/** CSS pixels that the name keeps until all other columns have their least width, and then. */
const nameMinSize = 160;
/** CSS pixels. */
const checkSize = 40;
const menuSize = 44;
/** The menu column where it holds a member's actions alone. */
const wideMenuSize = 146;

/** Widths of the columns of a table. */
export interface ColumnTemplate {
  /** `grid-template-columns` of its rows, without the checkbox. */
  columns: string;
  /** The least width of the table, in CSS pixels: below it, the table scrolls sideways. */
  minSize: number;
}

/**
 * The widths of all columns. Columns shrink to their least width before the name becomes narrower than its own, and the name takes what they leave.
 * @param name the definition of the name
 * @param columns the visible columns after the name
 */
export function toColumnTemplate(
  name: ClientColumnDef,
  columns: readonly Pick<ClientColumn, 'def'>[],
  state: Pick<ColumnsState, 'columnSizing'>,
  selectable: boolean,
): ColumnTemplate {
  const menu = isTight(columns) ? wideMenuSize : menuSize;
  const sizes = columns.map(({ def }) => {
    const size = getColumnSize(def, state);
    return [Math.min(getColumnMinSize(def), size), size] as const;
  });
  const others = sizes.reduce((sum, [min]) => sum + min, menu + (selectable ? checkSize : 0));
  const wanted = Math.max(state.columnSizing[name.id] ?? 0, getColumnMinSize(name));
  const nameMin = `clamp(${nameMinSize}px, 100cqi - ${others}px, ${wanted}px)`;
  return {
    columns: [
      `minmax(${nameMin}, 1fr)`,
      ...sizes.map(([min, size]) => `minmax(${min}px, ${size}px)`),
      `${menu}px`,
    ].join(' '),
    minSize: others + nameMinSize,
  };
}

/** CSS pixels that the button and the menu of a member need, without the menu column. */
const actionsWidth = 102;

/**
 * How many of the last columns a member's actions span, including the menu column. The first column is left to the status; where the other columns are too narrow, the style sheet widens the menu column.
 * @example
 * getActionsSpan(columns) // 2 for status, plan, assigned staff and last login
 */
export function getActionsSpan(columns: readonly Pick<ClientColumn, 'def'>[]): number {
  let [span, width] = [1, 0];
  for (const { def } of columns.slice(1).reverse()) {
    if (width >= actionsWidth) break;
    width += getColumnSize(def);
    span += 1;
  }
  return span;
}

/** Whether the columns after the first are too narrow for a member's actions. */
export const isTight = (columns: readonly Pick<ClientColumn, 'def'>[]): boolean =>
  columns.slice(1).reduce((sum, { def }) => sum + getColumnSize(def), 0) < actionsWidth;
