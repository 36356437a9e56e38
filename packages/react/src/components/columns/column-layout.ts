import type { InitialMessages } from '../../messages/index.ts';
import { defaultClientColumns, nameColumn } from './built-in-columns.tsx';
import type { ClientColumnDef, ColumnsState, HostTable } from './column-def.ts';

/** A visible column. Widths are not part of it, so that resizing renders no row. */
export interface ClientColumn {
  id: string;
  def: ClientColumnDef;
  /** The table that renders the cells of the host. */
  table: HostTable | undefined;
  pinned: 'start' | 'end' | undefined;
  /** Its position among the columns pinned to the same side, counted from 1, such as `start-1`; the style sheet places it by that. */
  pin: string | undefined;
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

/** Ids of the visible columns after the name, in order. */
export const getVisibleIds = (
  defs: readonly ClientColumnDef[],
  state: Pick<ColumnsState, 'columnVisibility' | 'columnOrder' | 'columnPinning'>,
): string[] =>
  orderColumns(defs, state)
    .filter((def) => isColumnVisible(def, state))
    .map(({ id }) => id);

/** The visible columns after the name, in order. */
export const layOutColumns = (
  defs: readonly ClientColumnDef[],
  state: Pick<ColumnsState, 'columnVisibility' | 'columnOrder' | 'columnPinning'>,
  table?: HostTable,
): ClientColumn[] =>
  orderColumns(defs, state)
    .filter((def) => isColumnVisible(def, state))
    .map((def, _, visible) => {
      const pinned = isColumnPinned(def, state)
        ? state.columnPinning.start.includes(def.id)
          ? 'start'
          : 'end'
        : undefined;
      const ids =
        pinned && state.columnPinning[pinned].filter((id) => visible.some((each) => each.id === id));
      return { id: def.id, def, table, pinned, pin: ids && `${pinned}-${ids.indexOf(def.id) + 1}` };
    });

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

/** The least and the greatest width of a column, in CSS pixels. */
export const getColumnLimits = ({
  minSize = defaultMinSize,
  maxSize = defaultMaxSize,
}: ClientColumnDef): { min: number; max: number } => ({ min: minSize, max: maxSize });

/** The least width of a column, in CSS pixels. */
export const getColumnMinSize = ({ minSize = defaultMinSize }: ClientColumnDef): number => minSize;
